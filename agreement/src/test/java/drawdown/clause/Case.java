package drawdown.clause;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.util.Collections;
import java.util.List;

/// A small agreement in which each month is a window of its own, so that a window's numbers are in sight: a commitment of
/// 100 each, no discount, and the terms of `aws-edp-standard` but those that are stated.
final class Case {

    private final int windows;
    private String terms = "";
    private String commitment = "";
    private String discount = "0%";
    private String more = "";
    private List<Double> spend = List.of();
    private List<Double> marketplace = List.of();

    private Case(int windows) {
        this.windows = windows;
    }

    /// What is spent in each window.
    static Case spend(double... windows) {
        var made = new Case(windows.length);
        made.spend = java.util.Arrays.stream(windows).boxed().toList();
        return made;
    }

    /// What is bought on the Marketplace in each window.
    Case marketplace(double... windows) {
        marketplace = java.util.Arrays.stream(windows).boxed().toList();
        return this;
    }

    /// As in the file, without the braces: `rollover: {percent: 60%}`.
    Case terms(String stated) {
        terms = stated;
        return this;
    }

    /// Instead of one that makes each month a window of 100.
    Case commitment(String stated) {
        commitment = stated;
        return this;
    }

    Case discount(String stated) {
        discount = stated;
        return this;
    }

    /// Further lines of the file.
    Case with(String lines) {
        more = lines;
        return this;
    }

    /// A figure of each window: `60.00 0.00`.
    String each(Figure figure) {
        return String.join(
                " ",
                ledger().windows().stream()
                        .map(w -> Money.plain(w.figure(figure)))
                        .toList());
    }

    String total(Account account) {
        return Money.plain(ledger().total(account));
    }

    /// `2026-02 40.00`, one after the other.
    String payments() {
        return String.join(
                " ",
                ledger().payments().stream()
                        .map(p -> p.month() + " " + Money.plain(p.cents()))
                        .toList());
    }

    private Ledger ledger() {
        var agreement = AgreementFile.read(Source.of("case", text())).orRefuse();
        return Ledger.of(agreement, spend(agreement), Assumptions.STANDARD);
    }

    private String text() {
        var milestones = java.util.stream.IntStream.rangeClosed(1, windows)
                .mapToObj(m -> "{by: 2026-%02d, cumulative: %d}".formatted(m, 100 * m))
                .toList();
        return """
                agreement: case
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: %d
                commitment: %s
                discount: %s
                vendors: [{name: vendor, catalog: saas}]
                documents: [{kind: standard-terms, profile: aws-edp-standard, terms: {%s}}]
                %s
                """.formatted(
                windows, commitment.isEmpty() ? "{milestones: " + milestones + "}" : commitment, discount, terms, more);
    }

    private Spend spend(Agreement agreement) {
        var amounts = Spend.none(agreement);
        var bought = marketplace.isEmpty() ? Collections.nCopies(windows, 0.0) : marketplace;
        for (int m = 0; m < windows; m++) {
            amounts.usage()[m][0] = Math.round(100 * spend.get(m));
            amounts.marketplace()[m][0] = Math.round(100 * bought.get(m));
        }
        return amounts;
    }
}

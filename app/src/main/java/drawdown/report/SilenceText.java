package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.Vendor;
import drawdown.billing.Imported;
import drawdown.billing.Kind;
import drawdown.billing.Silence;
import drawdown.billing.SpendRow;
import drawdown.clause.Account;
import drawdown.clause.Marketplace.Catalog;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.text.Names;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Third-party models of which an agreement says nothing, and what it makes of them read either way.
public final class SilenceText {

    private final Silence silence;
    private final Agreement asUsage;
    private final Agreement asMarketplace;

    private SilenceText(Silence silence, Agreement agreement) {
        this.silence = silence;
        this.asUsage = agreement;
        this.asMarketplace = agreement.withVendors(silence.makers().stream()
                .map(maker -> new Vendor(maker, catalog(agreement), Share.NONE, Optional.empty(), Optional.empty()))
                .toList());
    }

    public static String of(Silence silence, Agreement agreement) {
        return new SilenceText(silence, agreement).text();
    }

    private String text() {
        var models = new Table("third-party model", "charges", "billed " + asUsage.currency());
        silence.models()
                .forEach(m -> models.row(
                        m.name(),
                        String.valueOf(m.sum().charges()),
                        Money.of(m.sum().billed()).toString()));
        return "The agreement is silent on third-party models: no rule takes them, and no vendor is their maker.\n\n"
                + models + "\nWhat they are decides\n\n" + outcomes() + "\n" + advice();
    }

    private String outcomes() {
        var table = new Table("", "usage of " + silence.scope(), "Marketplace of their makers");
        table.row("usage in the spend file", sum(silence.usage(), Kind.USAGE), sum(silence.marketplace(), Kind.USAGE));
        table.row(
                "Marketplace in the spend file",
                sum(silence.usage(), Kind.MARKETPLACE),
                sum(silence.marketplace(), Kind.MARKETPLACE));
        var usage = read(silence.usage(), asUsage);
        var marketplace = read(silence.marketplace(), asMarketplace);
        if (usage instanceof Reading.Valid<Spend>(var one) && marketplace instanceof Reading.Valid<Spend>(var other)) {
            ledgers(table, ledger(asUsage, one), ledger(asMarketplace, other));
            return table.toString();
        }
        return table + "  No ledger: "
                + refusal(usage).or(() -> refusal(marketplace)).orElseThrow() + "\n";
    }

    private static void ledgers(Table table, Ledger usage, Ledger marketplace) {
        row(table, "measured spend", usage, marketplace, l -> figure(l, Figure.MEASURED));
        row(table, "recognised Marketplace", usage, marketplace, l -> figure(l, Figure.MARKETPLACE_ELIGIBLE));
        row(table, "cost", usage, marketplace, l -> l.total(Account.COST));
        row(table, "exposure", usage, marketplace, l -> l.total(Account.EXPOSURE));
        row(table, "true-up", usage, marketplace, l -> l.total(Account.TRUE_UP));
    }

    private static void row(Table table, String name, Ledger one, Ledger other, ToLongFunction<Ledger> of) {
        table.row(name, Money.grouped(of.applyAsLong(one)), Money.grouped(of.applyAsLong(other)));
    }

    private static long figure(Ledger ledger, Figure figure) {
        return ledger.windows().stream().mapToLong(w -> w.figure(figure)).sum();
    }

    private static Ledger ledger(Agreement agreement, Spend spend) {
        return Ledger.of(agreement, spend, Assumptions.STANDARD);
    }

    private static Reading<Spend> read(List<SpendRow> rows, Agreement agreement) {
        return SpendFile.read(Source.of("spend", Imported.csv(rows)), agreement);
    }

    private static Optional<String> refusal(Reading<Spend> reading) {
        return reading instanceof Reading.Refused<Spend>(var problems)
                ? Optional.of(problems.getFirst().what())
                : Optional.empty();
    }

    private static String sum(List<SpendRow> rows, Kind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(SpendRow::amount)
                .reduce(Money.ZERO, Money::plus)
                .toString();
    }

    /// One that the agreement recognises, for who does not know in which the listing stands.
    private static Catalog catalog(Agreement agreement) {
        var recognised = agreement.inForce().getFirst().terms().marketplace().catalogs();
        return List.of(Catalog.ML_MODEL, Catalog.SAAS).stream()
                .filter(recognised::contains)
                .findFirst()
                .orElse(recognised.stream().sorted().findFirst().orElse(Catalog.SAAS));
    }

    private String advice() {
        var text = new StringBuilder();
        if (silence.reading() == Silence.Reading.USAGE) {
            text.append("The spend file has them as usage of ")
                    .append(silence.scope())
                    .append(".\n");
        } else {
            text.append(
                    "The spend file has them as Marketplace, the bill's own word. A ledger of it needs in vendors:\n");
            silence.makers()
                    .forEach(maker -> text.append("  - {name: ")
                            .append(maker)
                            .append(", catalog: ")
                            .append(Names.word(catalog(asUsage)))
                            .append("}\n"));
            text.append(
                    "That catalog is assumed: in one that marketplace.catalogs does not name, nothing is recognised.\n");
        }
        return text.append("""
                Maybe the papers say which: state it there by a vendor, or by a scope that takes them
                  - {name: models, applicability: {Inclusions: [{Dimension: ServiceName, Operator: In, Values: […]}]}}
                with its discount, and counts: false if they are no part of the commitment.
                """).toString();
    }
}

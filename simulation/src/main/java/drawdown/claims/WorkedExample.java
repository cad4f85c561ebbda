package drawdown.claims;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.clause.Account;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.util.Arrays;

/// The example that publications give: a commitment of ten million with a discount of 30%, settled by the engine once with
/// no spend and once with just as much as it needs.
///
/// @param penalty  the true-up, in cents, if nothing is spent
/// @param net      the discount earned by just meeting the commitment, measured after discount
/// @param list     likewise, measured before it
public record WorkedExample(long penalty, long net, long list) {

    private static final long COMMITMENT = 1_000_000_000;
    private static final double DISCOUNT = 0.3;

    public static WorkedExample of() {
        var net = agreement("net");
        return new WorkedExample(
                Ledger.of(net, Spend.none(net), Assumptions.STANDARD).total(Account.TRUE_UP),
                discount(net, COMMITMENT / (1 - DISCOUNT)),
                discount(agreement("list"), (double) COMMITMENT));
    }

    private static long discount(Agreement agreement, double usage) {
        var spend = Spend.none(agreement);
        Arrays.stream(spend.usage()).forEach(month -> month[0] = Math.round(usage / spend.usage().length));
        var ledger = Ledger.of(agreement, spend, Assumptions.STANDARD);
        return ledger.total(Account.LIST) - ledger.total(Account.CHARGES);
    }

    private static Agreement agreement(String basis) {
        return AgreementFile.read(Source.of(
                        "worked-example", """
                        agreement: worked-example
                        provider: aws
                        program: edp
                        currency: USD
                        effective: 2026-01-01
                        months: 12
                        commitment: {annual: [%s]}
                        discount: %s
                        documents:
                          - {kind: standard-terms, profile: aws-edp-standard, terms: {measurement: {basis: %s}}}
                        """.formatted(Money.plain(COMMITMENT), Ranges.share(DISCOUNT), basis)))
                .orRefuse();
    }

    /// The penalty as a multiple of the discount.
    public double timesNet() {
        return (double) penalty / net;
    }

    public double timesList() {
        return (double) penalty / list;
    }
}

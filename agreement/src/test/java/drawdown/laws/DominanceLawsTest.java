package drawdown.laws;

import static drawdown.laws.Bargain.term;
import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementFile;
import drawdown.agreement.AgreementPrinter;
import drawdown.clause.Account;
import drawdown.clause.Exit;
import drawdown.clause.Measurement;
import drawdown.clause.OverCommit;
import drawdown.clause.UnderCommit;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.provision.Provision;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Source;
import java.util.Collections;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Moving one term to its target never costs the buyer more; and where it may, the smallest case in which it does.
/// DECISIONS.md explains the conditions.
class DominanceLawsTest {

    private static final int DRAWS = 1_500;

    @Test
    void aTermMovedToItsTargetNeverCostsMore() {
        LongStream.range(10_000_000, 10_000_000 + DRAWS).parallel().forEach(seed -> {
            var bargain = Bargain.of(seed);
            long cost = bargain.cost();
            for (var setting : Bargain.SETTINGS) {
                boolean there = bargain.terms().value(setting.term()).equals(setting.target());
                if (!there && holds(setting, bargain)) {
                    var moved = bargain.with(Map.of(setting.term(), setting.target()));
                    long more = moved.cost() - cost;
                    if (more > roundings(setting, moved)) {
                        throw new AssertionError("seed " + seed + ": " + setting.term() + " at its target costs "
                                + Money.plain(more) + " more\n" + AgreementPrinter.print(bargain.agreement()));
                    }
                }
            }
        });
    }

    /// A cent for each window, or where months are split in another way, for each month.
    private static int roundings(Provision.Setting setting, Bargain moved) {
        return setting.term().clause().equals("overCommit")
                ? moved.agreement().months()
                : moved.agreement().windows().size();
    }

    /// Where the law holds.
    private static boolean holds(Provision.Setting setting, Bargain bargain) {
        var terms = bargain.terms();
        boolean list = terms.measurement().basis() == Measurement.Basis.LIST;
        boolean layer = !terms.carryforward().discountLayer().equals(Share.NONE);
        boolean credit = terms.exit().unusedBalance() == Exit.UnusedBalance.CREDIT;
        boolean aggregate =
                bargain.agreement().lastCommitment().aggregateBesideAnnual().isPresent();
        boolean atClose = terms.underCommit().due() == UnderCommit.Due.WINDOW_CLOSE;
        boolean prepays = atClose && terms.underCommit().settlement() == UnderCommit.Settlement.CREDIT;
        boolean oneBand = bargain.agreement().bands().stream().distinct().count() == 1;
        boolean ofWindow = terms.overCommit().window() == OverCommit.Window.ANNUAL;
        // Whether a dollar that is measured saves at most a dollar.
        boolean onceOnly = list || (!layer && !(credit && aggregate));
        return switch (setting.term().name()) {
            case "measurement.window" -> false; // see below
            case "rollover.percent", "rollover.redemption", "rollover.reset", "carryforward.redemption" ->
                !layer && !credit && !prepays;
            case "carryforward.percent", "carryforward.reset" -> !prepays;
            case "overCommit.retained", "overCommit.cap" -> onceOnly;
            case "overCommit.measure" -> oneBand && onceOnly && (list || ofWindow);
            case "overCommit.window" -> oneBand && list;
            case "underCommit.settlement" -> !atClose; // the two contradict each other
            default -> true;
        };
    }

    @Test
    void aFiscalYearThatBeginsWithTheTermChangesNothing() {
        LongStream.range(20_000_000, 20_000_500).parallel().forEach(seed -> {
            var bargain = Bargain.of(seed);
            var contractYears = bargain.with(Map.of(term("measurement.window"), Measurement.Window.CONTRACT_YEAR));
            var fiscalYears = bargain.with(Map.of(
                    term("measurement.window"),
                    Measurement.Window.FISCAL_YEAR,
                    term("measurement.fiscalYearStart"),
                    bargain.agreement().effective().getMonthValue()));
            Draw.same(fiscalYears.cost(), contractYears.cost(), () -> "seed " + seed + ": the cost of fiscal years");
        });
    }

    @Test
    void aFiscalYearMayCutTheGapAndItsExcessApart() {
        assertThat(cost("", 90, 150)).isEqualTo("240.00");
        assertThat(cost("measurement: {window: fiscal-year, fiscalYearStart: 4}", 90, 150))
                .isEqualTo("247.50");
    }

    /// What rolled takes the excess that would have been carried, and carrying is paid.
    @Test
    void rollingMoreMayLeaveLessToBePaidForCarrying() {
        var paid = "underCommit: {rate: 62.5%, settlement: next-cycle}, exit: {unusedBalance: credit}";
        assertThat(cost(paid, 60, 180)).isEqualTo("234.38");
        assertThat(cost("rollover: {percent: 62.5%}, " + paid, 60, 180)).isEqualTo("240.00");
        assertThat(cost("carryforward: {redemption: term}, " + paid, 60, 180)).isEqualTo("240.00");
        assertThat(cost(paid, 90, 120, 150)).isEqualTo("354.38");
        assertThat(cost("rollover: {redemption: term}, " + paid, 90, 120, 150)).isEqualTo("360.00");
        assertThat(cost("rollover: {reset: false}, " + paid, 90, 120, 150)).isEqualTo("360.00");
    }

    /// A payment at a close comes back in full as prepaid credit; one at the end is worth half of it.
    @Test
    void rollingMoreMayPutAPaymentOffUntilItNoLongerComesBack() {
        var prepaid = "underCommit: {due: window-close, settlement: credit, creditCounts: true}";
        assertThat(cost(prepaid, 60, 120)).isEqualTo("195.00");
        assertThat(cost("rollover: {percent: 62.5%}, " + prepaid, 60, 120)).isEqualTo("210.00");
    }

    /// At a lower price a month measures less, so that less is carried, and carrying is paid on top of its use.
    @Test
    void aLowerPriceMayLeaveLessToBeCarriedAtALayer() {
        var layer = "carryforward: {discountLayer: 1%}";
        assertThat(costAt20(layer, 180, 112.5)).isEqualTo("239.73");
        assertThat(costAt20("overCommit: {retained: 100%}, " + layer, 180, 112.5))
                .isEqualTo("239.76");
    }

    /// Beside an aggregate a measured dollar counts twice: towards the aggregate, and carried into a credit.
    @Test
    void aLowerPriceMayMissAnAggregateAndACredit() {
        var credit = "exit: {unusedBalance: credit}";
        assertThat(costBesideAggregate(150, credit, 180)).isEqualTo("136.50");
        assertThat(costBesideAggregate(150, "overCommit: {retained: 100%}, " + credit, 180))
                .isEqualTo("138.00");
    }

    /// The bill is the same, but the excess falls into the second year, which may carry no more of it.
    @Test
    void aCumulativeMeasureOfTheTermMayMoveExcessToWhereItIsNotCarried() {
        var carried =
                "carryforward: {reset: false}, exit: {unusedBalance: credit}, overCommit: {window: term, measure: ";
        assertThat(costAt20(carried + "gross}", 180, 240)).isEqualTo("322.17");
        assertThat(costAt20(carried + "net}", 180, 240)).isEqualTo("323.67");
    }

    /// The full discount falls on the first months; with another band for each year those may be the wrong ones.
    @Test
    void aBaseOfTheTermMaySpendItsRoomWhereTheDiscountIsSmall() {
        var list = "measurement: {basis: list}, overCommit: {retained: 0%, measure: net, window: ";
        assertThat(cost("[10%, 40%]", "", list + "annual}", 12, 180, 120)).isEqualTo("240.00");
        assertThat(cost("[10%, 40%]", "", list + "term}", 12, 180, 120)).isEqualTo("258.00");
    }

    /// What the term's base protects in a short year it no longer protects in a long one.
    @Test
    void aBaseOfTheTermMayLowerWhatAShortYearMeasures() {
        var cap = "overCommit: {retained: 100%, cap: 10%, window: ";
        assertThat(costInOneMonth(cap + "annual}", 60, 300)).isEqualTo("384.50");
        assertThat(costInOneMonth(cap + "term}", 60, 300)).isEqualTo("387.50");
    }

    private static String cost(String terms, double... yearly) {
        return cost("0%", "", terms, 12, yearly);
    }

    private static String costAt20(String terms, double... yearly) {
        return cost("20%", "", terms, 12, yearly);
    }

    private static String costInOneMonth(String terms, double... yearly) {
        return cost("20%", "", terms, 1, yearly);
    }

    private static String costBesideAggregate(int aggregate, String terms, double... yearly) {
        return cost("20%", ", term: " + aggregate, terms, 12, yearly);
    }

    /// The cost of 120.00 a year under the standard terms but some, if spend falls evenly on the first months of a year.
    private static String cost(String discount, String aggregate, String terms, int months, double... yearly) {
        var years = Collections.nCopies(yearly.length, "120");
        var agreement = AgreementFile.read(
                        Source.of("example", """
                        agreement: example
                        provider: aws
                        program: edp
                        currency: USD
                        effective: 2026-01-01
                        months: %d
                        commitment: {annual: %s%s}
                        discount: %s
                        documents: [{kind: standard-terms, profile: aws-edp-standard, terms: {%s}}]
                        """.formatted(12 * yearly.length, years, aggregate, discount, terms)))
                .orRefuse();
        var spend = new StringBuilder("month,kind,name,amount\n");
        for (int m = 0; m < 12 * yearly.length; m++) {
            if (m % 12 < months) {
                spend.append(agreement.month(m)).append(",usage,everything-else,");
                spend.append(yearly[m / 12] / months).append('\n');
            }
        }
        var read =
                SpendFile.read(Source.of("spend", spend.toString()), agreement).orRefuse();
        return Money.plain(Ledger.of(agreement, read, Assumptions.STANDARD).total(Account.COST));
    }
}

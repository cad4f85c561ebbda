package drawdown.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.AgreementFile;
import drawdown.clause.Account;
import drawdown.cost.Market;
import drawdown.plan.Horizon;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import drawdown.workload.Term;
import drawdown.workload.WorkloadFile;
import drawdown.workload.Workloads;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// At a break-even both sides cost the same, to the cent or the step.
class BreakEvensTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /// On the platform a tenth dearer at list, a tenth off by the agreement, so a hundredth cheaper; regionally more.
    private static final PriceBook BOOK =
            PriceBookFile.read(Source.of("book.yaml", """
                    offers:
                      - id: direct/m/on-demand
                        channel: {seller: maker, host: maker, issuer: maker}
                        model: m
                        maker: maker
                        mode: on-demand
                        locality: global
                        prices: {input: 2, output: 8}
                        effective: 2026-01-01
                        source: made up
                        confidence: listed
                      - id: aws/m/on-demand
                        channel: {seller: aws, host: aws, issuer: aws}
                        model: m
                        maker: maker
                        mode: on-demand
                        locality: global
                        prices: {input: 2.5, output: 10}
                        effective: 2026-01-01
                        source: made up
                        confidence: listed
                      - id: aws/m/provisioned
                        channel: {seller: aws, host: aws, issuer: aws}
                        model: m
                        maker: maker
                        mode: provisioned
                        locality: global
                        capacity: {unit: MU, inputTpm: 10_000, outputRatio: 4, minimum: 1, step: 1}
                        terms: {hourly: 2, month: 900, year: 7_000}
                        effective: 2026-01-01
                        source: made up
                        confidence: listed
                      - id: own/m
                        channel: {seller: own, host: own, issuer: own}
                        model: m
                        maker: maker
                        mode: self-hosted
                        locality: own
                        capacity: {unit: replica, minimum: 1, step: 1, outputTokensPerSecond: 500}
                        terms: {hourly: 10}
                        fixed: {monthly: 20_000}
                        effective: 2026-01-01
                        source: made up
                        confidence: estimated
                    """)).orRefuse();

    private static final Workloads WORKLOADS =
            WorkloadFile.read(Source.of("workloads.yaml", """
                            start: 2026-10
                            routing: [{issuer: aws, agreement: {name: one-year, as: usage, scope: bedrock}}]
                            workloads:
                              - {id: w, models: [{model: m}], requests: 1_000_000, input: 1_000, output: 500}
                            """), BOOK).orRefuse();

    private static final Schedule SCHEDULE =
            Schedule.of(AgreementFile.read(Source.of("one-year.yaml", """
                            agreement: one-year
                            provider: aws
                            program: edp
                            currency: USD
                            effective: 2026-01-01
                            months: 12
                            commitment: {annual: [120_000]}
                            discount: 10%
                            scopes: [{name: bedrock}, {name: rest}]
                            """)).orRefuse(), Assumptions.STANDARD);

    /// What else is spent under the agreement, in dollars at list over the year.
    private static BreakEvens found(long rest) {
        var standing = new Standing(SCHEDULE, spend(rest), Optional.empty(), 1);
        var market = Market.of(BOOK, new Horizon(YearMonth.of(2026, 10), 1));
        return BreakEvens.of(
                WORKLOADS.workloads().getFirst(),
                new Comparing(market, WORKLOADS.routing(), Map.of("one-year", standing), Map.of()));
    }

    private static Spend spend(long restCents) {
        var spend = Spend.none(SCHEDULE.agreement());
        spend.usage()[0][1] = restCents;
        return spend;
    }

    @Test
    void atItsUtilisationAUnitCostsWhatTheMeterBills() {
        var units = found(0).units();
        assertThat(units).extracting(Utilisation::term).containsExactly(Term.HOURLY, Term.MONTH, Term.YEAR);
        assertThat(units).allSatisfy(u -> {
            var served = u.requests().multiply(u.breakEven());
            assertThat(served.multiply(u.each())).isCloseTo(u.unitMonth(), within(CENT));
        });
        // 10 000 tokens a minute, 3 000 for a request, 43 800 minutes: 146 000 requests at 0.0075 are 1 095 dollars.
        assertThat(units.get(1).breakEven().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(900).divide(BigDecimal.valueOf(1095), 6, RoundingMode.HALF_EVEN));
    }

    @Test
    void atItsBillSelfHostingCostsWhatTheApiBills() {
        var own = found(0).own().getFirst();
        var bill = own.breakEven().orElseThrow();
        assertThat(own.cost(bill)).isEqualByComparingTo(bill);
        assertThat(own.cost(bill.subtract(CENT))).isGreaterThan(bill.subtract(CENT));
    }

    @Test
    void selfHostingIsNeverDearerBeyondItsLastStep() {
        var own = found(0).own().getFirst();
        var from = own.always().orElseThrow();
        for (int i = 0; i < 2_000; i++) {
            var bill = from.add(BigDecimal.valueOf(i * 97L));
            assertThat(own.cost(bill)).as("at a bill of %s", bill).isLessThanOrEqualTo(bill);
        }
    }

    @Test
    void whereSoMuchIsUnmetBothSidesCostTheSame() {
        var remaining = found(10_000_000).commitments().getFirst();
        var at = remaining.flip().orElseThrow();
        assertThat(at.unmet()).isPositive();
        long rest = Math.round(10_000_000 * at.scale());
        long platform = bill(rest, remaining.platform().list());
        long direct = bill(rest, 0) + 3 * remaining.direct().list();
        assertThat(platform).isCloseTo(direct, within(3L));
        assertThat(bill(rest - 10_000, remaining.platform().list()))
                .isLessThan(bill(rest - 10_000, 0) + 3 * remaining.direct().list());
        assertThat(bill(rest + 10_000, remaining.platform().list()))
                .isGreaterThan(bill(rest + 10_000, 0) + 3 * remaining.direct().list());
    }

    private static long bill(long rest, long monthly) {
        var spend = spend(rest);
        for (int month = 9; month < 12; month++) {
            spend.usage()[month][0] = monthly;
        }
        return Ledger.of(SCHEDULE.agreement(), spend, Assumptions.STANDARD).total(Account.COST);
    }

    @Test
    void theOrderFlipsAtTheShadowPriceThatIsPrinted() {
        var market = Market.of(BOOK, new Horizon(YearMonth.of(2026, 10), 1));
        var workload = WORKLOADS.workloads().getFirst();
        var standing = new Standing(SCHEDULE, spend(20_000_000), Optional.empty(), 1);
        var at = new Comparing(market, WORKLOADS.routing(), Map.of("one-year", standing), Map.of()).of(workload);
        assertThat(at.channels())
                .extracting(c -> c.offer().id())
                .containsExactly("direct/m/on-demand", "aws/m/on-demand");
        double price =
                Comparison.flip(at.channels().get(0), at.channels().get(1)).orElseThrow();
        for (double by : List.of(-0.001, 0.001)) {
            var stated = new Comparing(
                            market, WORKLOADS.routing(), Map.of("one-year", standing), Map.of("one-year", price + by))
                    .of(workload);
            assertThat(stated.channels().getFirst().offer().id())
                    .isEqualTo(by < 0 ? "direct/m/on-demand" : "aws/m/on-demand");
        }
    }

    @Test
    void aCutOfTheListBringsTheRunnerUpLevel() {
        var market = Market.of(BOOK, new Horizon(YearMonth.of(2026, 10), 1));
        var found = new Comparing(market, WORKLOADS.routing(), Map.of(), Map.of())
                .of(WORKLOADS.workloads().getFirst());
        var winner = found.channels().getFirst();
        var next = found.channels().get(1);
        double cut = Comparison.cut(winner, next).orElseThrow();
        assertThat((double) next.list() * (1 - cut)).isCloseTo(winner.total().value(), within(1e-3));
    }
}

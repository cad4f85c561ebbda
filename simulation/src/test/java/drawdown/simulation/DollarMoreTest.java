package drawdown.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import drawdown.simulation.DollarMore.Place;
import drawdown.text.Source;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DollarMoreTest {

    private static final Agreement AGREEMENT =
            AgreementFile.read(Source.of("one-year.yaml", """
                    agreement: one-year
                    provider: aws
                    program: edp
                    currency: USD
                    effective: 2026-01-01
                    months: 12
                    commitment: {annual: [120_000]}
                    discount: 10%
                    scopes: [{name: bedrock}, {name: support, discount: 0%, counts: false}, {name: rest}]
                    vendors: [{name: snowflake, catalog: saas}]
                    """)).orRefuse();

    private static DollarMore more(long monthly, Place place) {
        var spend = Spend.none(AGREEMENT);
        Arrays.stream(spend.usage()).forEach(month -> month[2] = monthly * 100);
        return DollarMore.of(Schedule.of(AGREEMENT, Assumptions.STANDARD), spend, place);
    }

    @Test
    void underAShortCommitmentADollarAfterItsDiscountIsFree() {
        var more = more(5_000, new Place(6, true, 0));
        assertThat(more.charged().value()).isCloseTo(0.9, within(1e-9));
        assertThat(more.counts().value()).isCloseTo(0.9, within(1e-9));
        assertThat(more.saves().value()).isCloseTo(0.9, within(1e-9));
        assertThat(more.price()).isEqualTo(new Estimate(1, 0));
    }

    @Test
    void whereTheCommitmentIsMetADollarSavesNothing() {
        var more = more(20_000, new Place(6, true, 0));
        assertThat(more.saves().value()).isZero();
        assertThat(more.price().value()).isZero();
    }

    @Test
    void whatDoesNotCountSavesNothing() {
        var more = more(5_000, new Place(6, true, 1));
        assertThat(more.charged().value()).isCloseTo(1, within(1e-9));
        assertThat(more.counts().value()).isZero();
        assertThat(more.saves().value()).isZero();
    }

    @Test
    void aQuarterOfAMarketplacePurchaseCounts() {
        var more = more(5_000, new Place(6, false, 0));
        assertThat(more.charged().value()).isCloseTo(1, within(1e-9));
        assertThat(more.counts().value()).isCloseTo(0.25, within(1e-9));
        assertThat(more.saves().value()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aStatedPriceReplacesWhatThePapersSay() {
        var more = more(5_000, new Place(6, true, 0)).at(0.4);
        assertThat(more.saves().value()).isCloseTo(0.36, within(1e-9));
        assertThat(DollarMore.DIRECT.saves().value()).isZero();
    }
}

package drawdown.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.provision.Provisions;
import drawdown.settlement.Assumptions;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import drawdown.trajectory.Drafts;
import drawdown.value.Concession.Stake;
import drawdown.value.Concession.Unit;
import org.junit.jupiter.api.Test;

class ConcessionTest {

    /// A little less than 12 is short in the first year of 1,200, and more than that is over in the second: what has rolled is
    /// satisfied.
    private static Concession concession(String rollover) {
        return concession(rollover, (done, known) -> true);
    }

    private static Concession concession(String rollover, Watch watch) {
        var agreement = Drafts.agreement("""
                agreement: two-years
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 24
                commitment: {annual: [1_200, 1_200]}
                discount: 0%%
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms:
                      orderForm: {precedence: schedule}
                      carryforward: {percent: 0%%}
                      rollover: {percent: %s}
                """.formatted(rollover));
        var paths = Drafts.paths(agreement, """
                trajectory: certain
                currency: USD
                start: 2026-01
                streams: [{scope: everything-else, level: 98, growth: 2.4%}]
                """, 1);
        return Concession.of(agreement, Provisions.all(), Assumptions.STANDARD, Simulation.of(paths), 4, watch);
    }

    @Test
    void oneThatIsEndedEarlySaysWhatIsLeftOut() {
        var whole = concession("25%");
        var early = concession("25%", (done, known) -> done < 0.5);
        assertThat(whole.leftOut()).isEmpty();
        assertThat(early.stakes()).hasSize((whole.stakes().size() + 1) / 2);
        assertThat(early.stakes()).allSatisfy(stake -> {
            var same = stake(whole, stake.provision().id());
            assertThat(stake.won().worth()).isEqualTo(same.won().worth());
            assertThat(early.leftOut()).doesNotContain(stake.provision());
        });
        assertThat(early.leftOut()).hasSize(whole.stakes().size() / 2);
    }

    private static Stake stake(Concession concession, String id) {
        return concession.stakes().stream()
                .filter(stake -> stake.provision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// All that is short rolls at 1%; nothing of it would at 0%.
    @Test
    void aPointMoreMayBeWorthNothingWhereAPointLessCostsMuch() {
        var rollover = stake(concession("1%"), "1.1");

        assertThat(rollover.unit()).isEqualTo(Unit.POINT);
        assertThat(rollover.won().worth().value()).isCloseTo(0, within(30.0));
        assertThat(rollover.given().worth().value())
                .isGreaterThan(10 * rollover.won().worth().value() + 100);
    }

    @Test
    void whereNothingCanBeGivenAPointIsOneThatIsNotAskedFor() {
        var rollover = stake(concession("0%"), "1.1");

        assertThat(rollover.given()).isEqualTo(rollover.won());
        assertThat(rollover.won().worth().value()).isPositive();
    }

    @Test
    void noPriceIsSetOnThePrecedenceOrOnARightToLeave() {
        assertThat(concession("0%").stakes())
                .extracting(stake -> stake.provision().id())
                .doesNotContain("1.4", "4.4", "6.1", "6.2", "6.3", "7.1", "7.4")
                .contains("1.1", "4.2", "6.4");
    }

    /// Five points of rollover save all that is short; a hundred points of the true-up's rate would too. Five of them are 56 cents,
    /// rounded to the cent.
    @Test
    void aPriceIsWhatIsWonOverWhatIsGiven() {
        var concession = concession("0%");
        var price = concession.price(stake(concession, "4.2"), stake(concession, "1.1"));

        assertThat(price.value()).isCloseTo(20, within(20 / 56.0));
    }
}

package drawdown.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import drawdown.trajectory.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitOptionTest {

    private static final long SEED = 3;

    /// 10,000 a month are committed.
    private static Agreement twoYears(String exit) {
        return Drafts.agreement("""
                agreement: two-years
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 24
                commitment: {annual: [120_000, 120_000]}
                discount: 0%%
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms:
                      rollover: {percent: 0%%}
                      carryforward: {percent: 0%%}
                      exit: {%s}
                """.formatted(exit));
    }

    private static ExitOption option(Agreement agreement, String trajectory, int paths) {
        return option(agreement, trajectory, paths, (done, known) -> true);
    }

    private static ExitOption option(Agreement agreement, String trajectory, int paths, Watch watch) {
        return ExitOption.of(
                agreement,
                Choice.of(agreement, 0, List.of(new Share(500_000))),
                Share.NONE,
                Assumptions.STANDARD,
                Simulation.of(Drafts.paths(agreement, trajectory, SEED)),
                paths,
                watch);
    }

    private static final String HALF_IS_SPENT = """
            trajectory: certain
            currency: USD
            start: 2026-01
            streams: [{scope: everything-else, level: 5_000}]
            """;

    private static final String UNCERTAIN = """
            trajectory: uncertain
            currency: USD
            start: 2026-01
            streams: [{scope: everything-else, level: 10_000, volatility: 20%, persistence: 0.95}]
            common: {levelError: 15%, growthError: 20%}
            """;

    /// Who stays pays 240,000. Who gives notice on 1 January leaves on 1 February, 5,000 short for January, and pays 125,000.
    @Test
    void whoIsSureToFallShortLeavesAtOnce() {
        var option = option(twoYears("noticeDays: 30"), HALF_IS_SPENT, 20);

        assertThat(option.never().value()).isEqualTo(240_000_00);
        assertThat(option.value().value()).isCloseTo(115_000_00, within(1e-3));
        assertThat(option.foresight().value()).isCloseTo(115_000_00, within(1e-3));
        assertThat(option.exercised().getFirst().value()).isEqualTo(1);
    }

    /// A fee of half the remaining commitment is what leaving saves.
    @Test
    void aFeeThatTakesAllThatLeavingSavesMakesTheRightWorthNothing() {
        var option = option(twoYears("noticeDays: 30, fee: 50%"), HALF_IS_SPENT, 20);

        assertThat(option.value().value()).isZero();
        assertThat(option.foresight().value()).isZero();
    }

    /// Half of the commitment from February on is what is spent.
    @Test
    void aConversionThatFitsSavesAsMuchAsLeaving() {
        var option = option(
                twoYears("noticeDays: 30, conversion: smaller-commitment, floor: 50%, fee: 90%"), HALF_IS_SPENT, 20);

        assertThat(option.value().value()).isCloseTo(115_000_00, within(1e-3));
        var taken = option.exercised()
                .indexOf(option.exercised().stream()
                        .filter(e -> e.value() == 1)
                        .findFirst()
                        .orElseThrow());
        assertThat(option.choices().get(taken).event().convert()).contains(new Share(500_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noticeDays: 30",
                "noticeDays: 180, fee: 10%",
                "noticeDays: 90, fee: 25%, conversion: smaller-commitment, floor: 80%",
            })
    void theRightIsWorthBetweenNothingAndForesight(String exit) {
        var option = option(twoYears(exit), UNCERTAIN, 4_000);

        var value = option.value();
        assertThat(value.value()).as("%s, seed %s", value, SEED).isGreaterThan(-3 * value.standardError());
        assertThat(value.value()).isLessThanOrEqualTo(option.foresight().value() + 1);
        assertThat(option.exercised().stream().mapToDouble(e -> e.value()).sum())
                .isBetween(0.0, 1 + 1e-9);
    }

    /// The choices of later months are left out: a right with fewer of them is worth at most as much.
    @Test
    void oneThatIsEndedEarlyKnowsTheFirstChoices() {
        var agreement = twoYears("noticeDays: 30, conversion: smaller-commitment, floor: 25%");
        var whole = option(agreement, UNCERTAIN, 2_000);
        var early = option(agreement, UNCERTAIN, 2_000, (done, known) -> done < 0.5);
        assertThat(whole.isComplete()).isTrue();
        assertThat(early.isComplete()).isFalse();
        assertThat(early.choices()).isEqualTo(whole.choices().subList(0, 32));
        assertThat(early.allowed()).isEqualTo(whole.choices().size());
        assertThat(early.never()).isEqualTo(whole.never());
        assertThat(early.foresight().value())
                .isPositive()
                .isLessThanOrEqualTo(whole.foresight().value());
    }

    @Test
    void oneThatIsEndedAtOnceKnowsWhatStayingCosts() {
        var early = option(twoYears("noticeDays: 30"), UNCERTAIN, 2_000, (done, known) -> false);
        assertThat(early.choices()).isEmpty();
        assertThat(early.never().value()).isPositive();
        assertThat(early.value()).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void whoSeesMoreCanSaveMore() {
        var early = option(twoYears("noticeDays: 30"), UNCERTAIN, 8_000);
        var late = option(twoYears("noticeDays: 365"), UNCERTAIN, 8_000);

        assertThat(early.value().value())
                .as("seed %s", SEED)
                .isGreaterThan(late.value().value() + 3 * early.value().standardError());
    }

    @Test
    void withoutNoticeDaysThereIsNothingToChoose() {
        assertThat(Choice.of(twoYears("fee: 10%"), 0, List.of())).isEmpty();
    }

    @Test
    void whoGivesNoticeLeavesWithTheFirstMonthThatBeginsAfterIt() {
        var choices = Choice.of(twoYears("noticeDays: 180"), 3, List.of());

        assertThat(choices.getFirst().event().notice()).isEqualTo("2026-04-01");
        assertThat(choices.getFirst().event().on()).hasToString("2026-10");
        assertThat(choices.getLast().event().on()).hasToString("2027-12");
    }
}

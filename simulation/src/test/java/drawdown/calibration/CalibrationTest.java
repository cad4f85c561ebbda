package drawdown.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.calibration.History.Series;
import drawdown.settlement.Block;
import drawdown.text.Source;
import drawdown.trajectory.Drafts;
import drawdown.trajectory.Trajectory;
import drawdown.trajectory.Trajectory.Kind;
import drawdown.trajectory.TrajectoryFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final long SEED = 5;
    private static final int PATHS = 100;
    private static final int MONTHS = 60;

    private static Agreement agreement(String scopes) {
        return Drafts.agreement("""
                agreement: five-years
                provider: aws
                program: edp
                currency: USD
                effective: 2020-01-01
                months: 72
                commitment: {annual: [1, 1, 1, 1, 1, 1]}
                discount: 0%
                scopes: SCOPES
                documents: [{kind: standard-terms, profile: aws-edp-standard}]
                """.replace("SCOPES", scopes));
    }

    /// Draws histories from a trajectory and calibrates each.
    private static List<Trajectory> again(String scopes, String streams) {
        var agreement = agreement(scopes);
        var paths = Drafts.paths(agreement, "trajectory: t\ncurrency: USD\nstart: 2020-01\n" + streams, SEED);
        var block = Drafts.block(paths, PATHS);
        var found = new ArrayList<Trajectory>();
        for (int path = 0; path < PATHS; path++) {
            found.add(calibrate(history(agreement, block, path)).trajectory());
        }
        return found;
    }

    private static History history(Agreement agreement, Block block, int path) {
        int count = agreement.scopes().size();
        return new History(
                Optional.empty(),
                agreement.effective(),
                IntStream.range(0, count)
                        .mapToObj(s -> new Series(
                                Kind.SCOPE,
                                agreement.scopes().get(s).name(),
                                IntStream.range(0, MONTHS)
                                        .mapToDouble(t -> block.usage()[t * count + s][path])
                                        .toArray()))
                        .toList(),
                List.of());
    }

    private static Calibration calibrate(History history) {
        return Calibration.of(
                history, "found", "USD", history.end(), history.end().plusMonths(11));
    }

    private static History one(IntToDoubleFunction amounts, int months) {
        return new History(
                Optional.empty(),
                YearMonth.of(2020, 1),
                List.of(new Series(
                        Kind.SCOPE,
                        "everything-else",
                        IntStream.range(0, months).mapToDouble(amounts).toArray())),
                List.of());
    }

    private static double mean(List<Trajectory> found, ToDoubleFunction<Trajectory> figure) {
        return found.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static ToDoubleFunction<Trajectory> percent(java.util.function.Function<Trajectory.Stream, Long> ppm) {
        return t -> ppm.apply(t.streams().getFirst()) / 10_000.0;
    }

    /// What each fit finds varies; on average over a hundred histories of five years they find what was put in: level to 4%,
    /// growth to 3 points a year, volatility to 1.5 points, persistence to 0.12.
    @Test
    void historiesDrawnFromATrajectoryGiveItsFiguresBack() {
        var found = again(
                "[{name: compute}]",
                "streams: [{scope: compute, level: 100_000, growth: 20%, volatility: 8%, persistence: 0.4}]");
        double level = mean(found, t -> t.streams().getFirst().level().cents() / 100.0);
        assertThat(level / (100_000 * Math.pow(1.2, MONTHS / 12.0)))
                .as("level, seed %s", SEED)
                .isBetween(0.96, 1.04);
        assertThat(mean(found, percent(s -> s.growth().ppm())))
                .as("growth, seed %s", SEED)
                .isBetween(17.0, 23.0);
        assertThat(mean(found, percent(s -> s.volatility().ppm())))
                .as("volatility, seed %s", SEED)
                .isBetween(6.5, 9.5);
        assertThat(mean(found, t -> t.streams().getFirst().persistence()))
                .as("persistence, seed %s", SEED)
                .isBetween(0.28, 0.52);
        assertThat(mean(found, t -> t.common().levelError().ppm() / 10_000.0))
                .as("level error, seed %s", SEED)
                .isBetween(0.0, 10.0);
    }

    @Test
    void whatMovesStreamsTogetherIsToldFromWhatMovesThemAlone() {
        var found = again("[{name: a}, {name: b}, {name: c}]", """
                streams:
                  - {scope: a, level: 100_000, volatility: 4%}
                  - {scope: b, level: 100_000, volatility: 4%}
                  - {scope: c, level: 100_000, volatility: 4%, loading: 0.4}
                common: {volatility: 10%}
                """);
        double ratio = mean(found, t -> t.streams().get(2).loading())
                / mean(found, t -> t.streams().getFirst().loading());
        assertThat(ratio).as("loading of c beside a, seed %s", SEED).isBetween(0.3, 0.5);
        assertThat(mean(found, t -> t.common().volatility().ppm() / 10_000.0))
                .as("common volatility, seed %s", SEED)
                .isBetween(6.5, 9.5); // a dollar of all three has 8%
    }

    @Test
    void seasonIsFoundOnceThereAreTwoYears() {
        IntToDoubleFunction december = t -> 100_000 * (t % 12 == 11 ? 1.5 : 1) * (1 + 0.01 * Math.sin(7.0 * t));
        var season = calibrate(one(december, 36)).trajectory().season();
        assertThat(season).hasSize(12);
        assertThat(season.getLast()).isBetween(1.35, 1.5);
        assertThat(season.stream().mapToDouble(f -> f).average().orElseThrow()).isBetween(0.9995, 1.0005);
        assertThat(calibrate(one(december, 23)).trajectory().season()).isEmpty();
        assertThat(calibrate(one(december, 23)).notes()).contains("No season: it takes 24 months to tell one.");
    }

    @Test
    void aZeroMonthACorrectionAndAnOutlierMoveNeitherLevelNorGrowth() {
        IntToDoubleFunction steady = t -> 1_000_000 * Math.pow(1.1, t / 12.0) * (1 + 0.02 * Math.sin(5.0 * t));
        var clean = calibrate(one(steady, 30)).trajectory().streams().getFirst();
        var wild = calibrate(one(t -> t == 12 ? 0 : t == 17 ? -50_000 : t == 21 ? 30e6 : steady.applyAsDouble(t), 30))
                .trajectory()
                .streams()
                .getFirst();
        assertThat((double) wild.growth().ppm())
                .isCloseTo((double) clean.growth().ppm(), within(30_000.0));
        assertThat((double) wild.level().cents() / clean.level().cents()).isBetween(0.85, 1.35);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void aStreamThatIsOverHasNoneAndIsNamed() {
        var history = one(t -> t < 20 ? 100_000 : 0, 24);
        assertThat(calibrate(history).trajectory().streams()).isEmpty();
        assertThat(calibrate(history).notes())
                .contains("everything-else has had no spend for three months: taken as over, no stream.");
    }

    @Test
    void theFileIsAcceptedAsATrajectoryOfTheAgreement() {
        var agreement = agreement("[{name: everything-else}]");
        var calibration = calibrate(one(t -> 100_000 + 1000 * (t % 5), 30));
        var read = TrajectoryFile.read(Source.of("found.yaml", calibration.text()), agreement)
                .orRefuse();
        assertThat(read).isEqualTo(calibration.trajectory());
        assertThat(calibration.text()).startsWith("# Calibrated from 30 months, 2020-01 to 2022-06.");
    }

    @Test
    void aShortHistorySaysThatItsErrorsAreAssumed() {
        assertThat(calibrate(one(t -> 100_000 + 1000 * (t % 5), 12)).notes())
                .contains("How wrong the forecast may be is assumed, from other series: it takes 24 months to tell.");
    }
}

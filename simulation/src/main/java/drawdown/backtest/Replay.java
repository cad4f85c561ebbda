package drawdown.backtest;

import drawdown.backtest.SizingRule.Known;
import drawdown.backtest.Start.Sized;
import drawdown.backtest.Start.Sizing;
import drawdown.calibration.Calibration;
import drawdown.calibration.History;
import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.size.Ladder;
import drawdown.trajectory.Paths;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// One start of the back-test: all that comes before it is known, nothing after.
record Replay(Backtest.Plan plan, History history, Draft draft, int from) {

    /// Months of a term that a rule commits to.
    static final int TERM = 12;

    Start start() {
        int months = Math.min(plan.horizon(), history.months() - from);
        var begins = history.month(from);
        var agreement = draft.over(begins, months);
        var calibration = Calibration.of(
                history.firstMonths(from), "backtest", agreement.currency(), begins, begins.plusMonths(plan.horizon()));
        var simulation = simulation(calibration, months);
        var forecast = new double[months][plan.paths()];
        simulation.run(plan.paths(), paths -> (block, first) -> addUp(block, (int) first, forecast));
        var came = Arrays.copyOfRange(history.totals(), from, from + months);
        var monthly = below(forecast, came);
        for (int month = 1; month < months; month++) {
            came[month] += came[month - 1];
            for (int path = 0; path < plan.paths(); path++) {
                forecast[month][path] += forecast[month - 1][path];
            }
        }
        return new Start(begins, calibration, monthly, below(forecast, came), sizing(calibration));
    }

    private Simulation simulation(Calibration calibration, int months) {
        var agreement = draft.over(history.month(from), months);
        return Simulation.of(new Paths(calibration.trajectory(), agreement, Spend.none(agreement), plan.seed()));
    }

    private static void addUp(Block block, int first, double[][] forecast) {
        addUp(block.usage(), first, forecast);
        addUp(block.marketplace(), first, forecast);
    }

    private static void addUp(double[][] rows, int first, double[][] forecast) {
        int streams = rows.length / forecast.length;
        for (int row = 0; row < rows.length; row++) {
            var month = forecast[row / streams];
            for (int path = 0; path < rows[row].length; path++) {
                month[first + path] += rows[row][path];
            }
        }
    }

    /// On what share of the paths the amount is below what came; never none or all of them.
    private static double[] below(double[][] forecast, double[] came) {
        var below = new double[came.length];
        for (int month = 0; month < came.length; month++) {
            double actual = came[month];
            long count = Arrays.stream(forecast[month]).filter(x -> x < actual).count();
            below[month] = (count + 0.5) / (forecast[month].length + 1);
        }
        return below;
    }

    private Optional<Sizing> sizing(Calibration calibration) {
        int term = Math.min(TERM, plan.horizon());
        if (from + term > history.months()) {
            return Optional.empty();
        }
        var past = history.firstMonths(from).totals();
        double lastYear = Known.lastYear(past);
        double list = Arrays.stream(history.totals(), from, from + term).sum();
        if (lastYear <= 0 || list <= 0) {
            return Optional.empty(); // shares of nothing
        }
        var ladder = plan.ladder().orElseGet(() -> UsualLadder.around(lastYear));
        var candidates = candidates(ladder, lastYear);
        YearMonth begins = history.month(from);
        var schedules = Arrays.stream(candidates)
                .mapToObj(yearly -> draft.schedule(begins, term, yearly, ladder))
                .toList();
        var samples = Sample.of(simulation(calibration, term), schedules, plan.paths(), List.of(Account.COST));
        var known = new Known(
                past, growth(calibration), term, ladder, schedules.getFirst().netBasis(), candidates, samples);
        var came = new Realised(begins, term, ladder, draft.realised(history, from, term));
        Map<SizingRule, Sized> sized = new EnumMap<>(SizingRule.class);
        for (var rule : SizingRule.values()) {
            sized.put(rule, came.sized(rule.yearly(known)));
        }
        var hindsight = Stream.concat(Arrays.stream(candidates).mapToObj(came::sized), sized.values().stream())
                .min(Comparator.comparingDouble(Sized::cost))
                .orElseThrow();
        return Optional.of(new Sizing(list, lastYear, sized, hindsight));
    }

    /// The commitments worth a look: none, the steps, and every tenth of a year from 30% to 200%; in cents.
    private static double[] candidates(Ladder ladder, double yearly) {
        var tenths = DoubleStream.iterate(0.3, x -> x < 2.05, x -> x + 0.1).map(x -> Math.rint(x * yearly));
        var steps = ladder.steps().stream()
                .mapToDouble(step -> (double) step.commitment().cents());
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(tenths, steps))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Of all streams, weighed by level.
    private static double growth(Calibration calibration) {
        double now = 0;
        double later = 0;
        for (var stream : calibration.trajectory().streams()) {
            now += (double) stream.level().cents();
            later += calibration.trajectory().expected(stream, 12)
                    / calibration.trajectory().expected(stream, 0)
                    * stream.level().cents();
        }
        return now == 0 ? 0 : Math.log(later / now);
    }

    /// The spend that came, to be settled under any commitment.
    private final class Realised {

        private final YearMonth begins;
        private final int term;
        private final Ladder ladder;
        private final Spend spend;

        Realised(YearMonth begins, int term, Ladder ladder, Spend spend) {
            this.begins = begins;
            this.term = term;
            this.ladder = ladder;
            this.spend = spend;
        }

        Sized sized(double yearly) {
            var schedule = draft.schedule(begins, term, yearly, ladder);
            var outcome = new Settlement(schedule, 1).settle(Block.of(schedule.agreement(), spend));
            return new Sized(yearly, outcome.total(Account.COST)[0], outcome.total(Account.TRUE_UP)[0]);
        }
    }
}

package drawdown.backtest;

import drawdown.agreement.Agreement;
import drawdown.calibration.History;
import drawdown.calibration.HistoryFile;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Watch;
import drawdown.size.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Forecasts from every possible start of a history, held against what came.
///
/// @param starts in the order of time
public record Backtest(Plan plan, History history, List<Start> starts) {

    /// @param horizon how many months are forecast
    /// @param least   how many months are known at the first start
    /// @param ladder  of discounts; empty for the usual one around the year before each start
    public record Plan(int horizon, int least, int paths, long seed, Optional<Ladder> ladder) {

        /// Two years if the history is long enough to see them twice; less of a short one, so that there are starts.
        public static int horizon(int months) {
            return months >= 48 ? 24 : months >= 30 ? 12 : Math.max(1, (months - HistoryFile.LEAST_MONTHS + 1) / 2);
        }

        /// A year, or half of a short history.
        public static int least(int months) {
            return months >= 30 ? 12 : HistoryFile.LEAST_MONTHS;
        }
    }

    /// How much a rule's choices came to.
    ///
    /// @param cost       as a share of what was spent before discounts, with its standard error
    /// @param regret     by how much it exceeds the best choice in hindsight, as such a share
    /// @param worst      the highest share of a start
    /// @param trueUps    at what share of the starts a true-up was due
    /// @param commitment as a share of the year before
    public record RuleCost(
            SizingRule rule, Estimate cost, Estimate regret, double worst, double trueUps, double commitment) {}

    public Backtest {
        starts = List.copyOf(starts);
    }

    /// One that is ended early is of the first starts, one at least.
    ///
    /// @param agreement whose scopes, vendors and standard terms it is settled under; the history is in them
    /// @param watch     hears what the first rule's choices come to; 0 while that is not known
    public static Backtest of(History history, Optional<Agreement> agreement, Plan plan, Watch watch) {
        var draft = agreement.map(Draft::new).orElseGet(() -> Draft.of(history));
        Backtest backtest;
        var starts = new ArrayList<Start>();
        do {
            starts.add(new Replay(plan, history, draft, plan.least() + starts.size()).start());
            backtest = new Backtest(plan, history, starts);
        } while (watch.goOn((double) starts.size() / backtest.possible(), backtest.known()) && !backtest.isComplete());
        return backtest;
    }

    private Estimate known() {
        return rules().stream().findFirst().map(RuleCost::cost).orElse(new Estimate(0, 0));
    }

    /// How many starts the history has.
    public int possible() {
        return history.months() - plan.least();
    }

    public boolean isComplete() {
        return starts.size() == possible();
    }

    /// Of monthly spend, by months ahead.
    public List<Coverage> monthly() {
        return horizons().mapToObj(h -> Coverage.of(h, starts, Start::monthly)).toList();
    }

    /// Of the spend since the start, by months ahead.
    public List<Coverage> cumulative() {
        return horizons()
                .mapToObj(h -> Coverage.of(h, starts, Start::cumulative))
                .toList();
    }

    private IntStream horizons() {
        return IntStream.rangeClosed(1, Math.min(plan.horizon(), history.months() - plan.least()));
    }

    /// In the order of the rules; empty where no start had a whole term before it.
    public List<RuleCost> rules() {
        var sized = starts.stream().flatMap(start -> start.sizing().stream()).toList();
        return sized.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(SizingRule.values())
                        .map(rule -> cost(rule, sized))
                        .toList();
    }

    private RuleCost cost(SizingRule rule, List<Start.Sizing> sized) {
        var costs = sized.stream().mapToDouble(s -> s.by(rule).cost()).toArray();
        var regrets = sized.stream()
                .mapToDouble(s -> s.by(rule).cost() - s.hindsight().cost())
                .toArray();
        var list = sized.stream().mapToDouble(Start.Sizing::list).toArray();
        return new RuleCost(
                rule,
                overlapping(Distribution.ratio(costs, list, costs.length)),
                overlapping(Distribution.ratio(regrets, list, costs.length)),
                IntStream.range(0, costs.length)
                        .mapToDouble(i -> costs[i] / list[i])
                        .max()
                        .orElseThrow(),
                sized.stream().filter(s -> s.by(rule).trueUp() > 0).count() / (double) sized.size(),
                sized.stream()
                        .mapToDouble(s -> s.by(rule).yearly() / s.lastYear())
                        .average()
                        .orElseThrow());
    }

    /// Starts less than a term apart share months, so that they tell no more than terms one after another.
    private Estimate overlapping(Estimate ofStarts) {
        return new Estimate(
                ofStarts.value(), ofStarts.standardError() * Math.sqrt(Math.min(Replay.TERM, plan.horizon())));
    }
}

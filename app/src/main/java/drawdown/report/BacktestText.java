package drawdown.report;

import drawdown.backtest.Backtest;
import drawdown.backtest.Backtest.RuleCost;
import drawdown.backtest.Coverage;
import drawdown.backtest.SizingRule;
import drawdown.backtest.UsualLadder;
import drawdown.simulation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How forecasts would have done, as a person reads it in a terminal.
public final class BacktestText {

    private static final List<Integer> SHOWN = List.of(1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60);
    private static final int BAR = 40;

    private BacktestText() {}

    public static String of(String name, Backtest backtest) {
        return summary(name, backtest) + "\n" + notes(backtest) + ended(backtest) + "\n"
                + "  a month's spend\n"
                + coverage(backtest.monthly()) + "\n"
                + "  spend since the start\n"
                + coverage(backtest.cumulative())
                + "  * outside what 19 in 20 right forecasters would come to, each with so many independent starts.\n\n"
                + histogram(backtest) + "\n" + rules(backtest);
    }

    static String summary(String name, Backtest backtest) {
        var history = backtest.history();
        return "%s: %d months, %s to %s; %d starts from %s on, %,d futures each, up to %d months ahead\n"
                .formatted(
                        name,
                        history.months(),
                        history.first(),
                        history.month(history.months() - 1),
                        backtest.starts().size(),
                        backtest.starts().getFirst().month(),
                        backtest.plan().paths(),
                        backtest.plan().horizon());
    }

    /// What was left out because somebody ended it; empty if nothing was.
    static String ended(Backtest backtest) {
        return backtest.isComplete()
                ? ""
                : "Ended early: of %d starts these are the first %d, up to %s; what came later was not forecast.\n"
                        .formatted(
                                backtest.possible(),
                                backtest.starts().size(),
                                backtest.starts().getLast().month());
    }

    /// What the first rule costs, while the others are at work.
    public static String cost(Estimate ofList) {
        return ofList.value() == 0
                ? ""
                : SizingRule.values()[0].words() + " " + FuturesText.percent(ofList.value()) + " ± "
                        + FuturesText.percent(ofList.standardError());
    }

    private static String notes(Backtest backtest) {
        return String.join(
                "", backtest.history().notes().stream().map(n -> n + "\n").toList());
    }

    private static String coverage(List<Coverage> coverage) {
        var headings = new ArrayList<>(List.of("months ahead", "starts", "independent"));
        Coverage.BANDS.forEach(band -> headings.add("in " + band + "% band"));
        var table = new Table(headings.toArray(String[]::new));
        for (var c : shown(coverage)) {
            var cells = new ArrayList<>(
                    List.of(String.valueOf(c.ahead()), String.valueOf(c.starts()), String.valueOf(c.independent())));
            Coverage.BANDS.forEach(band -> cells.add(within(c, band)));
            table.row(cells.toArray(String[]::new));
        }
        return table.toString();
    }

    static String within(Coverage coverage, int band) {
        double within = coverage.within(band);
        return Math.round(100 * within) + "%" + (coverage.expected(band).holds(within) ? "" : " *");
    }

    /// Some of many horizons, the last of them in any case.
    static List<Coverage> shown(List<Coverage> coverage) {
        return coverage.stream()
                .filter(c -> SHOWN.contains(c.ahead()) || c.ahead() == coverage.size())
                .toList();
    }

    /// The horizon whose histogram is shown: a year, or the longest.
    static Coverage year(Backtest backtest) {
        var all = backtest.cumulative();
        return all.get(Math.min(12, all.size()) - 1);
    }

    private static String histogram(Backtest backtest) {
        var year = year(backtest);
        var text = new StringBuilder(
                "  where spend of %d months came to lie among the futures of its forecast\n".formatted(year.ahead()));
        int[] counts = year.histogram();
        for (int c = 0; c < counts.length; c++) {
            text.append("  %3d to %3d%%  %s %d%n"
                    .formatted(
                            10 * c,
                            10 * c + 10,
                            "█".repeat(Math.round((float) BAR * counts[c] / year.starts())),
                            counts[c]));
        }
        return text
                + "  flat if forecasts are right; high at the ends if they are too sure, in the middle if not sure enough\n";
    }

    private static String rules(Backtest backtest) {
        if (backtest.rules().isEmpty()) {
            return "";
        }
        var table = new Table(
                "commitment chosen by",
                "cost of list",
                "±",
                "above hindsight",
                "±",
                "worst start",
                "true-up due",
                "of last year");
        for (var rule : backtest.rules()) {
            table.row(cells(rule));
        }
        return table + "  ± is one standard error, by the terms one after another; a term is "
                + Math.min(12, backtest.plan().horizon()) + " months.\n" + "  " + ladder(backtest) + "\n";
    }

    static String ladder(Backtest backtest) {
        return backtest.plan().ladder().isPresent()
                ? "Discounts are those of the ladder given."
                : "Discounts by commitment as a share of the year before: " + UsualLadder.words() + ".";
    }

    static String[] cells(RuleCost rule) {
        return new String[] {
            rule.rule().words(),
            percent(rule.cost().value()),
            percent(rule.cost().standardError()),
            percent(rule.regret().value()),
            percent(rule.regret().standardError()),
            percent(rule.worst()),
            whole(rule.trueUps()),
            whole(rule.commitment()),
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String whole(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}

package drawdown.report;

import static drawdown.report.SizeWords.bands;
import static drawdown.report.SizeWords.percent;
import static drawdown.report.SizeWords.whole;

import drawdown.size.Baseline;
import drawdown.size.Baselines;
import drawdown.size.Curve;
import drawdown.size.Level;
import drawdown.size.Rule;
import drawdown.size.Sizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How much to commit, as a person reads it in a terminal.
public final class SizeText {

    private static final int BAR = 24;
    private static final int LINES = 25;

    private SizeText() {}

    public static String of(Sizing sizing) {
        var agreement = sizing.agreement();
        return agreement.id() + ": " + Words.termOf(agreement) + "\n"
                + String.format(Locale.ROOT, "%,d futures; the %s is to be least%n", sizing.paths(), sizing.objective())
                + "\n"
                + sizing.baselines().map(b -> baselines(sizing, b)).orElse("")
                + SizeWords.verdict(sizing) + "\n\n"
                + rules(sizing) + "\n"
                + curve(sizing.best()) + "\n"
                + sizing.curves().stream()
                        .map(c -> "  " + SizeWords.optimum(c) + "\n")
                        .collect(Collectors.joining())
                + "\n  ± is one standard error. Above the optimum: on the same futures, so that it is known better than either cost.\n";
    }

    private static String baselines(Sizing sizing, Baselines baselines) {
        var headings = new ArrayList<>(List.of("a year's", "days"));
        Baseline.PERCENTS.forEach(p -> headings.addAll(List.of(p == 50 ? "median" : p + "%", "±")));
        var table = new Table(headings.toArray(String[]::new));
        for (var baseline : baselines.last()) {
            var cells =
                    new ArrayList<>(List.of("last " + baseline.days() + " days", String.valueOf(baseline.present())));
            baseline.percentiles().forEach(p -> cells.addAll(List.of(whole(p.value()), whole(p.standardError()))));
            table.row(cells.toArray(String[]::new));
        }
        return SizeWords.history(baselines) + "\n\n" + table + "\n"
                + SizeWords.growth(baselines) + "\n"
                + SizeWords.peak(sizing, baselines) + "\n"
                + SizeWords.counts(sizing) + "\n\n";
    }

    private static String rules(Sizing sizing) {
        var table = new Table(
                "",
                "spend",
                "commitment",
                "discount",
                "cost",
                "±",
                "worst 5%",
                "above optimum",
                "±",
                "short",
                "over cap");
        for (var rule : sizing.rules()) {
            var cells = new ArrayList<String>();
            cells.add(rule.kind().words() + (rule.kind() == Rule.Kind.OPTIMUM ? ", " + rule.shape() : ""));
            cells.add(rule.list().map(SizeWords::whole).orElse(""));
            cells.addAll(figures(rule.level()));
            table.row(cells.toArray(String[]::new));
        }
        return table + "  spend and commitment a year, in " + sizing.agreement().currency()
                + "; cost over the term; short and over cap: on … of futures\n";
    }

    private static List<String> figures(Level level) {
        var proposal = level.proposal();
        return List.of(
                whole((double) proposal.perYear().cents()),
                bands(proposal.bands()),
                whole(level.cost().value()),
                whole(level.cost().standardError()),
                whole(level.worst().value()),
                whole(level.above().value()),
                whole(level.above().standardError()),
                percent(level.shortfall().value()),
                percent(level.beyondCap().value()));
    }

    /// What lies above the optimum, by size: a line for each level that is not too near the one before.
    private static String curve(Curve curve) {
        var shown = thinned(curve);
        double most = shown.stream().mapToDouble(l -> l.above().value()).max().orElse(1);
        var table = new Table("commitment", "discount", "above optimum", "±", "short", "over cap", "");
        for (var level : shown) {
            int cells = (int) Math.round(BAR * level.above().value() / Math.max(1, most));
            table.row(
                    whole((double) level.proposal().perYear().cents()),
                    bands(level.proposal().bands()),
                    whole(level.above().value()),
                    whole(level.above().standardError()),
                    percent(level.shortfall().value()),
                    percent(level.beyondCap().value()),
                    curve.isOptimum(level) ? "◆ optimum" : "│" + "█".repeat(cells));
        }
        return table.toString();
    }

    private static List<Level> thinned(Curve curve) {
        var levels = curve.levels();
        double apart = (size(levels.getLast()) - size(levels.getFirst())) / LINES;
        var shown = new ArrayList<Level>();
        for (var level : levels) {
            boolean jump = !shown.isEmpty()
                    && !level.proposal()
                            .bands()
                            .equals(shown.getLast().proposal().bands());
            if (shown.isEmpty() || jump || curve.isOptimum(level) || size(level) - size(shown.getLast()) >= apart) {
                shown.add(level);
            }
        }
        return shown;
    }

    private static double size(Level level) {
        return (double) level.proposal().perYear().cents();
    }
}

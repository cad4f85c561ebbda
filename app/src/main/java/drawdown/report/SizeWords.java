package drawdown.report;

import drawdown.money.Share;
import drawdown.simulation.Estimate;
import drawdown.size.Baselines;
import drawdown.size.Curve;
import drawdown.size.Growth;
import drawdown.size.Rule;
import drawdown.size.Sizing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What is said of the size of a commitment, in the terminal and on the page.
final class SizeWords {

    private static final int DATES = 5;

    /// Cents; nearer than that two costs print as the same.
    private static final double UNIT = 100;

    private SizeWords() {}

    /// In whole units of the currency.
    static String whole(double cents) {
        return FuturesText.whole(cents);
    }

    static String percent(double fraction) {
        return FuturesText.percent(fraction);
    }

    /// One band, or one for each contract year.
    static String bands(List<Share> bands) {
        return bands.stream().distinct().count() == 1
                ? bands.getFirst().toString()
                : String.join(" / ", bands.stream().map(Share::toString).toList());
    }

    static String history(Baselines baselines) {
        var history = baselines.history();
        return "daily spend before discounts, " + history.first() + " to " + history.last()
                + missing(history.missing());
    }

    private static String missing(List<LocalDate> days) {
        if (days.isEmpty()) {
            return ", no day missing";
        }
        var first = days.stream().limit(DATES).map(LocalDate::toString).toList();
        return ", " + PageWords.count(days.size(), "day") + " missing (" + String.join(", ", first)
                + (days.size() > DATES ? ", …" : "") + ")";
    }

    static String growth(Baselines baselines) {
        return baselines
                .growth()
                .map(g -> "growth " + percent(g.yearly().value()) + " a year ± "
                        + percent(g.yearly().standardError()) + ", over " + g.weeks() + " weeks; with "
                        + Growth.CONFIDENCE + " confidence more than " + percent(g.lower())
                        + (g.weeks() < 104 ? ". In less than two years a season looks like growth." : "."))
                .orElse("the history is too short to tell growth: the ramp is flat.");
    }

    static String peak(Sizing sizing, Baselines baselines) {
        var peak = baselines.peak();
        double projected = sizing.rule(Rule.Kind.PEAK).flatMap(Rule::list).orElse(peak.yearly());
        double steady = baselines.steady().median().value();
        return "peak " + whole(peak.yearly()) + " a year from " + peak.first() + " to " + peak.end() + ", projected to "
                + whole(projected) + ", " + percent(projected / steady - 1) + " above the steady baseline of "
                + whole(steady) + ".";
    }

    static String counts(Sizing sizing) {
        return String.format(
                Locale.ROOT,
                "Of a dollar before discounts %.3f ± %.3f counts under the agreement as written; commitments are of what counts.",
                sizing.counts().value(),
                sizing.counts().standardError());
    }

    /// Where the optimum of a curve lies and how flat it is.
    static String optimum(Curve curve) {
        return curve.shape().name() + ": " + plusMinus(curve.size()) + " a year, at "
                + bands(curve.optimum().proposal().bands()) + "; at most half a percent of mean cost more from "
                + range(curve.near()) + "; not told apart by two standard errors from " + range(curve.alike());
    }

    private static String range(Curve.Range range) {
        return whole((double) range.least().cents()) + " to "
                + whole((double) range.most().cents());
    }

    static String plusMinus(Estimate estimate) {
        return whole(estimate.value()) + " ± " + whole(estimate.standardError());
    }

    /// The answer in two sentences.
    static String verdict(Sizing sizing) {
        var best = sizing.best();
        var optimum = best.optimum();
        var none = sizing.rule(Rule.Kind.NONE).orElseThrow().level().above();
        if (Math.abs(none.value()) < UNIT) {
            return "Commit nothing: no commitment lowers the " + sizing.objective() + " over the term.";
        }
        var size = plusMinus(best.size()) + " a year, at "
                + bands(optimum.proposal().bands());
        var difference = whole(Math.abs(none.value())) + " ± " + whole(none.standardError());
        var answer = none.value() < 0
                ? "Commit nothing: the " + sizing.objective() + " over the term is " + difference
                        + " below that of the best commitment, " + size + "."
                : "Commit " + size + ": the " + sizing.objective() + " over the term is " + difference
                        + " below that of no commitment.";
        return answer + " With it some shortfall is booked in "
                + percent(optimum.shortfall().value()) + " of futures.";
    }
}

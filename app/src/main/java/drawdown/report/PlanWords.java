package drawdown.report;

import drawdown.money.Share;
import drawdown.plan.Alternative;
import drawdown.plan.Effect;
import drawdown.plan.Placement;
import drawdown.plan.Plan;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of a channel plan, in the terminal and on the page.
final class PlanWords {

    private PlanWords() {}

    /// In whole units of the currency.
    static String whole(double cents) {
        return FuturesText.whole(cents);
    }

    static String span(Plan plan) {
        var horizon = plan.question().horizon();
        return horizon.first() + " to " + horizon.month(horizon.months() - 1) + " ("
                + PageWords.count(horizon.months(), "month") + ")";
    }

    static String verdict(Plan plan) {
        return "The whole bill is " + whole(plan.bill().cents()) + savings(plan) + ".";
    }

    private static String savings(Plan plan) {
        return Stream.of(Alternative.TODAY, Alternative.WITHOUT_OFFSET)
                .flatMap(name -> plan.alternative(name).stream())
                .map(a -> (a.saving(plan) < 50 ? "the same as " : whole(a.saving(plan)) + " less than ")
                        + (a.name().equals(Alternative.TODAY) ? "today's plan" : "a plan that looks at prices only"))
                .collect(Collectors.joining(" and ", ", ", ""));
    }

    static String bound(Plan plan) {
        return "No plan costs less than " + whole(plan.bound()) + ": a gap of "
                + whole(plan.bill().cents() - plan.bound())
                + ", " + fine(plan.gap()) + " of the whole bill"
                + (plan.isProven() ? ", proven." : ", not proven but held against every plan that was priced:");
    }

    static List<String> doubts(Plan plan) {
        return plan.doubts().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(doubt -> "under " + doubt.getKey() + ", " + doubt.getValue() + ".")
                .toList();
    }

    static String fine(double fraction) {
        return String.format(Locale.ROOT, "%.4f%%", Math.max(0, fraction) * 100);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f%%", fraction * 100).replace("-0.0%", "0.0%");
    }

    static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : "–";
    }

    static String saved(Placement.RunnerUp next) {
        return next.saved()
                .map(s -> percent(s.share()) + " (" + s.agreement() + ")")
                .orElse("–");
    }

    static String times(OptionalDouble factor) {
        return factor.isPresent() ? String.format(Locale.ROOT, "%.2f×", factor.getAsDouble()) : "–";
    }

    /// `100%`, or one for each period.
    static String shares(Placement.Use use) {
        var shares = use.shares().stream()
                .map(Share::fraction)
                .map(PlanWords::percent)
                .toList();
        return shares.stream().distinct().count() == 1 ? shares.getFirst() : String.join(" / ", shares);
    }

    /// What one more dollar saves, and the last did where that is something else.
    static String saves(Effect.WindowEffect window) {
        var next = percent(window.next());
        var last = percent(window.last());
        return next.equals(last) ? next : next + " (the last: " + last + ")";
    }

    static double missing(double commitment, double counts) {
        return Math.max(0, commitment - counts);
    }
}

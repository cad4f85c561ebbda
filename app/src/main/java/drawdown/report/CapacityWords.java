package drawdown.report;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import drawdown.workload.Term;
import drawdown.workload.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sizes of capacity in words, the same in a terminal and on a page.
final class CapacityWords {

    private CapacityWords() {}

    static String unit(Sizes sizes) {
        return sizes.sizing().offer().capacity().orElseThrow().unit();
    }

    static String traffic(Sizes sizes) {
        var w = sizes.workload();
        return "%,d requests a month, %,d input tokens%s and %,d output tokens each; profile %s"
                .formatted(
                        w.requests(),
                        w.input().count().longValue(),
                        w.cached().ppm() == 0 ? "" : " (" + w.cached() + " from the cache)",
                        w.output().count().longValue(),
                        w.profile().text());
    }

    static String need(Sizes sizes) {
        var load = sizes.sizing().load();
        return "A minute needs %s %s on average and %s at most"
                .formatted(units(load.mean()), unit(sizes), units(load.most()));
    }

    static String beyond(Sizes sizes) {
        return sizes.sizing()
                .spill()
                .map(to -> "What is beyond the units goes to " + to.id())
                .orElse("What is beyond the units is refused: "
                        + (sizes.workload().needs().guaranteed()
                                ? "the workload needs guaranteed capacity"
                                : "no metered offer of this channel may serve the workload"));
    }

    /// `The cheapest: 50 PTU by the year, 14,210.33 a month with what spills, 12.3% less than all metered`.
    static String verdict(Sizes sizes) {
        var cheapest = sizes.cheapest();
        var total = cheapest.getValue().total(cheapest.getKey()).orElseThrow();
        return "%s: %d %s %s, %s a month%s"
                .formatted(
                        sizes.sizing().spill().isPresent()
                                ? "The cheapest"
                                : "The fewest that refuse no more than "
                                        + sizes.workload().refusable() + " of the requests",
                        cheapest.getValue().units(),
                        unit(sizes),
                        term(cheapest.getKey()),
                        usd(total),
                        sizes.metered()
                                .map(metered -> " with what spills, " + against(total, metered))
                                .orElse(""));
    }

    private static String against(BigDecimal total, BigDecimal metered) {
        var percent = total.subtract(metered).movePointRight(2).divide(metered, 1, RoundingMode.HALF_EVEN);
        return percent.abs() + "% " + (percent.signum() > 0 ? "more" : "less") + " than all metered, " + usd(metered);
    }

    static String term(Term term) {
        return "by the " + term.span();
    }

    static List<Term> terms(Sizes sizes) {
        return List.copyOf(sizes.best().keySet());
    }

    /// What a size is: the levels it is of, and the terms it is the cheapest for.
    static String names(Sizes sizes, Size size) {
        var names = new ArrayList<String>();
        if (size.units() == 0) {
            names.add("all metered");
        }
        sizes.levels().forEach((level, at) -> {
            if (at.units() == size.units()) {
                names.add(level.toString());
            }
        });
        sizes.best().forEach((term, at) -> {
            if (at.units() == size.units()) {
                names.add("cheapest " + term(term));
            }
        });
        return String.join(", ", names);
    }

    static List<String> notes(Sizes sizes) {
        var notes = new ArrayList<String>();
        var standing = sizes.curve().getLast().standing().total();
        if (standing.signum() > 0) {
            notes.add("In all holds " + usd(standing) + " that the offer costs however many units there are.");
        }
        sizes.workload().profile().trace().ifPresent(trace -> {
            notes.add(trace(trace));
            notes.addAll(trace.notes());
        });
        if (sizes.workload().profile().trace().isEmpty()) {
            notes.add("A profile says nothing of peaks within the hour: a trace does.");
        }
        if (sizes.sizing().offer().versionLocked()) {
            notes.add("The units are bound to the version of the model until their term ends.");
        }
        if (sizes.sizing()
                        .offer()
                        .capacity()
                        .orElseThrow()
                        .outputTokensPerSecond()
                        .isPresent()
                && sizes.sizing()
                        .offer()
                        .capacity()
                        .orElseThrow()
                        .inputTokensPerSecond()
                        .isEmpty()) {
            notes.add("The offer does not state how fast input is read, so that only output needs units.");
        }
        return notes;
    }

    /// What the trace itself would be in a workload file.
    private static String trace(Trace trace) {
        return "%s: %,.0f requests in %,d minutes, %,.0f a month at that rate; %,.0f input tokens%s and %,.0f output tokens each"
                .formatted(
                        trace.name(),
                        trace.totalRequests(),
                        trace.minutes(),
                        trace.monthlyRequests(),
                        trace.meanInput(),
                        trace.cachedShare()
                                .map(share -> " (" + share + " begin as earlier ones)")
                                .orElse(""),
                        trace.meanOutput());
    }

    static String units(double units) {
        return String.format(Locale.ROOT, units < 100 ? "%,.1f" : "%,.0f", units);
    }

    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent > 0 && percent < 0.1 ? "%.3f%%" : "%.1f%%", percent);
    }

    static String utilisation(Size size) {
        return size.utilisation().map(CapacityWords::percent).orElse("");
    }

    static String usd(BigDecimal usd) {
        return String.format(Locale.ROOT, "%,.2f", usd.setScale(2, RoundingMode.HALF_EVEN));
    }

    static String usd(Optional<BigDecimal> usd) {
        return usd.map(CapacityWords::usd).orElse("");
    }
}

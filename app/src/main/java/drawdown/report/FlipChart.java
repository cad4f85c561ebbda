package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.plan.Placement;
import drawdown.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much dearer each workload's route may become before the runner-up comes first, the most fragile decision first.
final class FlipChart {

    private static final int ROWS = 20;
    private static final double TOP = 6;
    private static final double BAR = 15;
    private static final double RIGHT = 60;

    private final List<Placement> placements;
    private final Plot.Size size;
    private final double most;

    private FlipChart(Plan plan, Plot.Size size) {
        this.placements = plan.placements().stream()
                .filter(p -> p.runnerUp().isPresent())
                .sorted(Comparator.comparingDouble(FlipChart::dearer))
                .limit(ROWS)
                .toList();
        this.size = size;
        this.most = Math.min(
                1,
                placements.stream()
                        .mapToDouble(FlipChart::dearer)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1));
    }

    static Markup of(Plan plan) {
        return Markup.of(
                """
                <figure class="chart flips"><div class="plot">{}</div><figcaption>How much dearer the chosen route may become before
                the whole bill would be less with the runner-up, all else as planned. Behind a pale bar nothing within reach flips it, or only more
                than 100%.
                </figcaption></figure>
                """,
                Stream.of(Plot.Size.values())
                        .map(s -> new FlipChart(plan, s).draw())
                        .collect(Markup.joining()));
    }

    private static double dearer(Placement placement) {
        return placement.runnerUp().orElseThrow().dearer().orElse(Double.POSITIVE_INFINITY);
    }

    private boolean wide() {
        return size == Plot.Size.WIDE;
    }

    private double row() {
        return wide() ? 27 : 44;
    }

    private double left() {
        return wide() ? 250 : 22;
    }

    private Markup draw() {
        return Plot.svg(
                size,
                TOP + placements.size() * row() + 6,
                "How much dearer each route may become. The table below has the numbers.",
                IntStream.range(0, placements.size()).mapToObj(this::row));
    }

    private Markup row(int index) {
        var placement = placements.get(index);
        double dearer = dearer(placement);
        double top = TOP + index * row() + (wide() ? 4 : 22);
        double width = (size.width() - RIGHT - left()) * Math.min(dearer, most) / most;
        return Markup.of(
                """
                <g><text class="name" x="{}" y="{}" text-anchor="{}">{}</text><rect class="{}" x="{}" y="{}" width="{}" height="{}"/>
                <text x="{}" y="{}">{}</text></g>
                """,
                number(wide() ? left() - 12 : left()),
                number(wide() ? top + 12 : top - 6),
                wide() ? "end" : "start",
                placement.demand().workload(),
                dearer > most ? "open" : "",
                number(left()),
                number(top),
                number(Math.max(1.5, width)),
                number(BAR),
                number(left() + width + 7),
                number(top + 12),
                Double.isInfinite(dearer) ? "–" : PlanWords.percent(dearer));
    }
}

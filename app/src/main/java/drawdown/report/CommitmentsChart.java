package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.plan.Effect;
import drawdown.plan.Effect.WindowEffect;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The windows of an agreement, each as two bars: what counts without the workloads, and with them.
final class CommitmentsChart {

    private static final double TOP = 8;
    private static final double BOTTOM = 34;
    private static final double BAR = 15;
    private static final double RIGHT = 22;

    private final Effect effect;
    private final Plot.Size size;
    private final Scale scale;

    private CommitmentsChart(Effect effect, Plot.Size size) {
        this.effect = effect;
        this.size = size;
        double most = effect.windows().stream()
                .mapToDouble(w -> Math.max(w.commitment(), Math.max(w.with(), w.without())))
                .max()
                .orElse(0);
        this.scale = new Scale(Axis.of(0, Math.round(most), wide() ? 6 : 3), wide() ? 190 : 22, size.width() - RIGHT);
    }

    static Markup of(Effect effect) {
        return Markup.of(
                """
                <figure class="chart commitments"><ul class="legend"><li class="anyway">counts anyway</li>
                <li class="added">the workloads add</li><li class="missing">missing</li><li class="due">commitment</li></ul>
                <div class="plot">{}</div></figure>
                """,
                Stream.of(Plot.Size.values())
                        .map(size -> new CommitmentsChart(effect, size).draw())
                        .collect(Markup.joining()));
    }

    private boolean wide() {
        return size == Plot.Size.WIDE;
    }

    private double row() {
        return wide() ? 54 : 78;
    }

    private double bottom() {
        return TOP + effect.windows().size() * row();
    }

    private Markup draw() {
        return Plot.svg(
                size,
                bottom() + BOTTOM,
                "What counts towards each window's commitment, without and with the workloads. The table below has the numbers.",
                Stream.of(
                        scale.lines(TOP, bottom()),
                        IntStream.range(0, effect.windows().size())
                                .mapToObj(this::window)
                                .collect(Markup.joining()),
                        scale.marks(bottom())));
    }

    private Markup window(int index) {
        var window = effect.windows().get(index);
        var agreement = effect.position().agreement();
        var name = PageWords.span(
                agreement.month(window.window().from()),
                agreement.month(window.window().lastMonth()));
        double top = TOP + index * row() + (wide() ? 8 : 30);
        double due = scale.x(window.commitment());
        return Markup.of(
                "<g><text class=\"name\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>{}{}<path class=\"due\" d=\"M{} {}v{}\"/></g>",
                number(wide() ? scale.left() - 14 : scale.left()),
                number(wide() ? top + BAR + 5 : top - 9),
                wide() ? "end" : "start",
                name,
                bar(window, window.without(), top, name + ", without the workloads"),
                bar(window, window.with(), top + BAR + 4, name + ", with them"),
                number(due),
                number(top - 3),
                number(2 * BAR + 10));
    }

    private Markup bar(WindowEffect window, double counts, double top, String title) {
        double anyway = Math.min(window.without(), counts);
        return Markup.of(
                "<g><title>{}: {} of {}</title>{}{}{}</g>",
                title,
                PlanWords.whole(counts),
                PlanWords.whole(window.commitment()),
                part("anyway", 0, anyway, top),
                part("added", anyway, counts, top),
                part("missing", counts, Math.max(counts, window.commitment()), top));
    }

    private Markup part(String kind, double from, double to, double top) {
        return to <= from
                ? Markup.NONE
                : Markup.of(
                        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                        kind,
                        number(scale.x(from)),
                        number(top),
                        number(scale.x(to) - scale.x(from)),
                        number(BAR));
    }
}

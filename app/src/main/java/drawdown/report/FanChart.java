package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.simulation.Futures;
import drawdown.simulation.Futures.FanMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What has counted as a fan over the months, and the commitment as a line.
final class FanChart {

    private final List<FanMonth> fan;
    private final Plot plot;

    private FanChart(Futures futures, Plot.Size size) {
        this.fan = futures.fan();
        double most = fan.stream()
                .mapToDouble(m -> Math.max(m.commitment(), m.counted().getLast()))
                .max()
                .orElse(0);
        double least =
                fan.stream().mapToDouble(m -> m.counted().getFirst()).min().orElse(0);
        this.plot = Plot.of(
                size, Axis.of((long) least, (long) most, 5), fan.getFirst().month(), fan.size());
    }

    static Markup of(Futures futures, Plot.Size size) {
        return new FanChart(futures, size).draw();
    }

    private Markup draw() {
        var last = fan.getLast();
        return plot.draw(
                "What has counted against the commitment. By the end: median "
                        + PageAmount.compact(Math.round(last.counted().get(2))) + ", commitment "
                        + PageAmount.compact(Math.round(last.commitment())) + ".",
                Stream.of(
                        Markup.of("<path class=\"fan outer\" d=\"{}\"/>", band(0, 4)),
                        Markup.of("<path class=\"fan inner\" d=\"{}\"/>", band(1, 3)),
                        Markup.of(
                                "<path class=\"spend-line\" d=\"M{}\"/>",
                                line(m -> m.counted().get(2))),
                        Markup.of("<path class=\"pace\" d=\"M{}\"/>", line(FanMonth::commitment))));
    }

    private String band(int low, int high) {
        return "M" + line(m -> m.counted().get(high)) + "L"
                + String.join("L", points(m -> m.counted().get(low)).reversed()) + "Z";
    }

    private String line(ToDoubleFunction<FanMonth> cents) {
        return String.join("L", points(cents));
    }

    /// From zero, by the end of each month.
    private List<String> points(ToDoubleFunction<FanMonth> cents) {
        var points = new ArrayList<String>();
        points.add(number(plot.x(0)) + " " + number(plot.y(0)));
        for (int m = 0; m < fan.size(); m++) {
            points.add(number(plot.x(m + 1)) + " " + number(plot.y(Math.round(cents.applyAsDouble(fan.get(m))))));
        }
        return points;
    }
}

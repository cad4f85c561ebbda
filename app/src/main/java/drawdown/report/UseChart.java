package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.option.ExitOption;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// In which month how many futures give notice, and what for: columns of percents.
final class UseChart {

    /// The colours of what may be done, in the order of the styles.
    private static final List<String> COLOURS =
            List.of("shortfall", "spend", "rolled", "carryforward", "filled", "marketplace");

    private final ExitOption option;
    private final List<String> taken;
    private final YearMonth first;
    private final Plot plot;

    private UseChart(ExitOption option, YearMonth first, int months, Plot.Size size) {
        this.option = option;
        this.taken = OptionText.taken(option);
        this.first = first;
        double most = IntStream.range(0, months)
                .mapToDouble(month -> DoubleStream.of(shares(month)).sum())
                .max()
                .orElse(0);
        this.plot = Plot.of(size, Axis.of(0, percent(most), 4), first, months);
    }

    static Markup of(ExitOption option, YearMonth first, int months) {
        return Stream.of(Plot.Size.values())
                .map(size -> new UseChart(option, first, months, size).draw())
                .collect(Markup.joining());
    }

    static Markup legend(ExitOption option) {
        var taken = OptionText.taken(option);
        return IntStream.range(0, taken.size())
                .mapToObj(what -> Markup.of(
                        "<li class=\"use\" style=\"--use: var(--{})\">{}</li>",
                        colour(what),
                        PageWords.capital(taken.get(what))))
                .collect(Markup.joining());
    }

    private static String colour(int what) {
        return COLOURS.get(what % COLOURS.size());
    }

    /// A percent stands on the axis like a unit of a currency.
    private static long percent(double share) {
        return Math.round(share * 100 * 100);
    }

    private Markup draw() {
        return plot.draw(
                "In which month of the term how many percent of the futures give notice.",
                IntStream.range(0, plot.months()).boxed().flatMap(this::column));
    }

    /// By what is done.
    private double[] shares(int month) {
        return taken.stream()
                .mapToDouble(what -> option.exercised(c -> c.month() == month && OptionText.is(c, what))
                        .value())
                .toArray();
    }

    private Stream<Markup> column(int month) {
        var shares = shares(month);
        return IntStream.range(0, shares.length)
                .filter(what -> shares[what] > 0)
                .mapToObj(what -> {
                    double below = DoubleStream.of(shares).limit(what).sum();
                    double top = plot.y(percent(below + shares[what]));
                    return Markup.of(
                            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}: {}, {}</title></rect>",
                            colour(what),
                            number(plot.x(month) + 1),
                            number(top),
                            number(plot.x(month + 1) - plot.x(month) - 2),
                            number(plot.y(percent(below)) - top),
                            PageWords.month(first.plusMonths(month)),
                            taken.get(what),
                            FuturesText.percent(shares[what]));
                });
    }
}

package drawdown.report;

import static drawdown.report.CapacityWords.percent;
import static drawdown.report.CapacityWords.usd;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How many units, as a person reads it in a terminal.
public final class CapacityText {

    private static final int BAR = 32;
    private static final int LINES = 18;
    private static final int WIDTH = 100;
    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

    private CapacityText() {}

    public static String of(List<Sizes> all) {
        return all.stream().map(CapacityText::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Sizes sizes) {
        return sizes.workload().id() + " on " + sizes.sizing().offer().id() + "\n"
                + CapacityWords.traffic(sizes) + "\n\n"
                + "  " + spark(sizes) + "\n"
                + "  " + CapacityWords.need(sizes) + ".\n"
                + "  " + CapacityWords.beyond(sizes) + ".\n\n"
                + levels(sizes) + "\n"
                + curve(sizes) + "\n"
                + CapacityWords.verdict(sizes) + ".\n"
                + CapacityWords.notes(sizes).stream().map(n -> "  " + n + "\n").collect(Collectors.joining());
    }

    /// What is needed over the span, each cell the most of its slots.
    private static String spark(Sizes sizes) {
        var needs = sizes.sizing().needs();
        int cells = Math.min(WIDTH, needs.length);
        double most = sizes.sizing().load().most();
        var line = new StringBuilder();
        for (int cell = 0; cell < cells; cell++) {
            double here = 0;
            for (int i = cell * needs.length / cells; i < (cell + 1) * needs.length / cells; i++) {
                here = Math.max(here, needs[i]);
            }
            line.append(BLOCKS.charAt(most == 0 ? 0 : (int) Math.ceil((BLOCKS.length() - 1) * here / most)));
        }
        return line.toString();
    }

    private static String levels(Sizes sizes) {
        var headings = new ArrayList<>(List.of("", "units", "used", "beyond", "spill"));
        CapacityWords.terms(sizes).forEach(term -> headings.add("in all " + CapacityWords.term(term)));
        var table = new Table(headings.toArray(String[]::new));
        sizes.levels().forEach((level, size) -> table.row(cells(level.toString(), sizes, size)));
        sizes.best().forEach((term, size) -> table.row(cells("cheapest " + CapacityWords.term(term), sizes, size)));
        return table + "  used: of the units' time; beyond: of the requests; US dollars a month\n";
    }

    private static String[] cells(String name, Sizes sizes, Size size) {
        var cells = new ArrayList<>(List.of(
                name,
                String.format(java.util.Locale.ROOT, "%,d", size.units()),
                CapacityWords.utilisation(size),
                percent(size.beyond().requests()),
                usd(size.spilled().total())));
        CapacityWords.terms(sizes).forEach(term -> cells.add(usd(size.total(term))));
        return cells.toArray(String[]::new);
    }

    /// What sizes cost at the term that is the cheapest: a line for each that is not too near the one before.
    private static String curve(Sizes sizes) {
        var term = sizes.cheapest().getKey();
        var shown = thinned(sizes);
        var most = shown.stream()
                .map(size -> size.total(term).orElseThrow())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        var table = new Table("units", "used", "beyond", "in all " + CapacityWords.term(term), "");
        for (var size : shown) {
            var total = size.total(term).orElseThrow();
            int cells = most.signum() == 0 ? 0 : (int) Math.round(BAR * total.doubleValue() / most.doubleValue());
            table.row(
                    String.format(java.util.Locale.ROOT, "%,d", size.units()),
                    CapacityWords.utilisation(size),
                    percent(size.beyond().requests()),
                    usd(total),
                    "│" + "█".repeat(cells) + (best(sizes, size) ? " ◆ cheapest" : ""));
        }
        return table.toString();
    }

    private static boolean best(Sizes sizes, Size size) {
        return sizes.cheapest().getValue().units() == size.units();
    }

    private static List<Size> thinned(Sizes sizes) {
        var curve = sizes.curve();
        double apart = (double) (curve.getLast().units() - curve.getFirst().units()) / LINES;
        var shown = new ArrayList<Size>();
        for (var size : curve) {
            if (shown.isEmpty()
                    || best(sizes, size)
                    || size == curve.getLast()
                    || size.units() - shown.getLast().units() >= apart) {
                shown.add(size);
            }
        }
        return shown;
    }
}

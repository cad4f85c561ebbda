package drawdown.report;

import drawdown.provision.Provision;
import drawdown.simulation.Estimate;
import drawdown.value.Measure;
import drawdown.value.Play.Standing;
import drawdown.value.Valuation;
import drawdown.value.Valuation.Interaction;
import drawdown.value.Valuation.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What provisions are worth, as a person reads it in a terminal: the dearest first.
public final class ValueText {

    private static final int BAR = 24;
    private static final int INTERACTIONS = 5;

    static final String ENDED =
            "Ended early: this is what was known by then. The standard errors hold; interactions may be missing.";

    private ValueText() {}

    public static String of(Valuation valuation) {
        var agreement = valuation.negotiation().standard();
        return agreement.id() + ": " + Words.termOf(agreement) + "\n"
                + String.format(
                        Locale.ROOT,
                        "%,d futures, %s; standard terms to the buyer's targets; amounts in %s over the term%n%n",
                        valuation.paths(),
                        valuation.orders() == 0
                                ? "every coalition of provisions"
                                : valuation.orders() + " orders of the provisions",
                        agreement.currency())
                + ended(valuation)
                + gate(valuation)
                + worths(valuation)
                + "\n"
                + interactions(valuation)
                + othersText(valuation);
    }

    private static String ended(Valuation valuation) {
        return valuation.complete() ? "" : "  " + ENDED + "\n\n";
    }

    private static String gate(Valuation valuation) {
        return !valuation.negotiation().isGated() ? "" : """
                      The appendix prevails: whatever the schedule states is a dead letter until 7.4 is won, and worth 0 alone.
                      The column "if it held" is what each is worth alone once the schedule prevails.

                    """;
    }

    private static String worths(Valuation valuation) {
        var worths = shown(valuation);
        double most = worths.stream()
                .mapToDouble(w -> Math.abs(w.of(Measure.MEAN).share().value()))
                .max()
                .orElse(1);
        boolean gated = valuation.negotiation().isGated();
        var table = gated
                ? new Table("provision", "alone", "if it held", "last", "Shapley", "±", "points", "worst 5%", "±", "")
                : new Table("provision", "alone", "last", "Shapley", "±", "points", "worst 5%", "±", "");
        for (var worth : worths) {
            var mean = worth.of(Measure.MEAN);
            var cells = new ArrayList<>(List.of(title(worth.play().provision()), whole(mean.alone())));
            if (gated) {
                cells.add(whole(mean.ifHeld()));
            }
            cells.addAll(figures(
                    valuation, mean.last(), mean.share(), worth.of(Measure.TAIL).share()));
            cells.add(bar(mean.share().value(), most));
            table.row(cells.toArray(String[]::new));
        }
        var whole = valuation.whole();
        var cells = new ArrayList<>(List.of("all together", whole(whole.getFirst())));
        if (gated) {
            cells.add("");
        }
        cells.addAll(figures(valuation, whole.getFirst(), whole.getFirst(), whole.getLast()));
        cells.add("");
        table.row(cells.toArray(String[]::new));
        return table + """
                  Shapley is the share of the whole that each adds on average over all orders of winning; ± is its standard error.
                  points: of the discount, on spend before discounts. worst 5%: the Shapley value in the mean of the worst five
                  in a hundred.
                """;
    }

    private static List<String> figures(Valuation valuation, Estimate last, Estimate share, Estimate tail) {
        return List.of(
                whole(last), whole(share), error(share), points(valuation.points(share)), whole(tail), error(tail));
    }

    /// Those that do something, the dearest first.
    static List<Worth> shown(Valuation valuation) {
        return valuation.worths().stream()
                .filter(ValueText::isShown)
                .sorted(Comparator.comparingDouble(
                                (Worth w) -> w.of(Measure.MEAN).share().value())
                        .reversed())
                .toList();
    }

    private static boolean isShown(Worth worth) {
        return worth.figures().stream()
                .flatMap(f -> Stream.of(f.alone(), f.ifHeld(), f.last(), f.share()))
                .anyMatch(estimate -> estimate.value() != 0 || estimate.standardError() != 0);
    }

    static String title(Provision provision) {
        return provision.id() + " " + provision.title();
    }

    static String whole(Estimate cents) {
        return FuturesText.whole(cents.value());
    }

    static String error(Estimate cents) {
        return FuturesText.whole(cents.standardError());
    }

    static String points(Estimate points) {
        return String.format(Locale.ROOT, "%.2f", points.value()).replaceAll("^-0\\.00$", "0.00");
    }

    private static String bar(double value, double most) {
        int cells = most == 0 ? 0 : (int) Math.round(Math.abs(value) / most * BAR);
        return (value < 0 ? "▒" : "█").repeat(cells);
    }

    private static String interactions(Valuation valuation) {
        var table = new Table("together", "more than apart", "±");
        strongest(valuation).stream()
                .limit(INTERACTIONS)
                .forEach(i -> table.row(
                        title(i.one().provision()) + " and " + title(i.other().provision()),
                        whole(i.worth()),
                        error(i.worth())));
        return table.isEmpty() ? "" : table + "  Below 0 they do partly the same; above, one needs the other.\n\n";
    }

    static List<Interaction> strongest(Valuation valuation) {
        return valuation.interactions().stream()
                .filter(i -> Math.abs(i.worth().value()) > 2 * i.worth().standardError())
                .sorted(Comparator.comparingDouble(
                                (Interaction i) -> Math.abs(i.worth().value()))
                        .reversed())
                .toList();
    }

    /// What is said of the others: words, and of which provisions.
    static Map<String, List<Provision>> others(Valuation valuation) {
        var others = new LinkedHashMap<String, List<Provision>>();
        valuation.worths().stream()
                .filter(worth -> !isShown(worth))
                .sorted(Comparator.comparing(worth -> worth.play().standing()))
                .forEach(worth -> others.computeIfAbsent(words(worth.play().standing()), w -> new ArrayList<>())
                        .add(worth.play().provision()));
        return others;
    }

    private static String othersText(Valuation valuation) {
        return others(valuation).entrySet().stream()
                .map(e -> "  " + e.getKey() + "\n"
                        + e.getValue().stream()
                                .map(p -> "    " + title(p) + ": " + p.meaning() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case CASH, GATE -> "Of no effect here, on any future and beside any other:";
            case AT_EXIT ->
                "No money moves unless the customer leaves or converts; `drawdown options` values the right:";
            case PROCEDURAL -> "No money moves; what these protect:";
            case GRANTED -> "The standard terms grant these already:";
        };
    }
}

package drawdown.report;

import static drawdown.report.FuturesText.percent;

import drawdown.compare.Channel;
import drawdown.compare.Comparison;
import drawdown.cost.Admission.Excluded;
import drawdown.money.Money;
import drawdown.report.Answer.Part;
import drawdown.report.BarChart.Bar;
import drawdown.report.BarChart.Segment;
import drawdown.simulation.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The channels of a workload side by side: the answer of `inference compare`.
public final class CompareAnswer {

    private static final int SHOWN = 12;

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("paid to the channel", "spend", "█"),
            new Segment("overhead", "filled", "▓"),
            new Segment("offset by the commitment", "carryforward", "▒"),
            new Segment("discount", "commitment", "░"));

    private final Comparison comparison;

    private CompareAnswer(Comparison comparison) {
        this.comparison = comparison;
    }

    public static Answer of(Comparison comparison, List<String> notes) {
        var answer = new CompareAnswer(comparison);
        return new Answer(
                "compare",
                comparison.workload().id(),
                answer.verdict(),
                answer.figures(),
                notes,
                List.of(answer.channels(), answer.flips(), answer.excluded()));
    }

    private String verdict() {
        if (comparison.channels().isEmpty()) {
            return "no offer of " + comparison.month() + " may serve it.";
        }
        var winner = comparison.channels().getFirst();
        return "cheapest in %s is %s at %s a month, %s per million tokens.%s"
                .formatted(
                        comparison.month(),
                        winner.offer().id(),
                        amount(winner.total()),
                        perMillion(winner.total().value()),
                        comparison.channels().stream()
                                .skip(1)
                                .findFirst()
                                .map(this::beaten)
                                .orElse(""));
    }

    private String beaten(Channel other) {
        var winner = comparison.channels().getFirst();
        double more = other.total().value() - winner.total().value();
        return more < 1
                ? " " + other.offer().id() + " costs the same."
                : " Next is %s, %s more%s."
                        .formatted(
                                other.offer().id(),
                                whole(more),
                                changes(winner, other)
                                        .map(c -> "; it wins " + c)
                                        .orElse(""));
    }

    /// What would let another channel win, in words.
    private static Optional<String> changes(Channel winner, Channel other) {
        var changes = Stream.of(
                        Comparison.cut(winner, other).map(cut -> "if its list falls by " + percent(cut)),
                        Comparison.flip(winner, other).map(price -> "at a λ of " + decimals(price)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" or "));
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    private List<KeyFigure> figures() {
        return comparison.channels().stream()
                .limit(3)
                .map(c -> new KeyFigure(
                        c.offer().id(),
                        new PageAmount(Math.round(c.total().value())).markup(),
                        perMillion(c.total().value()) + " per million tokens"))
                .toList();
    }

    private Part channels() {
        var sheet = new Sheet(
                "channel",
                "counts towards",
                "list",
                "discount",
                "λ",
                "offset",
                "±",
                "overhead",
                "total a month",
                "per million tokens");
        comparison
                .channels()
                .forEach(c -> sheet.row(
                        c.offer().id(),
                        c.to().map(to -> to.name() + " "
                                        + to.scope().or(to::vendor).orElse(""))
                                .orElse("nothing"),
                        Money.grouped(c.list()),
                        cents(c.discount()),
                        c.to().isEmpty() ? "" : decimals(c.more().price().value()),
                        cents(c.offset().value()),
                        cents(c.offset().standardError()),
                        Money.grouped(c.overhead()),
                        cents(c.total().value()),
                        perMillion(c.total().value())));
        return new Part(
                "channels",
                "Channels",
                comparison.channels().isEmpty() ? Optional.empty() : Optional.of(bars()),
                sheet,
                "Offset: λ, what a dollar that counts saves the commitment, times what counts. It holds for the first"
                        + " dollars; a plan runs the agreements on all of them. Totals per month, in USD.");
    }

    private BarChart bars() {
        return new BarChart(
                "List, discount, offset and overhead of each channel, the cheapest first.",
                SEGMENTS,
                comparison.channels().stream()
                        .limit(SHOWN)
                        .map(CompareAnswer::bar)
                        .toList());
    }

    private static Bar bar(Channel c) {
        long offset = Math.round(Math.clamp(c.offset().value(), 0, (double) c.list()));
        long discount = Math.round(Math.max(0, c.discount()));
        return new Bar(
                c.offer().id(), List.of(Math.max(0, c.list() - offset - discount), c.overhead(), offset, discount));
    }

    private Part flips() {
        var sheet = new Sheet("channel", "more than the cheapest", "wins if its list falls by", "or at λ");
        comparison.channels().stream().skip(1).forEach(c -> {
            var winner = comparison.channels().getFirst();
            sheet.row(
                    c.offer().id(),
                    cents(c.total().value() - winner.total().value()),
                    c.total().value() - winner.total().value() < 1
                            ? "costs the same"
                            : Comparison.cut(winner, c)
                                    .map(FuturesText::percent)
                                    .orElse("not even as a gift"),
                    Comparison.flip(winner, c).map(CompareAnswer::decimals).orElse("none"));
        });
        return new Part("flips", "What would change the order", Optional.empty(), sheet, "");
    }

    private Part excluded() {
        var sheet = new Sheet("offer", "excluded by", "because it");
        comparison.excluded().forEach(e -> sheet.row(e.offer().id(), needs(e), reasons(e)));
        return new Part("excluded", "Excluded", Optional.empty(), sheet, "");
    }

    private static String needs(Excluded excluded) {
        return excluded.reasons().stream().map(r -> r.need()).distinct().collect(Collectors.joining(", "));
    }

    private static String reasons(Excluded excluded) {
        return excluded.reasons().stream().map(r -> r.why()).collect(Collectors.joining("; "));
    }

    private String perMillion(double cents) {
        return String.format(Locale.ROOT, "%,.2f", comparison.perMillion((double) Math.round(cents)));
    }

    private static String amount(Estimate cents) {
        return cents.standardError() == 0 ? whole(cents.value()) : FuturesText.plusMinus(cents);
    }

    private static String cents(double cents) {
        return Money.grouped(Math.round(cents));
    }

    private static String whole(double cents) {
        return FuturesText.whole(cents);
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

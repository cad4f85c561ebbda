package drawdown.report;

import drawdown.compare.BreakEvens;
import drawdown.compare.Remaining;
import drawdown.compare.SelfHosting;
import drawdown.compare.Sweep;
import drawdown.compare.Utilisation;
import drawdown.money.Money;
import drawdown.report.Answer.Part;
import drawdown.report.LineChart.Line;
import drawdown.report.LineChart.Mark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where one way to buy becomes cheaper than another: the answer of `inference breakeven`.
public final class BreakEvenAnswer {

    private static final List<String> COLOURS = List.of("shortfall", "rolled", "carryforward");

    private final BreakEvens found;

    private BreakEvenAnswer(BreakEvens found) {
        this.found = found;
    }

    public static Answer of(BreakEvens found, List<String> notes) {
        var answer = new BreakEvenAnswer(found);
        return new Answer(
                "breakeven",
                found.workload().id(),
                answer.verdict(),
                List.of(),
                notes,
                Stream.of(answer.units(), answer.own(), answer.commitments())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String verdict() {
        var said = new ArrayList<String>();
        found.units().stream()
                .min(java.util.Comparator.comparing(Utilisation::breakEven))
                .ifPresent(u -> said.add("bought by the %s, %s pays from %s of its hours busy"
                        .formatted(u.term().span(), u.unit().id(), percent(u.breakEven()))));
        found.own()
                .forEach(s -> said.add(s.breakEven()
                        .map(b -> "%s pays from an API bill of %s a month"
                                .formatted(s.own().id(), usd(b)))
                        .orElse("at no API bill does " + s.own().id()
                                + " pay: a replica costs more than the API bills for its work")));
        found.commitments().forEach(r -> said.add(remaining(r)));
        return said.isEmpty() ? "there is nothing to weigh against each other." : String.join("; ", said) + ".";
    }

    private static String remaining(Remaining r) {
        var name = r.platform().to().orElseThrow().name();
        var platform = r.platform().offer().id();
        var direct = r.direct().offer().id();
        if (r.sweep().isEmpty()) {
            return "at a λ of %s of %s, %s and %s cost the same"
                    .formatted(CompareAnswer.decimals(r.price()), name, platform, direct);
        }
        return r.flip()
                .map(at -> (at.unmet() == 0
                                ? "whatever of " + name + " is unmet, "
                                : "where more than " + FuturesText.whole(at.unmet()) + " of " + name + " is unmet, ")
                        + platform + " is cheaper than " + direct)
                .orElse("whatever of " + name + " is unmet, " + direct + " is cheaper than " + platform);
    }

    private Optional<Part> units() {
        if (found.units().isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet(
                "offer",
                "by the",
                "unit a month",
                "requests it serves a month",
                "the meter bills for them",
                "breaks even at",
                "metered offer");
        found.units()
                .forEach(u -> sheet.row(
                        u.unit().id(),
                        u.term().span(),
                        usd(u.unitMonth()),
                        String.format(Locale.ROOT, "%,.0f", u.requests()),
                        usd(u.requests().multiply(u.each())),
                        percent(u.breakEven()),
                        u.metered().id()));
        return Optional.of(new Part(
                "provisioned",
                "Capacity against the meter",
                Optional.of(busy()),
                sheet,
                "Busy: the part of a month's 730 hours in which a unit serves all that it can. Above 100% it never pays. The"
                        + " curve is of the offer that pays first, in USD per thousand requests."));
    }

    /// The terms of the offer that pays first.
    private LineChart busy() {
        var first = found.units().stream()
                .min(java.util.Comparator.comparing(Utilisation::breakEven))
                .orElseThrow();
        var terms = found.units().stream()
                .filter(u -> u.unit().equals(first.unit()))
                .toList();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            var at = IntStream.rangeClosed(5, 20).mapToObj(p -> p * 0.05).toList();
            lines.add(new Line(
                    "by the " + term.term().span(),
                    COLOURS.get(i % COLOURS.size()),
                    at,
                    at.stream()
                            .map(p -> thousand(term.each(BigDecimal.valueOf(p))))
                            .toList(),
                    List.of()));
        }
        double meter = thousand(first.each());
        lines.add(new Line("the meter", "pace", List.of(0.25, 1.0), List.of(meter, meter), List.of()));
        return new LineChart(
                "What a thousand requests cost by how busy a unit of "
                        + first.unit().id() + " is.",
                lines,
                terms.stream()
                        .map(u -> new Mark(u.breakEven().doubleValue(), percent(u.breakEven())))
                        .toList(),
                IntStream.rangeClosed(3, 10).mapToObj(p -> p * 0.1).toList(),
                p -> Math.round(100 * p) + "%",
                "busy");
    }

    private static double thousand(BigDecimal usd) {
        return usd.doubleValue() * 1000 * 100;
    }

    private Optional<Part> own() {
        if (found.own().isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet(
                "offer",
                "against",
                "fixed a month",
                "replica a month",
                "it does work of",
                "busy",
                "breaks even at",
                "never dearer from");
        found.own()
                .forEach(s -> sheet.row(
                        s.own().id(),
                        s.api().id(),
                        usd(s.fixed()),
                        usd(s.replica()),
                        usd(s.serves()),
                        percent(s.busy()),
                        s.breakEven().map(BreakEvenAnswer::usd).orElse("never"),
                        s.always().map(BreakEvenAnswer::usd).orElse("never")));
        return Optional.of(new Part(
                "selfHosted",
                "Machines of one's own against the API",
                Optional.of(steps(found.own().getFirst())),
                sheet,
                "By what the API would bill a month, in USD. Whole replicas, as many as the busiest hour needs; busy is the mean"
                        + " hour over the busiest. A throughput that is not stated does not bind."));
    }

    private static LineChart steps(SelfHosting s) {
        double most = s.always()
                .map(b -> 1.6 * b.doubleValue())
                .orElse(4 * s.fixed().add(s.replica()).doubleValue());
        var at = IntStream.rangeClosed(0, 400).mapToObj(i -> i * most / 400).toList();
        return new LineChart(
                "What machines of one's own cost a month by what the API would bill.",
                List.of(
                        new Line(
                                s.own().id(),
                                "rolled",
                                at,
                                at.stream()
                                        .map(b -> s.cost(BigDecimal.valueOf(b)).doubleValue() * 100)
                                        .toList(),
                                List.of()),
                        new Line(s.api().id(), "pace", List.of(0.0, most), List.of(0.0, most * 100), List.of())),
                s.breakEven().stream()
                        .map(b -> new Mark(b.doubleValue(), usd(b)))
                        .toList(),
                IntStream.rangeClosed(0, 8).mapToObj(i -> i * most / 8).toList(),
                b -> PageAmount.compact(Math.round(b) * 100),
                "API bill");
    }

    private Optional<Part> commitments() {
        if (found.commitments().isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet(
                "agreement",
                "platform",
                "direct",
                "months left",
                "platform costs more",
                "of which counts",
                "same at λ of",
                "λ now",
                "platform wins above unmet",
                "other spend then");
        found.commitments()
                .forEach(r -> sheet.row(
                        r.platform().to().orElseThrow().name(),
                        r.platform().offer().id(),
                        r.direct().offer().id(),
                        "" + r.months(),
                        cents(r.dearer()),
                        cents(r.counts()),
                        CompareAnswer.decimals(r.price()),
                        CompareAnswer.decimals(r.platform().more().price().value()),
                        r.sweep().isEmpty()
                                ? Sheet.UNKNOWN
                                : r.flip().map(at -> cents(at.unmet())).orElse("never"),
                        r.flip()
                                .map(at -> percent(BigDecimal.valueOf(at.scale())))
                                .orElse(Sheet.UNKNOWN)));
        return Optional.of(new Part(
                "commitment",
                "Direct against platform by what is unmet",
                found.commitments().stream()
                        .filter(r -> r.sweep().isPresent())
                        .findFirst()
                        .map(BreakEvenAnswer::unmet),
                sheet,
                "Over the months left of the window, each at the first month's volume; what the platform costs more is after its"
                        + " discount and before any offset. The agreement is run at every scale of its other spend."));
    }

    private static LineChart unmet(Remaining r) {
        double near = 2 * Math.max(r.counts(), r.flip().map(Sweep.Point::unmet).orElse(0.0));
        var points = r.points().stream()
                .filter(p -> p.unmet() <= near || p.unmet() == 0)
                .toList();
        double most = Math.max(1, points.getLast().unmet());
        double direct = r.directly();
        return new LineChart(
                "What the months left cost on the platform and direct, by what of the commitment is unmet.",
                List.of(
                        new Line(
                                r.platform().offer().id(),
                                "spend",
                                points.stream().map(Sweep.Point::unmet).toList(),
                                points.stream().map(Sweep.Point::cost).toList(),
                                List.of()),
                        new Line(
                                r.direct().offer().id(),
                                "pace",
                                List.of(0.0, most),
                                List.of(direct, direct),
                                List.of())),
                r.flip().filter(at -> at.unmet() > 0).stream()
                        .map(at -> new Mark(at.unmet(), FuturesText.whole(at.unmet())))
                        .toList(),
                IntStream.rangeClosed(0, 8).mapToObj(i -> i * most / 8).toList(),
                u -> PageAmount.compact(Math.round(u / 100) * 100),
                "unmet");
    }

    private static String cents(double cents) {
        return Money.grouped(Math.round(cents));
    }

    private static String usd(BigDecimal usd) {
        return Money.of(usd).toString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }
}

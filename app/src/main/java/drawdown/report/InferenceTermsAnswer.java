package drawdown.report;

import drawdown.compare.Channel;
import drawdown.money.Money;
import drawdown.report.Answer.Part;
import drawdown.report.BarChart.Bar;
import drawdown.report.BarChart.Segment;
import drawdown.simulation.Estimate;
import drawdown.terms.InferenceTerm;
import drawdown.terms.Stated;
import drawdown.terms.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The six provisions of an inference contract: what they are worth, what offers state of them, what to write. The answer
/// of `inference terms`.
public final class InferenceTermsAnswer {

    private InferenceTermsAnswer() {}

    /// @param routes the workloads' channels, by the workload's id
    public static Answer of(
            String subject, List<Route> routes, List<Worth> worths, List<Stated> offers, List<String> notes) {
        return new Answer(
                "terms",
                subject,
                verdict(worths),
                List.of(),
                notes,
                List.of(worth(worths), routes(routes), stated(offers), wording()));
    }

    public record Route(String workload, Optional<Channel> channel) {}

    private static String verdict(List<Worth> worths) {
        var most = worths.stream()
                .max(Comparator.comparingDouble(w -> w.high().value()))
                .orElseThrow();
        return "worth most in a year: %s %s, %s."
                .formatted(most.term().id(), most.term().title().toLowerCase(java.util.Locale.ROOT), range(most));
    }

    private static String range(Worth worth) {
        return worth.single()
                .map(w -> w.standardError() == 0 ? FuturesText.whole(w.value()) : FuturesText.plusMinus(w))
                .orElseGet(() -> FuturesText.whole(worth.low().value()) + " to "
                        + FuturesText.whole(worth.high().value()));
    }

    private static Part worth(List<Worth> worths) {
        var sheet = new Sheet("provision", "worth a year", "±", "up to", "because");
        worths.forEach(w -> sheet.row(
                w.term().id() + " " + w.term().title(),
                whole(w.low()),
                FuturesText.whole(w.low().standardError()),
                whole(w.high()),
                w.because()));
        var bars = new BarChart(
                "What each provision is worth in a year.",
                List.of(
                        new Segment("worth a year", "spend", "█"),
                        new Segment("up to the high end of a published range", "commitment", "░")),
                worths.stream()
                        .map(w -> new Bar(
                                w.term().id() + " " + w.term().title(),
                                List.of(
                                        Math.max(0, Math.round(w.low().value())),
                                        Math.max(
                                                0,
                                                Math.round(w.high().value()
                                                        - w.low().value())))))
                        .toList());
        return new Part(
                "worth", "What they are worth", Optional.of(bars), sheet, "In USD. They overlap: do not add them up.");
    }

    private static String whole(Estimate cents) {
        return FuturesText.whole(cents.value());
    }

    private static Part routes(List<Route> routes) {
        var sheet = new Sheet("workload", "cheapest channel", "list a month", "total a month");
        routes.forEach(r -> sheet.row(
                r.workload(),
                r.channel().map(c -> c.offer().id()).orElse("none may serve it"),
                r.channel().map(c -> Money.grouped(c.list())).orElse(""),
                r.channel()
                        .map(c -> Money.grouped(Math.round(c.total().value())))
                        .orElse("")));
        return new Part("routes", "On these workloads", Optional.empty(), sheet, "");
    }

    private static Part stated(List<Stated> offers) {
        var headings = new ArrayList<>(List.of("offer"));
        InferenceTerm.all().forEach(t -> headings.add(t.id()));
        var sheet = new Sheet(headings.toArray(String[]::new));
        offers.forEach(o -> sheet.row(Stream.concat(
                        Stream.of(o.offer().id()), InferenceTerm.all().stream().map(t -> o.words(t.id())))
                .toArray(String[]::new)));
        return new Part(
                "offers",
                "What offers state",
                Optional.empty(),
                sheet,
                "As the rows of the price book say. What a row does not state is not granted: ask, and write it into a book of"
                        + " your own.");
    }

    private static Part wording() {
        var sheet = new Sheet("provision", "as a seller may write it", "write instead");
        InferenceTerm.all()
                .forEach(t -> sheet.row(
                        t.id() + " " + t.title(),
                        t.wording().standard(),
                        t.wording().target()));
        return new Part(
                "wording", "What to write", Optional.empty(), sheet, "Our own words, for a lawyer to start from.");
    }
}

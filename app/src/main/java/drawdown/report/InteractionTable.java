package drawdown.report;

import static drawdown.report.Plot.number;

import drawdown.provision.Provision;
import drawdown.value.Valuation;
import drawdown.value.Valuation.Interaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much more every two provisions are worth together than each by itself, as a heat map with its numbers.
final class InteractionTable {

    private final Valuation valuation;

    /// Those that do something to another.
    private final List<Provision> provisions;

    private final double most;

    InteractionTable(Valuation valuation) {
        this.valuation = valuation;
        var strong = ValueText.strongest(valuation);
        var some = strong.stream()
                .flatMap(i -> Stream.of(i.one().provision(), i.other().provision()))
                .collect(Collectors.toSet());
        this.provisions = valuation.worths().stream()
                .map(w -> w.play().provision())
                .filter(some::contains)
                .toList();
        this.most = strong.stream()
                .mapToDouble(i -> Math.abs(i.worth().value()))
                .max()
                .orElse(1);
    }

    Markup section() {
        return Markup.of(
                """
                <section id="together" aria-labelledby="together-title">
                <h2 id="together-title">What two are worth together beyond each alone</h2>
                {}
                </section>
                """,
                provisions.isEmpty()
                        ? Markup.of("<p class=\"lead\">No two provisions help or hinder each other here.</p>")
                        : table());
    }

    private Markup table() {
        return Markup.of(
                """
                <p class="lead">In mean cost{}. Blue: one needs the other, win them together. Red: they do partly the same, so that the
                second is worth less. An empty cell cannot be told from nothing.</p>
                <div class="scroll"><table class="heat"><thead><tr><th></th>{}</tr></thead><tbody>{}</tbody></table></div>
                """,
                valuation.negotiation().isGated() ? ", while the schedule prevails" : "",
                columns().stream()
                        .map(p -> Markup.of("<th class=\"amount\" title=\"{}\">{}</th>", p.title(), p.id()))
                        .collect(Markup.joining()),
                provisions.stream().skip(1).map(this::row).collect(Markup.joining()));
    }

    /// Each pair stands once, below the diagonal.
    private List<Provision> columns() {
        return provisions.subList(0, provisions.size() - 1);
    }

    private Markup row(Provision other) {
        return Markup.of(
                "<tr><th scope=\"row\">{}</th>{}</tr>",
                ValueText.title(other),
                columns().stream().map(one -> cell(of(one, other))).collect(Markup.joining()));
    }

    private Optional<Interaction> of(Provision one, Provision other) {
        return ValueText.strongest(valuation).stream()
                .filter(i ->
                        i.one().provision().equals(one) && i.other().provision().equals(other))
                .findFirst();
    }

    private Markup cell(Optional<Interaction> interaction) {
        return interaction
                .map(i -> heat(
                        i.worth().value() / most,
                        ValueText.title(i.one().provision()) + " and "
                                + ValueText.title(i.other().provision()) + ": "
                                + new PageEstimate(i.worth()).text(),
                        PageAmount.compact(PageEstimate.whole(i.worth().value()))))
                .orElse(Markup.of("<td></td>"));
    }

    /// @param strength from −1 to 1; its square root is shown, so that small ones are seen beside large ones
    static Markup heat(double strength, String title, String text) {
        return Markup.of(
                "<td class=\"amount\" title=\"{}\" style=\"background: color-mix(in srgb, var(--{}) {}%, var(--paper))\">{}</td>",
                title, strength < 0 ? "shortfall" : "spend", number(Math.sqrt(Math.abs(strength)) * 50), text);
    }
}

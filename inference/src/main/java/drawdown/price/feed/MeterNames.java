package drawdown.price.feed;

import drawdown.price.Offer.Locality;
import drawdown.price.Offer.Mode;
import drawdown.price.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a meter says, by a table of patterns: of each part the first that is found in the name.
final class MeterNames {

    private final List<Part> parts;

    private record Part(String part, Pattern pattern, String value) {}

    /// One price of one offer, as a meter's name says it.
    record Metered(Catalogue.Model model, TokenKind kind, Mode mode, Locality locality) {}

    MeterNames(String table) {
        parts = Catalogue.table(table).stream()
                .map(row ->
                        new Part(row.getField("part"), Pattern.compile(row.getField("pattern")), row.getField("value")))
                .toList();
    }

    /// What a meter meters; nothing if it is no token of a model that the tables name.
    Optional<Metered> of(String name, Catalogue catalogue) {
        if (value("skip", name).isPresent()) {
            return Optional.empty();
        }
        return value("model", name)
                .flatMap(catalogue::model)
                .flatMap(model -> value("kind", name)
                        .map(kind -> new Metered(
                                model,
                                Catalogue.constant(TokenKind.class, kind),
                                value("mode", name)
                                        .map(mode -> Catalogue.constant(Mode.class, mode))
                                        .orElse(Mode.ON_DEMAND),
                                value("locality", name)
                                        .map(l -> Catalogue.constant(Locality.class, l))
                                        .orElse(Locality.REGIONAL))));
    }

    Optional<String> value(String part, String name) {
        return parts.stream()
                .filter(p -> p.part().equals(part) && p.pattern().matcher(name).find())
                .map(Part::value)
                .findFirst();
    }
}

package drawdown.report;

import drawdown.money.Money;
import drawdown.simulation.Estimate;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Pieces of JSON on one line each, and how they stand below each other.
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// An object on one line, its members written by `members`.
    static String object(Consumer<JsonGenerator> members) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return spaced(out.toString());
    }

    static String text(String text) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A list with an item on each line.
    static String lines(Collection<String> items) {
        return items.isEmpty() ? "[]" : items.stream().collect(Collectors.joining(",\n  ", "[\n  ", "]"));
    }

    /// Cents as text with two decimals, and beside them their standard error.
    static void amount(JsonGenerator json, String name, Estimate cents) {
        amount(json, name, cents.value());
        amount(json, name + "StandardError", cents.standardError());
    }

    static void amount(JsonGenerator json, String name, double cents) {
        json.writeStringProperty(name, Money.plain(Math.round(cents)));
    }

    /// A number with six decimals, and its standard error.
    static void number(JsonGenerator json, String name, Estimate estimate) {
        json.writeNumberProperty(name, rounded(estimate.value()));
        json.writeNumberProperty(name + "StandardError", rounded(estimate.standardError()));
    }

    /// With six decimals.
    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    }

    /// A space behind each comma and colon between members, as people write JSON.
    private static String spaced(String compact) {
        var spaced = new StringBuilder(compact.length() * 5 / 4);
        boolean quoted = false;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            spaced.append(c);
            if (c == '\\') {
                spaced.append(compact.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ':')) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }
}

package drawdown.contract;

import drawdown.text.Node;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON on one line, as a cell holds it.
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("\\d+(_\\d+)*(\\.\\d+)?");

    private Json() {}

    /// @param members writes the members of the object
    static String object(Consumer<JsonGenerator> members) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    static String text(String text) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }

    static void texts(JsonGenerator json, String name, Iterable<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /// A piece of an agreement file: what reads it as YAML reads the same from its JSON.
    static void write(JsonGenerator json, Node node) {
        switch (node) {
            case Node.Scalar scalar -> scalar(json, scalar);
            case Node.Sequence(var location, var items) -> {
                json.writeStartArray();
                items.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Node.Mapping(var location, var entries) -> {
                json.writeStartObject();
                entries.forEach((key, entry) -> {
                    json.writeName(key);
                    write(json, entry.value());
                });
                json.writeEndObject();
            }
        }
    }

    private static void scalar(JsonGenerator json, Node.Scalar scalar) {
        if (scalar.plain() && NUMBER.matcher(scalar.text()).matches()) {
            json.writeNumber(scalar.text().replace("_", ""));
        } else if (scalar.plain()
                && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            json.writeBoolean(scalar.text().equals("true"));
        } else {
            json.writeString(scalar.text());
        }
    }
}

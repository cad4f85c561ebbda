package drawdown.synthetic;

import drawdown.billing.Kind;
import drawdown.money.Money;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The truth about a bill as JSON: a record is an object of its components, and each item of a list has a line.
/// Amounts are text.
final class TruthJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private TruthJson() {}

    /// What was asked for.
    private record Asked(
            String agreement, String currency, long seed, Size size, Layout.Format format, Layout.Encoding encoding) {}

    static String of(Bill bill, Layout layout, Truth truth) {
        var asked = new Asked(
                bill.agreement().id(),
                bill.agreement().currency(),
                bill.seed(),
                bill.size(),
                layout.format(),
                layout.encoding());
        return members(truth)
                .map(member -> '"' + member.getName() + "\": " + lines(value(member, truth)))
                .collect(Collectors.joining(",\n", "{\n\"bill\": " + text(asked) + ",\n", "\n}\n"));
    }

    private static java.util.stream.Stream<RecordComponent> members(Object rec) {
        return Arrays.stream(rec.getClass().getRecordComponents());
    }

    private static Object value(RecordComponent member, Object rec) {
        try {
            return member.getAccessor().invoke(rec);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(Object value) {
        return value instanceof List<?> items && !items.isEmpty()
                ? items.stream().map(TruthJson::text).collect(Collectors.joining(",\n", "[\n", "]"))
                : text(value);
    }

    private static String text(Object value) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(value, json);
        }
        return out.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresentOrElse(v -> write(v, json), json::writeNull);
            case List<?> items -> {
                json.writeStartArray();
                items.forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case BigDecimal amount ->
                json.writeString(amount.stripTrailingZeros().toPlainString());
            case Money amount -> json.writeString(amount.plain());
            case Kind kind -> json.writeString(kind.word());
            case Boolean flag -> json.writeBoolean(flag);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Record rec when !(rec instanceof drawdown.money.Share) -> object(rec, json);
            default -> json.writeString(value.toString());
        }
    }

    private static void object(Record rec, JsonGenerator json) {
        json.writeStartObject();
        if (rec instanceof PlantedError error) {
            json.writeStringProperty("kind", kind(error));
            json.writeStringProperty("sentence", error.sentence());
        }
        members(rec).forEach(member -> {
            json.writeName(member.getName());
            write(value(member, rec), json);
        });
        json.writeEndObject();
    }

    /// `missing-discount`.
    private static String kind(PlantedError error) {
        return error.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}

package drawdown.price;

import drawdown.text.JsonObject;
import drawdown.text.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The JSON Schema of a price book, so that an editor completes and checks it. It follows from the records; what needs
/// several settings together is left to the reader.
public final class PriceBookSchema {

    private static final String NUMBER = "^\\+?((\\d_*){1,10}(\\.\\d+)?|\\.\\d+)$";
    private static final String DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private PriceBookSchema() {}

    public static String json() {
        var offers = new JsonObject()
                .with("description", "The rows. Those of one id follow each other in time.")
                .with("type", "array")
                .with("items", group(Offer.class));
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Price book")
                .with("description", "Offers of AI inference: each a dated and sourced way to buy a model.")
                .with("type", "object")
                .with("properties", new JsonObject().with("offers", offers))
                .with("required", List.of("offers"))
                .with("additionalProperties", false)
                .toString();
    }

    private static JsonObject group(Class<?> type) {
        var properties = new JsonObject();
        for (var component : type.getRecordComponents()) {
            properties.with(
                    component.getName(),
                    new JsonObject().with("description", says(component)).with(schema(component.getGenericType())));
        }
        var required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !RecordReader.mayBeAbsent(component.getGenericType()))
                .map(RecordComponent::getName)
                .toList();
        var group = new JsonObject().with("type", "object");
        if (!required.isEmpty()) {
            group.with("required", required);
        }
        return group.with("properties", properties).with("additionalProperties", false);
    }

    private static String says(RecordComponent component) {
        return Objects.requireNonNull(component.getAnnotation(Says.class), component.toString())
                .value();
    }

    private static JsonObject schema(Type type) {
        if (type instanceof ParameterizedType many) {
            var item = schema(many.getActualTypeArguments()[0]);
            return RecordReader.isOptional(type)
                    ? new JsonObject().with("anyOf", List.of(item, new JsonObject().with("type", "null")))
                    : new JsonObject().with("type", "array").with("items", item);
        }
        var single = (Class<?>) type;
        if (single.isEnum()) {
            var words = Arrays.stream(single.getEnumConstants())
                    .map(c -> Names.word((Enum<?>) c))
                    .toList();
            return new JsonObject().with("enum", words);
        }
        return switch (single.getSimpleName()) {
            case "String" -> new JsonObject().with("type", List.of("string", "number", "boolean"));
            case "boolean", "Boolean" -> new JsonObject().with("type", "boolean");
            case "LocalDate" -> new JsonObject().with("type", "string").with("pattern", DAY);
            case "int", "Integer" -> number(1, Integer.MAX_VALUE);
            case "BigDecimal" -> number(0, 9_999_999_999L);
            case "Rate" -> number(0, Rate.MOST.longValueExact());
            default -> group(single);
        };
    }

    /// A number, or one with `_` between its digits, which YAML takes for a text.
    private static JsonObject number(long min, long max) {
        var number =
                new JsonObject().with("type", "number").with("minimum", min).with("maximum", max);
        var text = new JsonObject().with("type", "string").with("pattern", NUMBER);
        return new JsonObject().with("anyOf", List.of(number, text));
    }
}

package drawdown.record;

import drawdown.text.JsonObject;
import drawdown.text.Location;
import drawdown.text.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The JSON Schema of a record's settings, so that an editor completes and checks them. What needs several settings
/// together is left to the reader.
final class RecordSchema {

    private static final String DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";
    private static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

    private final Records records;

    RecordSchema(Records records) {
        this.records = records;
    }

    JsonObject group(Class<?> type) {
        var properties = new JsonObject();
        for (var component : settings(type)) {
            properties.with(
                    component.getName(),
                    new JsonObject().with("description", says(component)).with(schema(component.getGenericType())));
        }
        var required = settings(type).stream()
                .filter(component -> records.absent(component.getGenericType()).isEmpty())
                .map(RecordComponent::getName)
                .toList();
        var group = new JsonObject().with("type", "object");
        if (!required.isEmpty()) {
            group.with("required", required);
        }
        return group.with("properties", properties).with("additionalProperties", false);
    }

    private static List<RecordComponent> settings(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Location.class)
                .toList();
    }

    private static String says(RecordComponent component) {
        return Objects.requireNonNull(component.getAnnotation(Says.class), component.toString())
                .value();
    }

    private JsonObject schema(Type type) {
        if (type instanceof ParameterizedType many) {
            var item = schema(many.getActualTypeArguments()[0]);
            return Records.isOptional(type)
                    ? new JsonObject().with("anyOf", List.of(item, new JsonObject().with("type", "null")))
                    : new JsonObject().with("type", "array").with("items", item);
        }
        var single = (Class<?>) type;
        var written = records.written(single);
        if (written.isPresent()) {
            return written.get().schema();
        }
        if (single.isEnum()) {
            var words = Arrays.stream(single.getEnumConstants())
                    .map(c -> Names.word((Enum<?>) c))
                    .toList();
            return new JsonObject().with("enum", words);
        }
        return switch (single.getSimpleName()) {
            case "String" -> new JsonObject().with("type", List.of("string", "number", "boolean"));
            case "boolean", "Boolean" -> new JsonObject().with("type", "boolean");
            case "LocalDate" -> Written.text(DAY);
            case "YearMonth" -> Written.text(MONTH);
            case "int", "Integer" -> Written.number(1, Integer.MAX_VALUE);
            case "long" -> Written.number(1, 9_999_999_999L);
            case "BigDecimal" -> Written.number(0, 9_999_999_999L);
            default -> group(single);
        };
    }
}

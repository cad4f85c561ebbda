package drawdown.record;

import drawdown.text.Fields;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Values;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Reads a record from a group of settings: a component is a setting, and its type says how it is written. `Optional`,
/// a list, a flag and a group of such may be left out. A component that is a `Location` is where the group stands.
final class RecordReader {

    private static final int MOST = 1_000;

    private final Records records;
    private final Values values;

    RecordReader(Records records, Values values) {
        this.records = records;
        this.values = values;
    }

    /// The record, or empty with the problems said.
    <R extends Record> Optional<R> read(Node node, String path, Class<R> type) {
        int before = values.problems().count();
        var fields = new Fields(node, path, values.problems());
        if (!fields.isGroup()) {
            return Optional.empty();
        }
        var parts = Arrays.stream(type.getRecordComponents())
                .map(component -> component(fields, component))
                .toList();
        fields.done();
        boolean sound = values.problems().count() == before;
        return sound
                ? Optional.of(construct(
                        type, parts.stream().map(Optional::orElseThrow).toArray()))
                : Optional.empty();
    }

    private Optional<?> component(Fields fields, RecordComponent component) {
        var type = component.getGenericType();
        if (type == Location.class) {
            return Optional.of(fields.location());
        }
        var name = component.getName();
        var absent = records.absent(type);
        var node = absent.isPresent()
                ? fields.take(name).filter(n -> !isNull(n) || !Records.isOptional(type))
                : fields.require(name, "Maybe write " + name + ": " + example(component) + ".");
        return node.isPresent() ? value(node.get(), fields.name(name), type) : absent;
    }

    private Optional<?> value(Node node, String name, Type type) {
        if (type instanceof ParameterizedType many) {
            var item = many.getActualTypeArguments()[0];
            return Records.isOptional(type)
                    ? value(node, name, item).map(found -> (Object) Optional.of(found))
                    : values.each(node, name, MOST, (n, path) -> value(n, path, item));
        }
        var single = (Class<?>) type;
        var written = records.written(single);
        if (written.isPresent()) {
            return written.get().read().from(node, name, values);
        }
        if (single.isRecord()) {
            return read(node, name, single.asSubclass(Record.class));
        }
        if (single.isEnum()) {
            return choice(node, name, single);
        }
        return switch (single.getSimpleName()) {
            case "String" -> values.text(node, name);
            case "boolean", "Boolean" -> values.flag(node, name);
            case "int", "Integer" -> whole(node, name, Integer.MAX_VALUE).map(Long::intValue);
            case "long" -> whole(node, name, Long.MAX_VALUE);
            case "BigDecimal" -> values.decimal(node, name);
            case "LocalDate" -> values.day(node, name);
            case "YearMonth" -> values.month(node, name);
            default -> throw new IllegalStateException("no setting is written as " + type);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<?> choice(Node node, String name, Class<?> type) {
        return values.choice(node, name, (Class) type);
    }

    private Optional<Long> whole(Node node, String name, long most) {
        return values.decimal(node, name).flatMap(number -> {
            boolean whole = number.stripTrailingZeros().scale() <= 0
                    && number.signum() > 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (!whole) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is " + node.shown() + ", not a whole number of at least 1",
                                "Maybe write it without decimals, or remove the line.");
            }
            return whole ? Optional.of(number.longValueExact()) : Optional.empty();
        });
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar s && s.isNull();
    }

    static <R> R construct(Class<R> type, Object[] parts) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a setting may look like, for who has left it out.
    private static String example(RecordComponent component) {
        var says = component.getAnnotation(Says.class);
        if (says != null && !says.example().isEmpty()) {
            return says.example();
        }
        var type = component.getType();
        if (type.isEnum()) {
            return Names.word((Enum<?>) type.getEnumConstants()[0]);
        }
        return type == LocalDate.class ? "2026-01-31" : "…";
    }
}

package drawdown.price;

import drawdown.text.Fields;
import drawdown.text.Node;
import drawdown.text.Values;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a record from a group of settings: a component is a setting, and its type says how it is written. `Optional`,
/// a list, a flag and a group of such may be left out.
final class RecordReader {

    private static final int MOST = 1_000;
    private static final BigDecimal WHOLE_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Values values;

    RecordReader(Values values) {
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
        var name = component.getName();
        var absent = absent(type);
        var node = absent.isPresent()
                ? fields.take(name).filter(n -> !isNull(n) || !isOptional(type))
                : fields.require(name, "Maybe write " + name + ": " + Examples.of(component) + ".");
        return node.isPresent() ? value(node.get(), fields.name(name), type) : absent;
    }

    private Optional<?> value(Node node, String name, Type type) {
        if (type instanceof ParameterizedType many) {
            var item = many.getActualTypeArguments()[0];
            return isOptional(type)
                    ? value(node, name, item).map(found -> (Object) Optional.of(found))
                    : values.each(node, name, MOST, (n, path) -> value(n, path, item));
        }
        var single = (Class<?>) type;
        if (single.isRecord() && single != Rate.class) {
            return read(node, name, single.asSubclass(Record.class));
        }
        if (single.isEnum()) {
            return choice(node, name, single);
        }
        return switch (single.getSimpleName()) {
            case "String" -> values.text(node, name);
            case "boolean", "Boolean" -> values.flag(node, name);
            case "int", "Integer" -> whole(node, name);
            case "BigDecimal" -> values.decimal(node, name);
            case "LocalDate" -> values.day(node, name);
            case "Rate" -> rate(node, name);
            default -> throw new IllegalStateException("no setting is written as " + type);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<?> choice(Node node, String name, Class<?> type) {
        return values.choice(node, name, (Class) type);
    }

    private Optional<Integer> whole(Node node, String name) {
        return values.decimal(node, name).flatMap(number -> {
            boolean whole = number.stripTrailingZeros().scale() <= 0
                    && number.signum() > 0
                    && number.compareTo(WHOLE_MOST) <= 0;
            if (!whole) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is " + node.shown() + ", not a whole number of at least 1",
                                "Maybe write it without decimals, or remove the line.");
            }
            return whole ? Optional.of(number.intValueExact()) : Optional.empty();
        });
    }

    /// A rate that some model may cost. In another unit it would be a thousand or a million times too high.
    private Optional<Rate> rate(Node node, String name) {
        return values.decimal(node, name).flatMap(number -> {
            boolean free = number.signum() == 0 && name.matches(".*\\.(input|output|training)");
            if (free) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is 0, but nothing is free",
                                "Maybe remove it: what is not stated is unknown.");
            } else if (number.compareTo(Rate.MOST) > 0) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is " + node.shown()
                                        + " US dollars per million tokens, more than any model costs",
                                "Maybe it is in another unit: write " + new Rate(number.movePointLeft(3)) + " or "
                                        + new Rate(number.movePointLeft(6)) + ".");
            }
            return free || number.compareTo(Rate.MOST) > 0 ? Optional.empty() : Optional.of(new Rate(number));
        });
    }

    /// What stands for a setting that is left out, if it may be.
    private static Optional<?> absent(Type type) {
        if (type instanceof ParameterizedType) {
            return Optional.of(isOptional(type) ? Optional.empty() : List.of());
        }
        if (type == boolean.class) {
            return Optional.of(false);
        }
        var single = (Class<?>) type;
        if (!single.isRecord() || single == Rate.class) {
            return Optional.empty();
        }
        var parts = Arrays.stream(single.getRecordComponents())
                .map(c -> absent(c.getGenericType()))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(construct(
                        single, parts.stream().map(Optional::orElseThrow).toArray()))
                : Optional.empty();
    }

    /// Whether a setting may be left out.
    static boolean mayBeAbsent(Type type) {
        return absent(type).isPresent();
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType p && p.getRawType() == Optional.class;
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar s && s.isNull();
    }

    /// The same record with some of its components replaced.
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, Map<String, ?> replaced) {
        var parts = Arrays.stream(record.getClass().getRecordComponents())
                .map(c -> replaced.containsKey(c.getName()) ? replaced.get(c.getName()) : RecordPrinter.part(c, record))
                .toArray();
        return (R) construct(record.getClass(), parts);
    }

    private static <R> R construct(Class<R> type, Object[] parts) {
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
    private static final class Examples {
        static String of(RecordComponent component) {
            var type = component.getType();
            if (type.isEnum()) {
                return drawdown.text.Names.word((Enum<?>) type.getEnumConstants()[0]);
            }
            return switch (component.getName()) {
                case "id" -> "anthropic/claude-sonnet-4.5/on-demand/global";
                case "channel" -> "{seller: aws, host: aws, issuer: aws, marketplace: true}";
                case "model" -> "claude-sonnet-4.5";
                case "maker" -> "anthropic";
                case "source" -> "\"price page, read 2026-10-07\"";
                case "above" -> "200_000";
                default -> type == LocalDate.class ? "2026-01-31" : type == Rate.class ? "3.00" : "…";
            };
        }
    }
}

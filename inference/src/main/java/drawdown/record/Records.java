package drawdown.record;

import drawdown.text.JsonObject;
import drawdown.text.Node;
import drawdown.text.Values;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads, prints and describes records as groups of settings.
///
/// @param kinds the types that are written as one value
public record Records(List<Written<?>> kinds) {

    public Records {
        kinds = List.copyOf(kinds);
    }

    /// The record, or empty with the problems said.
    ///
    /// @param path what messages call the group; empty at the top
    public <R extends Record> Optional<R> read(Node node, String path, Class<R> type, Values values) {
        return new RecordReader(this, values).read(node, path, type);
    }

    /// The settings of a record, ready to be printed; what may be left out and says nothing is left out.
    public Map<String, Object> settings(Record value) {
        return new RecordPrinter(this).settings(value);
    }

    public JsonObject schema(Class<? extends Record> type) {
        return new RecordSchema(this).group(type);
    }

    /// The same record with some of its components replaced.
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, Map<String, ?> replaced) {
        var parts = Arrays.stream(record.getClass().getRecordComponents())
                .map(c -> replaced.containsKey(c.getName()) ? replaced.get(c.getName()) : part(c, record))
                .toArray();
        return (R) RecordReader.construct(record.getClass(), parts);
    }

    Optional<Written<?>> written(Class<?> type) {
        return kinds.stream().filter(kind -> kind.type() == type).findFirst().map(kind -> (Written<?>) kind);
    }

    /// What stands for a setting that is left out, if it may be.
    Optional<?> absent(Type type) {
        if (type instanceof ParameterizedType) {
            return Optional.of(isOptional(type) ? Optional.empty() : List.of());
        }
        if (type == boolean.class) {
            return Optional.of(false);
        }
        var single = (Class<?>) type;
        var written = written(single);
        if (written.isPresent()) {
            return written.get().absent();
        }
        if (!single.isRecord()) {
            return Optional.empty();
        }
        var parts = Arrays.stream(single.getRecordComponents())
                .map(c -> absent(c.getGenericType()))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(RecordReader.construct(
                        single, parts.stream().map(Optional::orElseThrow).toArray()))
                : Optional.empty();
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType p && p.getRawType() == Optional.class;
    }

    static Object part(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

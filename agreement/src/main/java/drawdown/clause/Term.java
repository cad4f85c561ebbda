package drawdown.clause;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;

/// One setting of a clause, such as `rollover.percent`.
///
/// @param meaning one sentence
public record Term(String clause, String setting, Kind kind, String meaning) implements Comparable<Term> {

    public String name() {
        return clause + "." + setting;
    }

    static Term of(String clause, RecordComponent component) {
        var says = component.getAnnotation(Says.class);
        if (says == null) {
            throw new IllegalStateException(clause + "." + component.getName() + " does not say what it means");
        }
        return new Term(clause, component.getName(), kind(component.getGenericType(), says), says.value());
    }

    @SuppressWarnings("unchecked")
    private static Kind kind(Type type, Says says) {
        if (type instanceof ParameterizedType of) {
            var inner = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class) {
                return new Kind.OrNone(kind(inner, says));
            }
            if (of.getRawType() == Set.class) {
                return new Kind.Choices((Class<? extends Enum<?>>) inner);
            }
        }
        return switch (type.getTypeName()) {
            case "drawdown.money.Share" -> new Kind.Percent(says.above100());
            case "drawdown.clause.Relief" -> new Kind.PerWindow();
            case "boolean" -> new Kind.Flag();
            case "int", "java.lang.Integer" -> new Kind.Count(says.min(), says.max());
            default -> new Kind.Choice((Class<? extends Enum<?>>) type);
        };
    }

    @Override
    public int compareTo(Term other) {
        return name().compareTo(other.name());
    }

    @Override
    public String toString() {
        return name();
    }
}

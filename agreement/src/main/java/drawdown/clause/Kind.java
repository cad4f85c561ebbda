package drawdown.clause;

import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How the value of a term is written.
public sealed interface Kind {

    /// More than a list of words has.
    int MOST = 100;

    /// `25%`, up to 100% unless `above100`.
    record Percent(boolean above100) implements Kind {}

    /// `true` or `false`.
    record Flag() implements Kind {}

    record Count(int min, int max) implements Kind {}

    /// One word of an enum.
    record Choice(Class<? extends Enum<?>> words) implements Kind {}

    /// A list of words of an enum, in any order.
    record Choices(Class<? extends Enum<?>> words) implements Kind {}

    /// An amount, or a list with one for each window.
    record PerWindow() implements Kind {}

    /// `none`, or a value of the other kind; an empty `Optional` for none.
    record OrNone(Kind kind) implements Kind {}

    /// The value, or empty with the problem said.
    default Optional<?> read(Node node, String name, Values values) {
        return switch (this) {
            case Percent(var above100) -> values.share(node, name, above100 ? Values.UNLIMITED : Share.WHOLE);
            case Flag() -> values.flag(node, name);
            case Count(var min, var max) -> values.count(node, name, min, max);
            case Choice(var words) -> values.choice(node, name, words(words)).map(word -> constant(words, word));
            case Choices(var words) -> readChoices(node, name, values, words);
            case PerWindow() -> Relief.read(node, name, values);
            case OrNone(var kind) -> values.orNone(node, name, (n, path) -> kind.read(n, path, values));
        };
    }

    private static Optional<?> readChoices(Node node, String name, Values values, Class<? extends Enum<?>> type) {
        var all = "[" + String.join(", ", words(type)) + "]";
        if (node instanceof Node.Scalar s && s.text().equals("all")) {
            return values.each(node, name, MOST, all, (item, path) -> Optional.empty());
        }
        return values.each(
                        node,
                        name,
                        MOST,
                        (item, path) -> values.choice(item, path, words(type)).map(word -> constant(type, word)))
                .map(found -> set(type, found));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<?> set(Class<? extends Enum<?>> type, List<? extends Enum<?>> found) {
        var set = EnumSet.noneOf((Class) type);
        set.addAll(found);
        return set;
    }

    /// The value as it is written in a file.
    static String print(Object value) {
        return switch (value) {
            case Enum<?> constant -> word(constant);
            case Optional<?> maybe -> maybe.map(Kind::print).orElse("none");
            case Set<?> set -> set.stream().map(Kind::print).collect(Collectors.joining(", ", "[", "]"));
            case Money money -> money.plain();
            default -> value.toString();
        };
    }

    /// The word of a constant: `FIRST_DOLLAR` is written `first-dollar`.
    static String word(Enum<?> constant) {
        return Names.word(constant);
    }

    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Kind::word).toList();
    }

    private static Enum<?> constant(Class<? extends Enum<?>> type, String word) {
        return type.getEnumConstants()[words(type).indexOf(word)];
    }
}

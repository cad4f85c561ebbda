package drawdown.record;

import drawdown.money.Share;
import drawdown.text.JsonObject;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.List;
import java.util.Optional;

/// A type whose values are written as one value, though it is a record: such as a rate or a percentage. It is printed
/// as its `toString` says.
///
/// @param absent what stands for a setting that is left out, if it may be
public record Written<T>(Class<T> type, Optional<T> absent, Read<T> read, JsonObject schema) {

    /// Reads a value, or says what is wrong with it.
    public interface Read<T> {
        Optional<T> from(Node node, String name, Values values);
    }

    /// A share of a whole, which is 0% where it is left out.
    public static final Written<Share> SHARE = new Written<>(
            Share.class,
            Optional.of(Share.NONE),
            (node, name, values) -> values.share(node, name, Share.WHOLE),
            text("^\\+?(100(\\.0{1,4})?|\\d{1,2}(\\.\\d{1,4})?)%$"));

    /// A text of a pattern.
    public static JsonObject text(String pattern) {
        return new JsonObject().with("type", "string").with("pattern", pattern);
    }

    /// A number, or one with `_` between its digits, which YAML takes for a text.
    public static JsonObject number(long min, long max) {
        var number =
                new JsonObject().with("type", "number").with("minimum", min).with("maximum", max);
        return new JsonObject().with("anyOf", List.of(number, text("^\\+?((\\d_*){1,10}(\\.\\d+)?|\\.\\d+)$")));
    }
}

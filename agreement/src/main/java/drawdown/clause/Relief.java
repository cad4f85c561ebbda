package drawdown.clause;

import drawdown.money.Money;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The relief amount: how much of a window's shortfall is due, all beyond it rolls; one amount for every window or a
/// list with one, or none, for each.
///
/// @param each whether a list was written
public record Relief(List<Optional<Money>> amounts, boolean each) {

    /// A window is at least a month.
    private static final int MOST = 120;

    public Relief {
        amounts = List.copyOf(amounts);
    }

    /// The amount of a window, counted from 0.
    public Optional<Money> of(int window) {
        return amounts.get(each ? window : 0);
    }

    static Optional<Relief> read(Node node, String name, Values values) {
        return node instanceof Node.Sequence
                ? values.each(node, name, MOST, (item, path) -> values.orNone(item, path, values::moneyFromZero))
                        .map(amounts -> new Relief(amounts, true))
                : values.moneyFromZero(node, name).map(amount -> new Relief(List.of(Optional.of(amount)), false));
    }

    /// As it is written in a file.
    @Override
    public String toString() {
        return each
                ? amounts.stream().map(Kind::print).collect(Collectors.joining(", ", "[", "]"))
                : Kind.print(amounts.getFirst());
    }
}

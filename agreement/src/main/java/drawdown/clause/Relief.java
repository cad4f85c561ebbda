package drawdown.clause;

import drawdown.money.Money;
import drawdown.text.Node;
import drawdown.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The relief amount: how much of a window's shortfall is due, all beyond it rolls; one amount for every window or a
/// list with one, or none, for each.
///
/// @param each whether a list was written
public record Relief(List<Optional<Money>> amounts, boolean each) {

    public Relief {
        amounts = List.copyOf(amounts);
    }

    /// The amount of a window, counted from 0.
    public Optional<Money> of(int window) {
        return amounts.get(each ? window : 0);
    }

    static Optional<Relief> read(Node node, String name, Values values) {
        if (!(node instanceof Node.Sequence list)) {
            return values.moneyFromZero(node, name).map(amount -> new Relief(List.of(Optional.of(amount)), false));
        }
        var amounts = new ArrayList<Optional<Money>>();
        for (var item : list.items()) {
            if (item instanceof Node.Scalar s && s.text().equals("none")) {
                amounts.add(Optional.empty());
            } else {
                values.moneyFromZero(item, name).ifPresent(amount -> amounts.add(Optional.of(amount)));
            }
        }
        return amounts.size() == list.items().size() ? Optional.of(new Relief(amounts, true)) : Optional.empty();
    }

    /// As it is written in a file.
    @Override
    public String toString() {
        return each
                ? amounts.stream().map(Kind::print).collect(Collectors.joining(", ", "[", "]"))
                : Kind.print(amounts.getFirst());
    }
}

package drawdown.report;

import drawdown.baseline.Costs;
import drawdown.baseline.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Groups of a bill as a table shows them: the first ones, the others in one row, and all.
///
/// @param columns the costs that the bill states
record Sums(List<Group> shown, Optional<Group> others, Costs all, List<Column> columns) {

    /// One of the costs of a charge, in FOCUS's words.
    record Column(String name, Function<Costs, Optional<BigDecimal>> of) {}

    private static final List<Column> COSTS = List.of(
            new Column("list", Costs::list),
            new Column("contracted", Costs::contracted),
            new Column("effective", Costs::effective),
            new Column("billed", c -> Optional.of(c.billed())));

    /// @param most groups to show
    static Sums of(List<Group> groups, int most) {
        var all = Costs.of(groups.stream().map(Group::costs).toList());
        return of(groups.subList(0, Math.min(most, groups.size())), groups.size(), all);
    }

    /// @param count of all groups, the first of which are shown
    static Sums of(List<Group> shown, long count, Costs all) {
        long more = count - shown.size();
        var rest = all.minus(Costs.of(shown.stream().map(Group::costs).toList()));
        return new Sums(
                shown,
                more == 0
                        ? Optional.empty()
                        : Optional.of(row("and " + String.format(Locale.ROOT, "%,d", more) + " more", shown, rest)),
                all,
                COSTS.stream().filter(c -> c.of().apply(all).isPresent()).toList());
    }

    private static Group row(String name, List<Group> like, Costs costs) {
        var keys = new ArrayList<>(Collections.nCopies(like.getFirst().keys().size(), ""));
        keys.set(0, name);
        return new Group(keys, costs);
    }

    /// With the row of all at the end.
    List<Group> rows() {
        var end = shown.isEmpty() ? Stream.<Group>empty() : Stream.of(row("all", shown, all));
        return Stream.of(shown.stream(), others.stream(), end).flatMap(s -> s).toList();
    }

    /// As many decimals as an amount of the column has, two at least.
    int decimals(Column column) {
        return rows().stream()
                .flatMap(g -> column.of().apply(g.costs()).stream())
                .mapToInt(a -> a.stripTrailingZeros().scale())
                .reduce(2, Math::max);
    }

    static String exact(BigDecimal amount, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
    }

    static String exact(BigDecimal amount) {
        return exact(amount, Math.max(2, amount.stripTrailingZeros().scale()));
    }

    /// A quantity, with the decimals it has.
    static String quantity(BigDecimal quantity) {
        return exact(quantity, Math.max(0, quantity.stripTrailingZeros().scale()));
    }
}

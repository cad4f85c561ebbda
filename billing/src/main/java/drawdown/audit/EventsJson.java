package drawdown.audit;

import drawdown.audit.Statement.Event;
import drawdown.money.Money;
import drawdown.text.Node;
import drawdown.text.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer of Microsoft.Consumption/events: `value[].properties` with `transactionDate`, `charges`, `closedBalance`. What is
/// pending is not yet taken off; credits have lots of another source.
record EventsJson(Problems problems) {

    static final String SETTLED = "SettledCharges";

    private static final String COMMITMENT = "ConsumptionCommitment";

    Optional<Statement> read(Node.Mapping root) {
        if (!(value(root, "value") instanceof Node.Sequence list)) {
            problems.add(
                    root.location(),
                    "is no list of events: it has no value",
                    "Maybe save the whole answer of …/providers/Microsoft.Consumption/events.");
            return Optional.empty();
        }
        var events = new ArrayList<Event>();
        for (var item : list.items()) {
            if (value(item, "properties") instanceof Node.Mapping properties && isSettled(properties)) {
                event(properties).ifPresent(events::add);
            }
        }
        return Optional.of(new Statement("events of the commitment (Microsoft.Consumption/events)", events));
    }

    private static boolean isSettled(Node.Mapping properties) {
        var source = text(properties, "lotSource");
        return text(properties, "eventType").equals(SETTLED) && (source.isEmpty() || source.equals(COMMITMENT));
    }

    private Optional<Event> event(Node.Mapping properties) {
        var day = new Amounts(problems)
                .day(text(properties, "transactionDate"), "transactionDate", properties.location());
        var charges = amount(properties, "charges");
        var balance = value(properties, "closedBalance") == null
                ? Optional.<BigDecimal>empty()
                : amount(properties, "closedBalance");
        return day.isEmpty() || charges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(
                        day.get(),
                        text(properties, "description"),
                        text(properties, "invoiceNumber"),
                        -Money.of(charges.get()).cents(),
                        balance.map(b -> Money.of(b).cents()),
                        Optional.empty(),
                        properties.location()));
    }

    /// `{"currency": "USD", "value": -100.0}`, or in some agreements the number alone.
    private Optional<BigDecimal> amount(Node.Mapping properties, String name) {
        var amount = value(properties, name);
        var text = amount instanceof Node.Scalar s ? s.text() : amount == null ? "" : text(amount, "value");
        return new Amounts(problems).amount(text, name, (amount == null ? properties : amount).location());
    }

    private static @Nullable Node value(Node node, String key) {
        var entry = node instanceof Node.Mapping m ? m.entries().get(key) : null;
        return entry == null || (entry.value() instanceof Node.Scalar s && s.isNull()) ? null : entry.value();
    }

    private static String text(Node node, String key) {
        return value(node, key) instanceof Node.Scalar s ? s.text() : "";
    }
}

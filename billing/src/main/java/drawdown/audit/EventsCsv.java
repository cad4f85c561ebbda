package drawdown.audit;

import drawdown.audit.Statement.Event;
import drawdown.money.Money;
import drawdown.text.Problems;
import java.util.ArrayList;
import java.util.Optional;

/// Events of a commitment as a table: transactionDate, description, invoiceNumber, eventType, charges, closedBalance.
record EventsCsv(Records records, Problems problems) {

    Optional<Statement> read() {
        var events = new ArrayList<Event>();
        for (var row : records.rows()) {
            var type = row.text("eventType");
            if (type.isEmpty() || type.equals(EventsJson.SETTLED)) {
                event(row).ifPresent(events::add);
            }
        }
        return Optional.of(new Statement("events of the commitment", events));
    }

    private Optional<Event> event(Records.Row row) {
        var amounts = new Amounts(problems);
        var day = amounts.day(row.text("transactionDate"), "transactionDate", row.place());
        var charges = amounts.amount(row.text("charges"), "charges", row.place());
        var closed = row.text("closedBalance");
        var balance = closed.isEmpty()
                ? Optional.<Long>empty()
                : amounts.amount(closed, "closedBalance", row.place())
                        .map(b -> Money.of(b).cents());
        return day.isEmpty() || charges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(
                        day.get(),
                        row.text("description"),
                        row.text("invoiceNumber"),
                        -Money.of(charges.get()).cents(),
                        balance,
                        Optional.empty(),
                        row.place()));
    }
}

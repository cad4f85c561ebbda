package drawdown.audit;

import drawdown.audit.Statement.Event;
import drawdown.audit.Statement.Part;
import drawdown.money.Money;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// FOCUS rows whose ContractApplied says what they take off a commitment: the provider's charges, or our own rows by month.
/// What applies to an aggregate obligation besides (`…/term`) is left out, since it applies to a window as well.
record ContractAppliedCsv(Records records, Problems problems) {

    private record Key(LocalDate month, String publisher, String invoice, Optional<Part> part) {}

    private static final String AGGREGATE = "/term";

    Optional<Statement> read() {
        var sums = new LinkedHashMap<Key, BigDecimal>();
        var places = new LinkedHashMap<Key, Location>();
        for (var row : records.rows()) {
            var month = new Amounts(problems).day(row.text("BillingPeriodStart"), "BillingPeriodStart", row.place());
            for (var element : elements(row)) {
                month.ifPresent(day -> element.forEach((part, cost) -> {
                    var key = new Key(
                            day.withDayOfMonth(1),
                            part.isPresent() ? "" : publisher(row),
                            part.isPresent() ? "" : row.text("InvoiceId"),
                            part);
                    sums.merge(key, cost, BigDecimal::add);
                    places.putIfAbsent(key, row.place());
                }));
            }
        }
        var events = new ArrayList<Event>();
        sums.forEach((key, cost) -> events.add(new Event(
                key.month,
                key.publisher,
                key.invoice,
                Money.of(cost).cents(),
                Optional.empty(),
                key.part,
                places.getOrDefault(key, records.place()))));
        return Optional.of(new Statement("ContractApplied of FOCUS", events));
    }

    private static String publisher(Records.Row row) {
        return Stream.of("PublisherName", "ServiceProviderName")
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<LinkedHashMap<Optional<Part>, BigDecimal>> elements(Records.Row row) {
        var text = row.text("ContractApplied");
        if (text.isEmpty()) {
            return List.of();
        }
        var json = Yaml.read(Source.of(row.place().toString(), text), problems);
        var found = new ArrayList<LinkedHashMap<Optional<Part>, BigDecimal>>();
        json.ifPresent(node -> elements(node).forEach(element -> {
            if (!text(element, "ContractCommitmentId").endsWith(AGGREGATE)) {
                found.add(costs(element, row.place()));
            }
        }));
        return found;
    }

    /// An array of objects, or (1.4) an object that holds it.
    private static Stream<Node.Mapping> elements(Node node) {
        return switch (node) {
            case Node.Sequence list -> list.items().stream().flatMap(ContractAppliedCsv::elements);
            case Node.Mapping m when m.entries().containsKey("ContractCommitmentAppliedCost") -> Stream.of(m);
            case Node.Mapping m -> m.entries().values().stream().flatMap(e -> elements(e.value()));
            case Node.Scalar _ -> Stream.empty();
        };
    }

    private LinkedHashMap<Optional<Part>, BigDecimal> costs(Node.Mapping element, Location place) {
        var costs = new LinkedHashMap<Optional<Part>, BigDecimal>();
        if (element.entries().containsKey("x_MeasuredSpend")) {
            amount(element, "x_MeasuredSpend", place).ifPresent(a -> costs.put(Optional.of(new Part.Services()), a));
            amount(element, "x_RecognisedMarketplace", place)
                    .ifPresent(a -> costs.put(Optional.of(new Part.Marketplace()), a));
        } else {
            amount(element, "ContractCommitmentAppliedCost", place).ifPresent(a -> costs.put(Optional.empty(), a));
        }
        return costs;
    }

    private Optional<BigDecimal> amount(Node.Mapping element, String name, Location place) {
        var text = text(element, name);
        return text.isEmpty() ? Optional.empty() : new Amounts(problems).amount(text, name, place);
    }

    private static String text(Node.Mapping element, String key) {
        var entry = element.entries().get(key);
        return entry != null && entry.value() instanceof Node.Scalar s && !s.isNull() ? s.text() : "";
    }
}

package drawdown.audit;

import drawdown.agreement.Vendor;
import drawdown.audit.Audited.Balance;
import drawdown.audit.Finding.Fault;
import drawdown.audit.Finding.Grant;
import drawdown.audit.Statement.Event;
import drawdown.audit.Statement.Part;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Compares the provider's statement of the commitment with the ledger, month by month: what of its own services took
/// something off the commitment, what of the Marketplace, and whether the balances follow.
///
final class Comparison {

    /// @param kinds `usage`, `marketplace` or both
    /// @param vendors by name
    record Invoice(YearMonth month, List<String> kinds, List<String> vendors) {}

    /// An event, its month and what it is for.
    private record Taken(int month, Part part, long decrement) {}

    private final Reckoned reckoned;
    private final Papers papers;
    private final Statement statement;
    private final List<Taken> taken;
    private final int first;
    private final int last;

    Comparison(Reckoned reckoned, Papers papers, Statement statement, Map<String, Invoice> invoices) {
        this.reckoned = reckoned;
        this.papers = papers;
        this.statement = inOrder(statement);
        boolean vendors = statement.events().stream().anyMatch(e -> part(e, invoices, true) instanceof Part.Vendor);
        var months = billed();
        this.taken = this.statement.events().stream()
                .map(e -> new Taken(month(e, invoices), part(e, invoices, vendors), e.decrement()))
                .filter(t -> months.contains(t.month))
                .toList();
        this.first = taken.stream().mapToInt(Taken::month).min().orElse(0);
        this.last = taken.stream().mapToInt(Taken::month).max().orElse(-1);
    }

    /// The oldest event first.
    private static Statement inOrder(Statement statement) {
        var events = statement.events();
        return events.size() > 1
                        && events.getFirst().day().isAfter(events.getLast().day())
                ? new Statement(statement.form(), events.reversed())
                : statement;
    }

    private List<Integer> billed() {
        return reckoned.cells().stream().map(Cell::index).distinct().sorted().toList();
    }

    private int month(Event event, Map<String, Invoice> invoices) {
        var invoice = Optional.ofNullable(invoices.get(event.invoice()));
        return reckoned.agreement().index(invoice.map(Invoice::month).orElse(event.month()));
    }

    /// What an event is for: as it says itself, as its invoice says, or as its description does.
    ///
    /// @param apart whether the statement has events of vendors, so that the others are of services
    private Part part(Event event, Map<String, Invoice> invoices, boolean apart) {
        if (event.part().isPresent()) {
            return event.part().get();
        }
        var invoice = Optional.ofNullable(invoices.get(event.invoice()));
        var names = reckoned.agreement().vendors().stream().map(Vendor::name).toList();
        int described = IntStream.range(0, names.size())
                .filter(v -> letters(event.description()).contains(letters(names.get(v))))
                .findFirst()
                .orElse(-1);
        if (invoice.isPresent() && invoice.get().kinds().size() == 1) {
            var of = invoice.get();
            if (of.kinds().contains("usage")) {
                return new Part.Services();
            }
            return of.vendors().size() == 1
                    ? new Part.Vendor(names.indexOf(of.vendors().getFirst()))
                    : described >= 0 ? new Part.Vendor(described) : new Part.Marketplace();
        }
        return described >= 0
                ? new Part.Vendor(described)
                : apart && invoice.isEmpty() ? new Part.Services() : new Part.Everything();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    List<Finding> findings() {
        var differences = new ArrayList<Difference>();
        for (int month : billed()) {
            if (month >= first && month <= last) {
                compare(month, differences);
            }
        }
        var findings = new ArrayList<>(
                Difference.merged(differences).stream().map(this::finding).toList());
        findings.addAll(balances());
        return findings;
    }

    private void compare(int month, List<Difference> differences) {
        long services = sum(month, new Part.Services());
        if (taken.stream().anyMatch(t -> t.month == month && t.part instanceof Part.Everything)) {
            long theirs = taken.stream()
                    .filter(t -> t.month == month)
                    .mapToLong(Taken::decrement)
                    .sum();
            everything(month, theirs, differences);
            return;
        }
        decrement(month, services, reckoned.countedAsBilled(month), differences);
        boolean whole = reckoned.isCapped(month)
                || taken.stream().anyMatch(t -> t.month == month && t.part instanceof Part.Marketplace);
        if (whole) {
            long theirs = taken.stream()
                    .filter(t -> t.month == month && !(t.part instanceof Part.Services))
                    .mapToLong(Taken::decrement)
                    .sum();
            recognised(month, "Marketplace", "marketplace.cap", reckoned.recognised(month), theirs, differences);
        } else {
            for (int v = 0; v < reckoned.agreement().vendors().size(); v++) {
                var name = reckoned.agreement().vendors().get(v).name();
                var catalogs = reckoned.eligible(month, v) == 0 ? "marketplace.catalogs" : "marketplace.percent";
                recognised(
                        month,
                        name,
                        catalogs,
                        reckoned.eligible(month, v),
                        sum(month, new Part.Vendor(v)),
                        differences);
            }
        }
    }

    private long sum(int month, Part part) {
        return taken.stream()
                .filter(t -> t.month == month && t.part.equals(part))
                .mapToLong(Taken::decrement)
                .sum();
    }

    /// Ours is rounded twice in each scope, theirs once in each scope or event.
    private long tolerance(int month) {
        long events = taken.stream().filter(t -> t.month == month).count();
        return 2 * reckoned.countingScopes() + events;
    }

    private void decrement(int month, long theirs, long ours, List<Difference> differences) {
        if (Math.abs(ours - theirs) > tolerance(month)) {
            differences.add(new Difference(
                    Fault.DECREMENT,
                    month,
                    "services",
                    ours > theirs ? "less" : "more",
                    "measurement.basis",
                    ours,
                    theirs));
        }
    }

    private void recognised(int month, String name, String term, long ours, long theirs, List<Difference> differences) {
        if (Math.abs(ours - theirs) > 1) {
            differences.add(new Difference(Fault.RECOGNITION, month, name, times(ours, theirs), term, ours, theirs));
        }
    }

    private static String times(long ours, long theirs) {
        if (ours == 0) {
            return "not eligible";
        }
        return theirs == 0 ? "not" : theirs % ours == 0 ? theirs / ours + " times" : "otherwise";
    }

    /// An invoice as a whole is compared as a whole; a difference that is exactly one vendor's is that vendor's.
    private void everything(int month, long theirs, List<Difference> differences) {
        long ours = reckoned.countedAsBilled(month) + reckoned.recognised(month);
        if (Math.abs(ours - theirs) <= tolerance(month)) {
            return;
        }
        var vendors = IntStream.range(0, reckoned.agreement().vendors().size())
                .filter(v -> reckoned.eligible(month, v) != 0
                        && Math.abs(Math.abs(ours - theirs) - reckoned.eligible(month, v)) <= tolerance(month))
                .toArray();
        if (vendors.length == 1) {
            long eligible = reckoned.eligible(month, vendors[0]);
            var name = reckoned.agreement().vendors().get(vendors[0]).name();
            recognised(month, name, "marketplace.percent", eligible, theirs < ours ? 0 : 2 * eligible, differences);
        } else {
            decrement(month, theirs, ours, differences);
        }
    }

    private Finding finding(Difference difference) {
        var schedule = reckoned.schedule();
        var lastMonth = reckoned.agreement().month(difference.last());
        return new Finding(
                difference.fault(),
                difference.words(reckoned.agreement()),
                reckoned.agreement().month(difference.month()),
                lastMonth,
                BigDecimal.valueOf(difference.ours() - difference.theirs(), 2),
                0,
                Optional.of(Papers.term(schedule, difference.last(), difference.term())),
                "the provider's statement, " + statement.form(),
                "",
                Deadline.of(schedule, lastMonth),
                List.of());
    }

    /// Where the statement's balance begins, and whether each follows from the one before.
    private List<Finding> balances() {
        var findings = new ArrayList<Finding>();
        Optional<Long> before = Optional.empty();
        for (var event : statement.events()) {
            var balance = event.balance();
            if (balance.isPresent()) {
                var expected = before.isPresent() ? before : opening(event);
                expected.ifPresent(from -> {
                    long follows = Math.max(0, from - event.decrement());
                    if (follows != balance.get()) {
                        findings.add(balance(event, follows, balance.get()));
                    }
                });
            }
            before = balance;
        }
        return findings;
    }

    /// The commitment, if the statement begins where the term does.
    private Optional<Long> opening(Event event) {
        return first == 0 && event.equals(statement.events().getFirst()) ? Optional.of(commitment()) : Optional.empty();
    }

    private long commitment() {
        return Arrays.stream(reckoned.schedule().commitments()).sum();
    }

    private Finding balance(Event event, long follows, long stated) {
        return new Finding(
                Fault.BALANCE,
                "The balance after " + (event.invoice().isEmpty() ? event.description() : event.invoice()) + " is "
                        + Money.grouped(stated) + " where " + Money.grouped(follows) + " follows",
                event.month(),
                event.month(),
                BigDecimal.valueOf(stated - follows, 2),
                0,
                Optional.<Grant>of(papers.commitment()),
                "the provider's statement, " + event.place(),
                "",
                Deadline.of(reckoned.schedule(), event.month()),
                List.of());
    }

    /// Where the commitment stands after the last month of the statement.
    Optional<Balance> balance() {
        if (last < 0) {
            return Optional.empty();
        }
        long ours = billed().stream()
                .filter(month -> month >= first && month <= last)
                .mapToLong(month -> reckoned.ledger().counted().get(month) + reckoned.recognised(month))
                .sum();
        long theirs = taken.stream().mapToLong(Taken::decrement).sum();
        return Optional.of(new Balance(
                reckoned.agreement().month(last),
                ours,
                theirs,
                remaining(ours),
                statement.events().getLast().balance()));
    }

    /// What the ledger leaves of the commitment, or of what the statement begins with.
    private Optional<Long> remaining(long ours) {
        var begins = statement.events().getFirst();
        var from =
                first == 0 ? Optional.of(commitment()) : begins.balance().map(balance -> balance + begins.decrement());
        return from.map(cents -> Math.max(0, cents - ours));
    }
}

package drawdown.billing;

import drawdown.money.Money;
import drawdown.text.Problems;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What keeps the charges of an export from being used, all of it at once, each with the first charge that shows
/// it.
record Checks(Import what, Exports exports, Locator locator) {

    Problems of(List<Placed> placed) throws SQLException, InterruptedException {
        var problems = new Problems();
        if (placed.isEmpty()) {
            exports.titles()
                    .keySet()
                    .forEach(file -> problems.add(
                            Places.whole(file),
                            "has a header and no charges",
                            "Maybe the export was made for a time without any."));
        }
        unreadable(placed, problems);
        if (problems.isEmpty()) {
            currencies(placed, problems);
            vendors(placed, problems);
            tooLarge(placed, problems);
        }
        return problems;
    }

    private void unreadable(Collection<Placed> placed, Problems problems) throws SQLException, InterruptedException {
        for (var broken :
                Placed.sums(placed, p -> p.charges().broken(), Charges::all).entrySet()) {
            var first = locator.first("broken = " + Layout.text(broken.getKey()), broken.getKey());
            var column = first.column();
            var value = first.value();
            problems.add(
                    first.location(),
                    first.row()
                            + (value == null ? column + " is missing" : column + " cannot be read: '" + value + "'")
                            + more(broken.getValue()),
                    value == null
                            ? "Maybe the export is damaged: every charge has a " + column + "."
                            : "Maybe write amounts like 1234.56 and dates like 2026-01-31.");
        }
    }

    private static String more(Sum sum) {
        return sum.charges() == 1 ? "" : String.format(Locale.ROOT, ", and in %,d more charges", sum.charges() - 1);
    }

    private void currencies(Collection<Placed> placed, Problems problems) throws SQLException, InterruptedException {
        var sums = Placed.sums(placed, p -> Optional.of(p.charges().currency()), Charges::all);
        var expected = what.rules().map(Rules::currency).or(() -> most(sums));
        for (var other : sums.entrySet()) {
            if (!other.getKey().equals(expected.orElseThrow())) {
                var first =
                        locator.first(of("currency", placed, p -> p.currency().equals(other.getKey())), "currency");
                problems.add(
                        first.location(),
                        first.row()
                                + charges(other.getValue(), other.getKey())
                                + (what.rules().isPresent()
                                        ? ", but the agreement's currency is "
                                        : " beside others in ")
                                + expected.get(),
                        "Maybe import the charges in " + expected.get()
                                + " alone, or name the export of another billing account.");
            }
        }
    }

    private static Optional<String> most(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .max(Comparator.comparingLong(e -> e.getValue().charges()))
                .map(Map.Entry::getKey);
    }

    private void vendors(Collection<Placed> placed, Problems problems) throws SQLException, InterruptedException {
        var unknown = Placed.sums(
                placed,
                p -> p.place() instanceof Place.UnknownVendor(var publisher)
                        ? Optional.of(publisher.name())
                        : Optional.empty(),
                Charges::sum);
        for (var vendor : unknown.entrySet()) {
            var publisher = vendor.getKey();
            var first = locator.first(
                    of(
                            "publisher",
                            placed,
                            p -> p.publisher()
                                    .filter(new Company(publisher)::equals)
                                    .isPresent()),
                    "publisher");
            var currency = what.rules().orElseThrow().currency();
            problems.add(
                    first.location(),
                    first.row() + charges(vendor.getValue(), currency) + " from the marketplace are of " + publisher
                            + ", which is no vendor of the agreement",
                    "Maybe add {name: " + publisher + ", catalog: saas} to the agreement's vendors.");
        }
    }

    private void tooLarge(Collection<Placed> placed, Problems problems) {
        if (problems.isEmpty()) {
            for (var row : Spend.of(placed).rows()) {
                if (Money.LIMIT.movePointRight(2).longValueExact()
                        <= Math.abs(row.amount().cents())) {
                    problems.add(
                            Places.whole(Path.of(what.inputs().getFirst())),
                            row.month() + " " + row.kind().word() + " of " + row.amount()
                                    + " has more than ten digits before the point",
                            "Maybe the amounts are in a subunit of the currency.");
                }
            }
        }
    }

    /// A condition in SQL that holds for the charges: what the export writes is not always what it shows.
    private static String of(String column, Collection<Placed> placed, Predicate<Charges> which) {
        int index = Charges.NAMES.indexOf(column);
        return placed.stream()
                .map(Placed::charges)
                .filter(which)
                .map(c -> c.texts().get(index))
                .distinct()
                .map(text -> column + text.map(t -> " = " + Layout.text(t)).orElse(" IS NULL"))
                .collect(Collectors.joining(" OR "));
    }

    /// `2 charges (12.00 USD)`.
    private static String charges(Sum sum, String currency) {
        return String.format(
                Locale.ROOT,
                "%,d %s (%s %s)",
                sum.charges(),
                sum.charges() == 1 ? "charge" : "charges",
                ReconciliationText.exact(sum.billed()),
                currency);
    }
}

package drawdown.billing;

import drawdown.money.Money;
import drawdown.text.Problems;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What keeps the charges of an export from being used, all of it at once, each with the first charge that shows
/// it.
record Checks(Import what, Exports exports, Exchange exchange, Locator locator) {

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
            discounted(problems);
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
        for (var other : Placed.sums(placed, this::unrated, Charges::all).entrySet()) {
            var named = other.getKey().split(" in ");
            var first = locator.first(
                    of("currency", placed, p -> p.currency().equals(named[0]))
                            + (named.length > 1
                                    ? " AND strftime(period_start, '%Y-%m') = " + Layout.text(named[1])
                                    : ""),
                    "currency");
            problems.add(
                    first.location(),
                    first.row()
                            + charges(other.getValue(), other.getKey())
                            + (what.rules().isPresent() ? ", but the agreement's currency is " : " beside others in ")
                            + exchange.currency(),
                    what.rates()
                            .map(rates -> "Maybe " + rates.file() + " lacks a rate for it.")
                            .orElse("Maybe import the charges in " + exchange.currency()
                                    + " alone, or say with --rates what the others are worth."));
        }
    }

    /// The currency of charges that cannot be converted, with the month of those whose rate is missing.
    private Optional<String> unrated(Placed placed) {
        var charges = placed.charges();
        boolean unnamed = charges.currency().equals(Charges.NO_CURRENCY) && !exports.nameCurrencies();
        return unnamed || exchange.rate(charges.currency(), charges.month()).isPresent()
                ? Optional.empty()
                : Optional.of(charges.currency() + (what.rates().isPresent() ? " in " + charges.month() : ""));
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
                    "rule IS NULL AND "
                            + of(
                                    "publisher",
                                    placed,
                                    p -> p.publisher()
                                            .filter(new Company(publisher)::equals)
                                            .isPresent()),
                    "publisher");
            var currency = exchange.currency();
            problems.add(
                    first.location(),
                    first.row() + charges(vendor.getValue(), currency) + " from the marketplace are of " + publisher
                            + ", which is no vendor of the agreement",
                    "Maybe add {name: " + publisher + ", catalog: saas} to the agreement's vendors.");
        }
    }

    private void discounted(Problems problems) {
        var apart = exports.files().keySet().stream()
                .map(Layout::format)
                .filter(format -> format.beforeDiscount().isPresent())
                .findFirst();
        apart.filter(format -> !what.netOf().isNothing())
                .ifPresent(format -> problems.add(
                        NetOf.place(),
                        "is stated, but " + format.beforeDiscount().get() + " of the format " + format.name()
                                + " is the amount before the discount already",
                        "Maybe remove it: what the discount took off is in columns or rows of its own."));
    }

    private void tooLarge(Collection<Placed> placed, Problems problems) {
        if (problems.isEmpty()) {
            for (var row : Spend.of(placed, what.netOf()).rows()) {
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

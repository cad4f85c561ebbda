package drawdown.contract;

import drawdown.contract.Dataset.Row;
import drawdown.money.Money;
import drawdown.text.Problems;
import drawdown.text.Shown;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A row by which a customer commits to spend an amount in a period.
///
/// @param from  the first month, counted whole
/// @param to    the month after the last
/// @param exact whether the period begins and ends with a month
record SpendCommitment(Row row, YearMonth from, YearMonth to, boolean exact, Money cost, String currency) {

    /// Bought for single resources or hours: FOCUS knows them also as commitment discounts.
    private static final Pattern COMMITMENT_DISCOUNT =
            Pattern.compile("(?i)savings? ?plan|reserv|committed use|\\bCUD\\b|\\bRI\\b");

    private static final List<String> NOT_IN_EFFECT = List.of("proposed", "canceled", "superseded");

    /// What a commitment over a whole contract is usually called.
    private static final Pattern USUAL =
            Pattern.compile("(?i)minimum|commit|enterprise|agreement|consumption|\\b(edp|ppa|macc)\\b");

    /// Why a row does not commit to an amount of spend; empty if it does.
    static Optional<String> otherwise(Row row) {
        var category = row.text(Column.CONTRACT_COMMITMENT_CATEGORY);
        var status = row.text(Column.CONTRACT_COMMITMENT_LIFECYCLE_STATUS);
        if (category.equalsIgnoreCase("Usage")) {
            var quantity =
                    row.text(Column.CONTRACT_COMMITMENT_QUANTITY) + " " + row.text(Column.CONTRACT_COMMITMENT_UNIT);
            return Optional.of("it commits to usage" + (quantity.isBlank() ? "" : ", " + quantity.strip()));
        }
        if (!category.equalsIgnoreCase("Spend")) {
            return Optional.of("its category is " + Shown.value(category));
        }
        if (COMMITMENT_DISCOUNT
                        .matcher(row.text(Column.CONTRACT_COMMITMENT_TYPE))
                        .find()
                || row.text(Column.CONTRACT_COMMITMENT_MODEL).equalsIgnoreCase("Continuous")) {
            return Optional.of("it is a commitment discount, not an agreement");
        }
        return NOT_IN_EFFECT.contains(status.toLowerCase(Locale.ROOT))
                ? Optional.of("its status is " + status)
                : Optional.empty();
    }

    /// Empty with the problem said.
    static Optional<SpendCommitment> read(Row row, Problems problems) {
        var values = new CellValues(problems);
        var start = values.day(row, Column.CONTRACT_COMMITMENT_PERIOD_START);
        var end = values.day(row, Column.CONTRACT_COMMITMENT_PERIOD_END);
        var cost = values.amount(row, Column.CONTRACT_COMMITMENT_COST);
        var currency = currency(row, problems);
        if (start.isEmpty() || end.isEmpty() || cost.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        var read = of(row, start.get(), end.get(), cost.get(), currency.get());
        if (read.months() < 1) {
            problems.add(
                    row.place(Column.CONTRACT_COMMITMENT_PERIOD_END),
                    "the commitment ends on " + end.get() + " and begins on " + start.get()
                            + ", which is not a month later",
                    "Maybe the two days are mixed up; the end is the first day after it.");
            return Optional.empty();
        }
        return Optional.of(read);
    }

    /// The month of a day is the whole month. An end on the last day of a month was meant to be included.
    private static SpendCommitment of(Row row, LocalDate start, LocalDate end, Money cost, String currency) {
        boolean included = end.plusDays(1).getDayOfMonth() == 1;
        var to = YearMonth.from(included ? end.plusDays(1) : end);
        boolean exact = start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
        return new SpendCommitment(row, YearMonth.from(start), to, exact, cost, currency);
    }

    private static Optional<String> currency(Row row, Problems problems) {
        var code = row.text(Column.BILLING_CURRENCY);
        if (Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code))) {
            return Optional.of(code);
        }
        var upper = code.toUpperCase(Locale.ROOT);
        problems.add(
                row.place(Column.BILLING_CURRENCY),
                "BillingCurrency is " + Shown.value(code) + ", not an ISO 4217 code",
                "Maybe write " + (upper.matches("[A-Z]{3}") && !upper.equals(code) ? upper : "one such as USD") + ".");
        return Optional.empty();
    }

    int months() {
        return (int) from.until(to, ChronoUnit.MONTHS);
    }

    boolean overlaps(SpendCommitment other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean looksUsual() {
        return USUAL.matcher(row.text(Column.CONTRACT_COMMITMENT_TYPE)).find();
    }

    String id() {
        return row.text(Column.CONTRACT_COMMITMENT_ID);
    }

    /// `CMT-1 (Enterprise Agreement, 925,000.00 EUR, 2025-12 to 2028-11)`.
    @Override
    public String toString() {
        return id() + " (" + row.text(Column.CONTRACT_COMMITMENT_TYPE) + ", " + cost + " " + currency + ", " + from
                + " to " + to.minusMonths(1) + ")";
    }
}

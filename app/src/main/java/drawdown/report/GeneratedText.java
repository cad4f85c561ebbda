package drawdown.report;

import drawdown.money.Money;
import drawdown.synthetic.Truth;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.function.Function;

/// What was generated, as text: each month, and each planted error with its amount.
public final class GeneratedText {

    private GeneratedText() {}

    public static String of(Truth truth, String currency, Path folder) {
        long rows = truth.files().stream().mapToLong(Truth.ExportFile::rows).sum();
        return "Wrote %s: export (%s, %,d rows), statement.csv, credits.csv, truth.json%n%n%s%n%s"
                .formatted(folder, files(truth.files().size()), rows, months(truth, currency), errors(truth, currency));
    }

    private static String files(int number) {
        return number == 1 ? "1 file" : "%,d files".formatted(number);
    }

    private static String months(Truth truth, String currency) {
        var table = new Table("month", "before discounts, " + currency, "granted", "applied", "credits", "tax");
        truth.spend().stream().map(Truth.Spend::month).distinct().sorted().forEach(month -> {
            var credits = sum(truth.credits(), c -> c.billed() && c.month().equals(month), Truth.Credit::amount);
            table.row(
                    month.toString(),
                    spend(truth, month, Truth.Spend::before),
                    spend(truth, month, Truth.Spend::granted),
                    spend(truth, month, Truth.Spend::applied),
                    credits,
                    sum(truth.tax(), t -> t.month().equals(month), Truth.Tax::amount));
        });
        return table.toString();
    }

    private static String spend(Truth truth, YearMonth month, Function<Truth.Spend, BigDecimal> amount) {
        return sum(truth.spend(), s -> s.month().equals(month), amount);
    }

    private static <T> String sum(
            java.util.List<T> all, java.util.function.Predicate<T> which, Function<T, BigDecimal> amount) {
        return Money.of(all.stream().filter(which).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .toString();
    }

    private static String errors(Truth truth, String currency) {
        if (truth.errors().isEmpty()) {
            return "No error is planted.\n";
        }
        var table = new Table("too much, " + currency, "planted error");
        truth.errors()
                .forEach(planted -> table.row(
                        Money.of(planted.amount()).toString(), planted.error().sentence()));
        return table.toString();
    }
}

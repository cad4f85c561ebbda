package drawdown.audit;

import drawdown.text.Location;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A credit that the provider announced for a month.
///
/// @param amount above 0
public record Announced(YearMonth month, BigDecimal amount, String description, Location place) {

    /// Reads a file with the columns `month,amount` and, if there is one, `description`.
    public static Reading<List<Announced>> read(Path file) {
        return Source.read(file).then(Announced::read);
    }

    public static Reading<List<Announced>> read(Source source) {
        var problems = new Problems();
        var announced = new ArrayList<Announced>();
        Records.read(source, problems).ifPresent(records -> {
            for (var column : List.of("month", "amount")) {
                if (!records.has(column)) {
                    problems.add(
                            records.place(),
                            "has no column " + column,
                            "Maybe write month,amount,description in its first line.");
                }
            }
            if (problems.isEmpty()) {
                records.rows().forEach(row -> read(row, problems, announced));
            }
        });
        return problems.reading(List.copyOf(announced));
    }

    private static void read(Records.Row row, Problems problems, List<Announced> announced) {
        var amounts = new Amounts(problems);
        var month = amounts.day(row.text("month"), "month", row.place());
        var amount = amounts.amount(row.text("amount"), "amount", row.place());
        if (amount.filter(a -> a.signum() <= 0).isPresent()) {
            problems.add(row.place(), "amount is not above 0", "Maybe write credits without a minus.");
        } else if (month.isPresent() && amount.isPresent()) {
            announced.add(
                    new Announced(YearMonth.from(month.get()), amount.get(), row.text("description"), row.place()));
        }
    }
}

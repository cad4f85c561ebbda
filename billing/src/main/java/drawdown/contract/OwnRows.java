package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.contract.Dataset.Cell;
import drawdown.contract.Dataset.Row;
import drawdown.text.Location;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows that were made from an agreement, read back as that agreement.
///
/// The columns of ours are parts of its file; the columns of FOCUS and the clauses follow from them. So the rows are
/// made once more from what was read, and where a cell says something else, someone has changed it in one of two places.
final class OwnRows {

    /// They show a day, and not the agreement.
    private static final Set<Column> OF_A_DAY = Set.of(
            Column.CONTRACT_COMMITMENT_LIFECYCLE_STATUS,
            Column.CONTRACT_COMMITMENT_CREATED,
            Column.CONTRACT_COMMITMENT_LAST_UPDATED);

    /// A line of an agreement file and the cell it was made of.
    private record Line(String text, Location place) {}

    private final List<Row> rows;
    private final Problems problems;

    OwnRows(List<Row> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    static boolean are(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.cell(Column.X_DOCUMENTS).isPresent());
    }

    Optional<Agreement> read() {
        var lines = lines();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var text = lines.stream().map(Line::text).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        return switch (AgreementFile.read(Source.of("", text))) {
            case Reading.Valid<Agreement>(var agreement) -> {
                compare(agreement);
                yield problems.isEmpty() ? Optional.of(agreement) : Optional.empty();
            }
            case Reading.Refused<Agreement>(var found) -> {
                found.forEach(problem -> problems.add(placed(problem, lines)));
                yield Optional.empty();
            }
        };
    }

    /// The agreement file as JSON, a part on each line.
    private List<Line> lines() {
        var row = rows.getFirst();
        var lines = new ArrayList<Line>();
        lines.add(new Line("\"agreement\": " + Json.text(row.text(Column.CONTRACT_ID)), row.place(Column.CONTRACT_ID)));
        new CellValues(problems)
                .required(row, Column.BILLING_CURRENCY)
                .ifPresent(cell -> lines.add(new Line("\"currency\": " + Json.text(cell.text()), cell.place())));
        term(row, lines);
        for (var key : Parts.ALL) {
            var column = Column.ofOurs(key);
            if (row.cell(column).isPresent() || !Parts.OPTIONAL.contains(key)) {
                new CellValues(problems).required(row, column).ifPresent(cell -> part(key, cell, lines));
            }
        }
        return lines;
    }

    private void term(Row row, List<Line> lines) {
        var values = new CellValues(problems);
        var start = values.day(row, Column.CONTRACT_PERIOD_START);
        var end = values.day(row, Column.CONTRACT_PERIOD_END);
        start.ifPresent(
                day -> lines.add(new Line("\"effective\": \"" + day + "\"", row.place(Column.CONTRACT_PERIOD_START))));
        start.flatMap(s -> end.map(e -> ChronoUnit.MONTHS.between(s, e)))
                .ifPresent(
                        months -> lines.add(new Line("\"months\": " + months, row.place(Column.CONTRACT_PERIOD_END))));
    }

    private void part(String key, Cell cell, List<Line> lines) {
        var text = cell.text().replaceAll("[\r\n]", " ");
        if (Parts.WORDS.contains(key)) {
            lines.add(new Line(Json.text(key) + ": " + Json.text(text), cell.place()));
        } else if (text.startsWith("{") && text.endsWith("}")) {
            lines.add(new Line(text.substring(1, text.length() - 1), cell.place()));
        } else {
            problems.add(
                    cell.place(),
                    Column.ofOurs(key).id() + " is " + Shown.value(text) + ", not a JSON object",
                    "Maybe write {\"" + key + "\": …}, with what the agreement file says there.");
        }
    }

    /// What is wrong with a line is wrong with its cell.
    private static Problem placed(Problem problem, List<Line> lines) {
        int line = Math.clamp(problem.location().line() - 2L, 0, lines.size() - 1);
        return new Problem(lines.get(line).place(), problem.what(), problem.fix());
    }

    private void compare(Agreement agreement) {
        var made = new LinkedHashMap<String, Map<Column, String>>();
        var anyDay = new Lifecycle(agreement, agreement.effective().atDay(1), List.of());
        CommitmentRows.of(agreement, anyDay).forEach(row -> made.put(row.get(Column.CONTRACT_COMMITMENT_ID), row));
        for (var row : rows) {
            var id = row.text(Column.CONTRACT_COMMITMENT_ID);
            var expected = made.remove(id);
            if (expected == null) {
                problems.add(
                        row.place(Column.CONTRACT_COMMITMENT_ID),
                        "the commitment " + Shown.value(id) + " is not one of the agreement that the x_ columns state",
                        "Maybe remove the row, or state its commitment in x_Commitment.");
            } else {
                row.cells().forEach((column, cell) -> compare(column, cell, expected.getOrDefault(column, "")));
            }
        }
        made.keySet()
                .forEach(id -> problems.add(
                        rows.getFirst().place(),
                        "there is no row of the commitment " + id + ", which the x_ columns state",
                        "Maybe a row was removed."));
    }

    private void compare(Column column, Cell cell, String expected) {
        if (!OF_A_DAY.contains(column) && !same(cell.text(), expected)) {
            problems.add(
                    cell.place(),
                    column.id() + " is " + Shown.value(cell.text()) + " here, but by the x_ columns "
                            + (expected.isEmpty() ? "there is none" : "it is " + Shown.value(expected)),
                    "Maybe change the part in its x_ column too, in every row, or remove the x_ columns: then only what"
                            + " FOCUS has columns for is read.");
        }
    }

    /// Whether two cells say the same, though a spreadsheet may write numbers and days in another way.
    private static boolean same(String one, String other) {
        boolean number = number(one).isPresent() && number(one).equals(number(other));
        boolean day = CellValues.isDay(one) && other.equals(one.substring(0, 10) + "T00:00:00Z");
        return one.equals(other) || number || day;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,20}(\\.\\d{1,20})?")
                ? Optional.of(new BigDecimal(text).stripTrailingZeros())
                : Optional.empty();
    }
}

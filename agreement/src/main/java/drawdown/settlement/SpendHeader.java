package drawdown.settlement;

import drawdown.text.CsvLine;
import drawdown.text.Formula;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The first line of a spend file: it says in which order the columns stand.
record SpendHeader(int month, int kind, int name, int amount) {

    private static final List<String> COLUMNS = List.of("month", "kind", "name", "amount");
    private static final String FIRST_LINE = "Maybe the first line should be month,kind,name,amount.";

    /// Columns that only billing exports have.
    private static final List<String> EXPORT = List.of(
            "billedcost",
            "effectivecost",
            "lineitem/unblendedcost",
            "line_item_unblended_cost",
            "costinbillingcurrency");

    record Row(CsvLine.Field month, CsvLine.Field kind, CsvLine.Field name, CsvLine.Field amount) {}

    static Optional<SpendHeader> read(Source source, int line, Problems problems) {
        var fields = CsvLine.fields(source, line, problems);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var names = fields.get().stream()
                .map(f -> f.text().toLowerCase(Locale.ROOT))
                .toList();
        if (names.stream().noneMatch(COLUMNS::contains)) {
            problems.add(
                    fields.get().getFirst().location(),
                    "the first line is not the header month,kind,name,amount of a spend file",
                    advice(names, source.lines().get(line - 1)));
            return Optional.empty();
        }
        int before = problems.count();
        var missing = new ArrayList<>(COLUMNS);
        missing.removeAll(names);
        for (int f = 0; f < names.size(); f++) {
            var name = names.get(f);
            boolean known = COLUMNS.contains(name);
            if (!known || names.indexOf(name) < f) {
                problems.add(
                        fields.get().get(f).location(),
                        known
                                ? "the header has the column " + name + " twice"
                                : "the header has an unknown column"
                                        + (name.isEmpty() ? " without a name" : ", " + Shown.value(name)),
                        Names.nearest(name, missing)
                                .filter(missing::remove)
                                .map(near -> "Maybe " + near + " was meant.")
                                .orElse("Maybe keep month,kind,name,amount only."));
            }
        }
        if (!missing.isEmpty()) {
            problems.add(
                    fields.get().getFirst().location(),
                    "the header has no column " + String.join(" and no column ", missing),
                    FIRST_LINE);
        }
        int[] at = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        return problems.count() == before ? Optional.of(new SpendHeader(at[0], at[1], at[2], at[3])) : Optional.empty();
    }

    private static String advice(List<String> names, String line) {
        if (names.stream().anyMatch(EXPORT::contains)) {
            return "Maybe this is a billing export: import it first with `drawdown import`.";
        }
        if (line.matches("(?i)\\W*month\\W+kind\\W.*")) {
            return "Maybe save it with commas between the columns, and points in the amounts.";
        }
        if (line.startsWith("#")) {
            return "Maybe this is the agreement, or a comment stands before the header month,kind,name,amount.";
        }
        if (line.matches("\\s*(\\{.*|\"?[a-zA-Z]+\"?\\s*:.*)")) {
            return "Maybe this is the agreement: the spend file is a CSV file of its own.";
        }
        return names.size() == COLUMNS.size()
                ? "Maybe the header is missing: begin with month,kind,name,amount."
                : FIRST_LINE;
    }

    /// The fields of a line, or empty with the problem said.
    Optional<Row> row(Source source, int line, Problems problems) {
        return CsvLine.fields(source, line, problems).flatMap(fields -> {
            if (fields.size() != COLUMNS.size()) {
                problems.add(
                        fields.getFirst().location(),
                        "this row has " + Shown.count(fields.size(), "field", "fields") + ", not " + COLUMNS.size(),
                        advice(fields));
                return Optional.empty();
            }
            return Optional.of(
                    new Row(fields.get(month), fields.get(kind), plain(fields.get(name)), fields.get(amount)));
        });
    }

    /// A name without the apostrophe that keeps spreadsheets from taking it for a formula.
    private static CsvLine.Field plain(CsvLine.Field name) {
        return new CsvLine.Field(Formula.unguarded(name.text()), name.location());
    }

    private static String advice(List<CsvLine.Field> fields) {
        if (fields.size() < COLUMNS.size()) {
            return "Maybe a comma is missing; a credit row has an empty name: 2026-01,credit,,100.00.";
        }
        var last = fields.subList(COLUMNS.size() - 1, fields.size()).stream().map(CsvLine.Field::text);
        var amount = String.join("", last.toList());
        return amount.matches("-?\\d{1,3}(\\d{3})+(\\.\\d+)?")
                ? "Maybe the amount was written with commas: write " + amount + "."
                : "Maybe a comma is one too many; a name with a comma in it stands in quotes.";
    }
}

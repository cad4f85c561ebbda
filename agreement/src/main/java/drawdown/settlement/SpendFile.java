package drawdown.settlement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.money.Cents;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The file of monthly spend: CSV with the columns month, kind, name and amount. Rows of one month and name add up.
public final class SpendFile {

    private static final List<String> COLUMNS = List.of("month", "kind", "name", "amount");
    private static final List<String> KINDS = List.of("usage", "marketplace", "credit");

    private final Source source;
    private final Agreement agreement;
    private final List<String> scopes;
    private final List<String> vendors;
    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Spend spend;
    private int[] columns = {};
    private double total;

    private SpendFile(Source source, Agreement agreement) {
        this.source = source;
        this.agreement = agreement;
        this.scopes = agreement.scopes().stream().map(Scope::name).toList();
        this.vendors = agreement.vendors().stream().map(Vendor::name).toList();
        this.spend = Spend.none(agreement);
    }

    public static Reading<Spend> read(Path file, Agreement agreement) {
        return Source.read(file).then(source -> read(source, agreement));
    }

    public static Reading<Spend> read(Source source, Agreement agreement) {
        return new SpendFile(source, agreement).read();
    }

    private Reading<Spend> read() {
        try (var records = CsvReader.builder().ofCsvRecord(source.text())) {
            for (var row : records) {
                if (columns.length == 0) {
                    if (!header(row)) {
                        return problems.refused();
                    }
                } else {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    Location.whole(source),
                    "is not CSV: " + e.getMessage(),
                    "Maybe a quote is not closed, or a line is too long.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (columns.length == 0 && problems.isEmpty()) {
            problems.add(
                    Location.whole(source), "is empty", "Maybe begin with the header line month,kind,name,amount.");
        }
        return problems.reading(spend);
    }

    private boolean header(CsvRecord row) {
        var names = row.getFields().stream()
                .map(f -> f.strip().toLowerCase(Locale.ROOT))
                .toList();
        var found = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        for (int c = 0; c < found.length; c++) {
            if (found[c] < 0) {
                problems.add(
                        at(row, 0),
                        "the header has no column " + COLUMNS.get(c) + " (it has " + shorten(String.join(", ", names))
                                + ")",
                        names.contains("billedcost") || names.contains("lineitem/unblendedcost")
                                ? "Maybe this is a billing export: import it first with `drawdown import`."
                                : "Maybe the first line should be month,kind,name,amount.");
            }
        }
        for (int f = 0; f < names.size(); f++) {
            if (!COLUMNS.contains(names.get(f)) || names.indexOf(names.get(f)) < f) {
                problems.add(
                        at(row, f),
                        "the header has "
                                + (COLUMNS.contains(names.get(f))
                                        ? "the column " + names.get(f) + " twice"
                                        : "an unknown column " + shorten(names.get(f))),
                        "Maybe keep month,kind,name,amount only.");
            }
        }
        columns = found;
        return problems.isEmpty();
    }

    private void row(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS.size()) {
            problems.add(
                    at(row, 0),
                    "this row has " + row.getFieldCount() + " fields, not " + COLUMNS.size(),
                    row.getFieldCount() > COLUMNS.size()
                            ? "Maybe an amount is written with a comma: write 1234.50."
                            : "Maybe a comma is missing; a credit row has an empty name: 2026-01,credit,,100.00.");
            return;
        }
        var month = values.month(row.getField(columns[0]).strip(), at(row, columns[0]), "month");
        var kind = row.getField(columns[1]).strip();
        var name = row.getField(columns[2]).strip();
        var amount = values.amount(row.getField(columns[3]).strip(), at(row, columns[3]), "amount");
        int index = month.map(agreement::index).orElse(0);
        if (index < 0 || index >= agreement.months()) {
            problems.add(
                    at(row, columns[0]),
                    "month is " + month.orElseThrow() + ", outside the term " + agreement.effective() + " to "
                            + agreement.month(agreement.months() - 1),
                    "Maybe remove the row, or check effective and months in the agreement.");
            return;
        }
        int column = column(row, kind, name);
        if (amount.isEmpty() || month.isEmpty() || column < 0) {
            return;
        }
        long cents = amount.get().cents();
        if (kind.equals("credit") && cents < 0) {
            problems.add(
                    at(row, columns[3]),
                    "a credit is " + amount.get().plain() + ", less than 0",
                    "Maybe drop the minus: a credit row states what the provider credited.");
            return;
        }
        total += Math.abs((double) cents);
        if (total >= Cents.LIMIT) {
            problems.add(
                    at(row, columns[3]),
                    "the amounts up to here add up to more than 10 trillion",
                    "Maybe a column holds something other than amounts.");
            total = 0;
            return;
        }
        switch (kind) {
            case "usage" -> spend.usage()[index][column] += cents;
            case "marketplace" -> spend.marketplace()[index][column] += cents;
            default -> spend.credits()[index] += cents;
        }
    }

    /// The scope or vendor the row is about, 0 for a credit, or -1 with the problem said.
    private int column(CsvRecord row, String kind, String name) {
        return switch (kind) {
            case "usage" -> known(row, name, scopes, "scope");
            case "marketplace" -> known(row, name, vendors, "vendor");
            case "credit" -> {
                if (!name.isEmpty()) {
                    problems.add(
                            at(row, columns[2]),
                            "name is " + shorten(name) + " in a credit row",
                            "Maybe leave it empty.");
                    yield -1;
                }
                yield 0;
            }
            default -> {
                problems.add(
                        at(row, columns[1]),
                        "kind is " + (kind.isEmpty() ? "empty" : shorten(kind)) + ", not one of "
                                + String.join(", ", KINDS),
                        Names.advice(kind, KINDS));
                yield -1;
            }
        };
    }

    private int known(CsvRecord row, String name, List<String> names, String what) {
        int index = names.indexOf(name);
        if (index < 0) {
            problems.add(
                    at(row, columns[2]),
                    (name.isEmpty()
                            ? "the " + what + "'s name is empty"
                            : shorten(name) + " is not a " + what + " of the agreement"),
                    names.isEmpty()
                            ? "Maybe add it to the agreement's " + what + "s."
                            : Names.nearest(name, names)
                                    .map(near -> "Maybe " + near + " was meant.")
                                    .orElse("Maybe add it to the agreement's " + what + "s, which are "
                                            + String.join(", ", names) + "."));
        }
        return index;
    }

    /// The place of a field. Columns are counted as if no field were quoted, which few of this file are.
    private Location at(CsvRecord row, int field) {
        int column = 1;
        for (int f = 0; f < field && f < row.getFieldCount(); f++) {
            column += row.getField(f).length() + 1;
        }
        return new Location(source, (int) row.getStartingLineNumber(), column);
    }

    private static String shorten(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}

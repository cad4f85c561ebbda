package drawdown.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A table of text for the terminal: numbers to the right, a rule below the headings, nothing else.
final class Table {

    private static final Pattern NUMBER = Pattern.compile("[-−+]?[\\d,]+(\\.\\d+)?[%×]?( ±[\\d.]+)?|> 100|\\?|");

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Leaves out columns that say 0.00 or nothing in every row, but for the first `kept` ones.
    Table withoutEmptyColumns(int kept) {
        var columns = IntStream.range(0, headings.size())
                .filter(c -> c < kept
                        || rows.stream()
                                .anyMatch(row ->
                                        !row.get(c).isEmpty() && !row.get(c).equals("0.00")))
                .toArray();
        var table = new Table(Arrays.stream(columns).mapToObj(headings::get).toArray(String[]::new));
        rows.forEach(row -> table.row(Arrays.stream(columns).mapToObj(row::get).toArray(String[]::new)));
        return table;
    }

    /// The lines of the table, each indented by two spaces.
    @Override
    public String toString() {
        var columns = new Column[headings.size()];
        for (int c = 0; c < columns.length; c++) {
            var align = isNumeric(c) ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns[c] = new Column()
                    .header(headings.get(c))
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(120);
        }
        var data = rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        var lines = AsciiTable.getTable(AsciiTable.NO_BORDERS, columns, data)
                .lines()
                .map(String::stripTrailing)
                .toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(' ').append(lines.get(i)).append('\n');
            if (i == 0) {
                text.append("  ").append("─".repeat(Math.max(0, width - 1))).append('\n');
            }
        }
        return text.toString();
    }

    private boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
}

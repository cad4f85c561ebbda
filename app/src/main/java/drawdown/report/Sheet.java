package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Rows below headings, to be shown as text, CSV or JSON.
public final class Sheet {

    /// The cell of what is not known: `?` for people, nothing in CSV, null in JSON.
    static final String UNKNOWN = "?";

    /// Grouped for people or not.
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9]\\d*|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?%?");

    /// A text that a spreadsheet would take for a formula.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Sheet(String... headings) {
        this.headings = List.of(headings);
    }

    Sheet row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }

    public String text() {
        var table = new Table(headings.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return table.toString();
    }

    public String csv() {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String cell(String text) {
        if (text.equals(UNKNOWN)) {
            return "";
        }
        if (NUMBER.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /// A list with an object for each row.
    public String json() {
        return Json.lines(rows.stream().map(this::object).toList());
    }

    private String object(List<String> row) {
        return Json.object(json -> {
            for (int i = 0; i < headings.size(); i++) {
                var text = row.get(i);
                json.writeName(key(i));
                if (text.equals(UNKNOWN) || text.isEmpty()) {
                    json.writeNull();
                } else if (NUMBER.matcher(text).matches()) {
                    json.writeNumber(new java.math.BigDecimal(text.replaceAll("[%,]", "")));
                } else {
                    json.writeString(text);
                }
            }
        });
    }

    /// As a table of a page, the first column its headings.
    Markup table() {
        return Markup.of(
                "<div class=\"scroll\"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
                IntStream.range(0, headings.size())
                        .mapToObj(i -> Markup.of("<th class=\"{}\">{}</th>", kind(i), headings.get(i)))
                        .collect(Markup.joining()),
                rows.stream().map(this::row).collect(Markup.joining()));
    }

    private Markup row(List<String> cells) {
        return Markup.of(
                "<tr><th scope=\"row\">{}</th>{}</tr>",
                cells.getFirst(),
                IntStream.range(1, cells.size())
                        .mapToObj(i -> Markup.of("<td class=\"{}\">{}</td>", kind(i), cells.get(i)))
                        .collect(Markup.joining()));
    }

    private String kind(int column) {
        boolean numeric = rows.stream()
                .map(row -> row.get(column))
                .allMatch(c ->
                        c.isEmpty() || c.equals(UNKNOWN) || NUMBER.matcher(c).matches());
        return numeric ? "amount" : "";
    }

    /// `cache read` becomes `cacheRead`; `±` is the standard error of the column before it.
    private String key(int column) {
        if (headings.get(column).equals("±")) {
            return key(column - 1) + "StandardError";
        }
        return key(headings.get(column));
    }

    private static String key(String heading) {
        var key = new StringBuilder();
        for (var word : heading.split("[ :,/]+")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}

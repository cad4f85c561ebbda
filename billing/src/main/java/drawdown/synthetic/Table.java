package drawdown.synthetic;

import drawdown.text.CsvLine;
import drawdown.text.Problems;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tables and the SQL that come with the program.
final class Table {

    private Table() {}

    /// The rows of a CSV table, each by the names of its columns.
    static List<Map<String, String>> rows(String name) {
        var problems = new Problems();
        var source = Source.of(name, resource(name));
        var header = fields(source, 1, problems);
        var rows = new ArrayList<Map<String, String>>();
        for (int line = 2; line <= source.lines().size(); line++) {
            var fields = fields(source, line, problems);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(Source source, int line, Problems problems) {
        return CsvLine.fields(source, line, problems).orElseThrow().stream()
                .map(CsvLine.Field::text)
                .toList();
    }

    static String resource(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

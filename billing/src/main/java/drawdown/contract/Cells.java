package drawdown.contract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import drawdown.text.Formula;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Rows of CSV in which no spreadsheet finds a formula.
final class Cells {

    private Cells() {}

    /// @param rows an empty text for what is absent
    static String csv(List<String> header, List<List<String>> rows) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(header);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Formula::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.option.ExitOption;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// How often the right to leave or to convert is used as CSV: a line for each choice of each month.
public final class OptionCsv {

    private OptionCsv() {}

    public static String of(ExitOption option) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("notice", "on", "what", "probability", "probabilityStandardError");
            for (int c = 0; c < option.choices().size(); c++) {
                var choice = option.choices().get(c);
                var taken = option.exercised().get(c);
                csv.writeRecord(
                        choice.event().notice().toString(),
                        choice.event().on().toString(),
                        choice.words(),
                        Json.rounded(taken.value()).toPlainString(),
                        Json.rounded(taken.standardError()).toPlainString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

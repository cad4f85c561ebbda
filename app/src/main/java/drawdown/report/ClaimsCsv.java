package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.claims.Survey;
import drawdown.claims.Survey.Surveyed;
import drawdown.money.Money;
import drawdown.text.Names;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every enterprise as CSV, one on each line: what it is like, and each reading of each claim at the full targets.
/// Percentages and points are fractions; what has no figure is empty.
public final class ClaimsCsv {

    private ClaimsCsv() {}

    public static String of(Survey survey) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            var header = new ArrayList<>(
                    List.of("enterprise", "size", "sizing", "commitment", "discount", "growth", "marketplaceShare"));
            survey.claims()
                    .all()
                    .forEach(claim ->
                            claim.readings().forEach(reading -> header.add(claim.id() + ":" + Names.word(reading))));
            csv.writeRecord(header);
            survey.enterprises().forEach(surveyed -> csv.writeRecord(line(survey, surveyed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> line(Survey survey, Surveyed surveyed) {
        var enterprise = surveyed.enterprise();
        var line = new ArrayList<>(List.of(
                String.valueOf(enterprise.index()),
                enterprise.size(),
                enterprise.peakSized() ? "peak" : "baseline",
                Money.plain(Math.round(enterprise.commitment())),
                fraction(enterprise.discount()),
                fraction(enterprise.growth()),
                fraction(enterprise.marketplaceShare())));
        for (var claim : survey.claims().all()) {
            for (var reading : claim.readings()) {
                var figure = surveyed.of(claim, reading);
                line.add(figure.isPresent() ? fraction(figure.getAsDouble()) : "");
            }
        }
        return line;
    }

    private static String fraction(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}

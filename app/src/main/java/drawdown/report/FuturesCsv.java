package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.clause.Account;
import drawdown.money.Money;
import drawdown.simulation.Futures;
import java.io.StringWriter;
import java.util.stream.Stream;

/// The totals of every path as CSV, a path on each line: what a spreadsheet or notebook starts from.
public final class FuturesCsv {

    private FuturesCsv() {}

    public static String of(Futures futures) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    Stream.concat(Stream.of("path"), Account.TOTALS.stream().map(Account::key))
                            .toArray(String[]::new));
            for (int path = 0; path < futures.sample().count(); path++) {
                int row = path;
                csv.writeRecord(Stream.concat(
                                Stream.of(String.valueOf(path)),
                                Account.TOTALS.stream()
                                        .map(total -> Money.plain(
                                                (long) futures.sample().of(total)[row])))
                        .toArray(String[]::new));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }
}

package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.money.Money;
import drawdown.simulation.Estimate;
import drawdown.size.Level;
import drawdown.size.Sizing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The curves as CSV, a level on each line: what a spreadsheet draws.
public final class SizeCsv {

    private SizeCsv() {}

    public static String of(Sizing sizing) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "shape",
                    "commitment",
                    "discount",
                    "cost",
                    "costStandardError",
                    "cvar95",
                    "cvar95StandardError",
                    "above",
                    "aboveStandardError",
                    "shortfall",
                    "shortfallStandardError",
                    "overCap",
                    "overCapStandardError");
            for (var curve : sizing.curves()) {
                for (var level : curve.levels()) {
                    csv.writeRecord(row(curve.shape().name(), level));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(String shape, Level level) {
        var proposal = level.proposal();
        var cells = new ArrayList<>(
                List.of(shape, Money.plain(proposal.perYear().cents()), SizeWords.bands(proposal.bands())));
        Stream.of(level.cost(), level.worst(), level.above())
                .flatMap(e -> Stream.of(e.value(), e.standardError()))
                .map(cents -> Money.plain(Math.round(cents)))
                .forEach(cells::add);
        Stream.of(level.shortfall(), level.beyondCap()).forEach(e -> cells.addAll(fractions(e)));
        return cells;
    }

    private static List<String> fractions(Estimate estimate) {
        return Stream.of(estimate.value(), estimate.standardError())
                .map(f -> String.format(java.util.Locale.ROOT, "%.6f", f))
                .toList();
    }
}

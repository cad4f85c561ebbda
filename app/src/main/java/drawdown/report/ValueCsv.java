package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.clause.Kind;
import drawdown.money.Money;
import drawdown.simulation.Estimate;
import drawdown.value.Measure;
import drawdown.value.Valuation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What provisions are worth as CSV: a line for each provision and measure, each figure with its standard error.
public final class ValueCsv {

    private static final List<String> FIGURES = List.of("alone", "ifHeld", "last", "shapley");

    private ValueCsv() {}

    public static String of(Valuation valuation) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            var header = new ArrayList<>(List.of("provision", "title", "standing", "measure"));
            FIGURES.forEach(figure -> header.addAll(List.of(figure, figure + "StandardError")));
            csv.writeRecord(header);
            for (var worth : valuation.worths()) {
                for (var measure : worth.figures().isEmpty() ? new Measure[0] : Measure.values()) {
                    var provision = worth.play().provision();
                    var line = new ArrayList<>(List.of(
                            provision.id(),
                            provision.title(),
                            Kind.word(worth.play().standing()),
                            measure.name().toLowerCase(Locale.ROOT)));
                    var figures = worth.of(measure);
                    Stream.of(figures.alone(), figures.ifHeld(), figures.last(), figures.share())
                            .forEach(estimate -> line.addAll(amounts(estimate)));
                    csv.writeRecord(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static List<String> amounts(Estimate cents) {
        return List.of(Money.plain(Math.round(cents.value())), Money.plain(Math.round(cents.standardError())));
    }
}

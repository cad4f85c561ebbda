package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.clause.Kind;
import drawdown.value.Concession;
import drawdown.value.Concession.Stake;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What may be given for what as CSV: a line for each term, with what a unit of it is worth and how many points of each
/// percentage would pay for it.
public final class ConcessionCsv {

    private ConcessionCsv() {}

    public static String of(Concession concession) {
        var given = concession.worthGiving();
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            var header = new ArrayList<>(List.of(
                    "provision",
                    "term",
                    "stands",
                    "unit",
                    "won",
                    "wonStandardError",
                    "given",
                    "givenStandardError",
                    "matters"));
            given.forEach(g -> header.addAll(List.of(
                    "pointsOf" + g.provision().id(), "pointsOf" + g.provision().id() + "StandardError")));
            csv.writeRecord(header);
            for (var won : concession.stakes()) {
                csv.writeRecord(line(concession, given, won));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> line(Concession concession, List<Stake> given, Stake won) {
        var line = new ArrayList<>(
                List.of(won.provision().id(), won.term().name(), Kind.print(won.stands()), Kind.word(won.unit())));
        line.addAll(ValueCsv.amounts(won.won().worth()));
        line.addAll(ValueCsv.amounts(won.given().worth()));
        line.add(String.valueOf(won.won().matters()));
        for (var g : given) {
            var price = concession.price(g, won);
            line.addAll(List.of(
                    Json.rounded(price.value()).toPlainString(),
                    Json.rounded(price.standardError()).toPlainString()));
        }
        return line;
    }
}

package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.backtest.Backtest;
import drawdown.backtest.Backtest.RuleCost;
import drawdown.backtest.Coverage;
import drawdown.text.Names;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How forecasts would have done as CSV, a figure on each line: what is measured, of what (the months ahead, or the rule),
/// and its value; shares are numbers from 0 to 1.
public final class BacktestCsv {

    private BacktestCsv() {}

    public static String of(Backtest backtest) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("table", "row", "figure", "value", "low", "high", "standardError");
            backtest.monthly().forEach(c -> coverage("monthly", c).forEach(csv::writeRecord));
            backtest.cumulative().forEach(c -> coverage("cumulative", c).forEach(csv::writeRecord));
            backtest.rules().forEach(rule -> rule(rule).forEach(csv::writeRecord));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Stream<List<String>> coverage(String table, Coverage coverage) {
        var ahead = String.valueOf(coverage.ahead());
        var counts = Stream.of(
                List.of(table, ahead, "starts", String.valueOf(coverage.starts()), "", "", ""),
                List.of(table, ahead, "independent", String.valueOf(coverage.independent()), "", "", ""));
        var bands = Coverage.BANDS.stream().map(band -> {
            var right = coverage.expected(band);
            return List.of(
                    table,
                    ahead,
                    "within" + band,
                    share(coverage.within(band)),
                    share(right.low()),
                    share(right.high()),
                    "");
        });
        return Stream.concat(counts, bands);
    }

    private static Stream<List<String>> rule(RuleCost rule) {
        var name = Names.word(rule.rule());
        return Stream.of(
                figure(
                        name,
                        "costOfList",
                        rule.cost().value(),
                        share(rule.cost().standardError())),
                figure(
                        name,
                        "aboveHindsight",
                        rule.regret().value(),
                        share(rule.regret().standardError())),
                figure(name, "worst", rule.worst(), ""),
                figure(name, "trueUpDue", rule.trueUps(), ""),
                figure(name, "commitmentOfLastYear", rule.commitment(), ""));
    }

    private static List<String> figure(String rule, String figure, double value, String standardError) {
        return List.of("rules", rule, figure, share(value), "", "", standardError);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.6f", share);
    }
}

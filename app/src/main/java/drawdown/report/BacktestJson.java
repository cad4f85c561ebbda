package drawdown.report;

import drawdown.backtest.Backtest;
import drawdown.backtest.Backtest.RuleCost;
import drawdown.backtest.Coverage;
import drawdown.text.Names;
import java.util.List;

/// How forecasts would have done, as JSON: shares are numbers from 0 to 1.
public final class BacktestJson {

    private BacktestJson() {}

    public static String of(String name, Backtest backtest) {
        return """
                {
                 "history": %s,
                 "months": %d,
                 "first": %s,
                 "paths": %d,
                 "horizon": %d,
                 "starts": %d,
                 "complete": %s,
                 "notes": %s,
                 "monthly": %s,
                 "cumulative": %s,
                 "rules": %s
                }
                """.formatted(
                Json.text(name),
                backtest.history().months(),
                Json.text(backtest.history().first().toString()),
                backtest.plan().paths(),
                backtest.plan().horizon(),
                backtest.starts().size(),
                backtest.isComplete(),
                Json.texts(backtest.history().notes()),
                coverage(backtest.monthly()),
                coverage(backtest.cumulative()),
                Json.lines(backtest.rules().stream().map(BacktestJson::rule).toList()));
    }

    private static String coverage(List<Coverage> coverage) {
        return Json.lines(coverage.stream().map(BacktestJson::coverage).toList());
    }

    private static String coverage(Coverage coverage) {
        return Json.object(json -> {
            json.writeNumberProperty("monthsAhead", coverage.ahead());
            json.writeNumberProperty("starts", coverage.starts());
            json.writeNumberProperty("independent", coverage.independent());
            for (int band : Coverage.BANDS) {
                json.writeNumberProperty("within" + band, Json.rounded(coverage.within(band)));
                json.writeNumberProperty(
                        "low" + band, Json.rounded(coverage.expected(band).low()));
                json.writeNumberProperty(
                        "high" + band, Json.rounded(coverage.expected(band).high()));
            }
            json.writeArrayPropertyStart("histogram");
            for (int count : coverage.histogram()) {
                json.writeNumber(count);
            }
            json.writeEndArray();
        });
    }

    private static String rule(RuleCost rule) {
        return Json.object(json -> {
            json.writeStringProperty("rule", Names.word(rule.rule()));
            Json.number(json, "costOfList", rule.cost());
            Json.number(json, "aboveHindsight", rule.regret());
            json.writeNumberProperty("worst", Json.rounded(rule.worst()));
            json.writeNumberProperty("trueUpDue", Json.rounded(rule.trueUps()));
            json.writeNumberProperty("commitmentOfLastYear", Json.rounded(rule.commitment()));
        });
    }
}

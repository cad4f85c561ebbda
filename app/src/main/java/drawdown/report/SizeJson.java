package drawdown.report;

import drawdown.money.Money;
import drawdown.size.Baseline;
import drawdown.size.Baselines;
import drawdown.size.Curve;
import drawdown.size.Level;
import drawdown.size.Rule;
import drawdown.size.Sizing;
import java.time.LocalDate;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// How much to commit as JSON: amounts are text with two decimals, a year's where they are sizes and over the term where they
/// are costs, each with its standard error; probabilities are numbers.
public final class SizeJson {

    private SizeJson() {}

    public static String of(Sizing sizing) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "paths": %d,
                 "objective": %s,
                 "measured": %s,
                 "history": %s,
                 "baselines": %s,
                 "rules": %s,
                 "curves": %s
                }
                """.formatted(
                        Json.text(sizing.agreement().id()),
                        Json.text(sizing.agreement().currency()),
                        sizing.paths(),
                        Json.text(sizing.objective().toString()),
                        Json.object(json -> {
                            Json.number(json, "perDollar", sizing.counts());
                            Json.amount(json, "perYear", sizing.counted());
                        }),
                        sizing.baselines().map(SizeJson::history).orElse("null"),
                        Json.lines(sizing.baselines().stream()
                                .flatMap(b -> b.last().stream())
                                .map(SizeJson::baseline)
                                .toList()),
                        Json.lines(sizing.rules().stream().map(SizeJson::rule).toList()),
                        Json.lines(sizing.curves().stream().map(SizeJson::curve).toList()));
    }

    private static String history(Baselines baselines) {
        return Json.object(json -> {
            var history = baselines.history();
            json.writeStringProperty("first", history.first().toString());
            json.writeStringProperty("last", history.last().toString());
            json.writeArrayPropertyStart("missing");
            history.missing().stream().map(LocalDate::toString).forEach(json::writeString);
            json.writeEndArray();
            baselines.growth().ifPresent(growth -> {
                Json.number(json, "growth", growth.yearly());
                json.writeNumberProperty("growthLower", Math.round(growth.lower() * 1e6) / 1e6);
                json.writeNumberProperty("weeks", growth.weeks());
            });
            Json.amount(json, "peak", baselines.peak().yearly());
            json.writeStringProperty("peakFirst", baselines.peak().first().toString());
        });
    }

    private static String baseline(Baseline baseline) {
        return Json.object(json -> {
            json.writeNumberProperty("days", baseline.days());
            json.writeNumberProperty("present", baseline.present());
            for (int p = 0; p < Baseline.PERCENTS.size(); p++) {
                Json.amount(
                        json,
                        "p" + Baseline.PERCENTS.get(p),
                        baseline.percentiles().get(p));
            }
        });
    }

    private static String rule(Rule rule) {
        return Json.object(json -> {
            json.writeStringProperty("rule", rule.kind().words());
            json.writeStringProperty("shape", rule.shape());
            rule.list().ifPresent(list -> Json.amount(json, "spend", list));
            level(json, rule.level());
        });
    }

    private static void level(JsonGenerator json, Level level) {
        json.writeStringProperty(
                "commitment", Money.plain(level.proposal().perYear().cents()));
        json.writeStringProperty("discount", SizeWords.bands(level.proposal().bands()));
        Json.amount(json, "cost", level.cost());
        Json.amount(json, "cvar95", level.worst());
        Json.amount(json, "above", level.above());
        Json.number(json, "shortfall", level.shortfall());
        Json.number(json, "overCap", level.beyondCap());
    }

    private static String curve(Curve curve) {
        return "{\"shape\": " + Json.text(curve.shape().name())
                + ", \"years\": " + curve.shape().years()
                + ", \"optimum\": " + Json.object(json -> Json.amount(json, "commitment", curve.size()))
                + ", \"withinHalfPercent\": " + range(curve.near())
                + ", \"withinTwoStandardErrors\": " + range(curve.alike())
                + ",\n   \"levels\": "
                + curve.levels().stream()
                        .map(l -> Json.object(json -> level(json, l)))
                        .collect(Collectors.joining(",\n    ", "[\n    ", "]}"));
    }

    private static String range(Curve.Range range) {
        return Json.object(json -> {
            json.writeStringProperty("least", Money.plain(range.least().cents()));
            json.writeStringProperty("most", Money.plain(range.most().cents()));
        });
    }
}

package drawdown.report;

import drawdown.claims.Finding;
import drawdown.claims.Range;
import drawdown.claims.Survey;
import drawdown.claims.WorkedExample;
import drawdown.simulation.Distribution;
import drawdown.text.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/// Published claims beside what a population says of them, as JSON: percentages and points are fractions.
public final class ClaimsJson {

    private ClaimsJson() {}

    public static String of(Survey survey) {
        var example = WorkedExample.of();
        return """
                {
                 "enterprises": %d,
                 "paths": %d,
                 "published": %s,
                 "findings": %s,
                 "workedExample": %s,
                 "sizes": %s,
                 "peakSized": %s,
                 "traits": %s
                }
                """.formatted(
                survey.enterprises().size(),
                survey.paths(),
                Json.text(survey.claims().published()),
                Json.lines(survey.findings().stream().map(ClaimsJson::finding).toList()),
                Json.object(json -> {
                    Json.amount(json, "penalty", (double) example.penalty());
                    Json.amount(json, "discountMeasuredAtList", (double) example.list());
                    Json.amount(json, "discountMeasuredNet", (double) example.net());
                }),
                Json.lines(survey.population().sizes().stream()
                        .map(size -> Json.object(json -> {
                            json.writeStringProperty("name", size.name());
                            number(json, "share", size.share());
                            Json.amount(json, "commitmentLow", size.commitment().low());
                            Json.amount(
                                    json, "commitmentHigh", size.commitment().high());
                            range(json, "discount", size.discount());
                        }))
                        .toList()),
                decimal(survey.population().peakSized()),
                Json.lines(survey.population().traits().entrySet().stream()
                        .map(e -> Json.object(json -> {
                            json.writeStringProperty("trait", Names.word(e.getKey()));
                            range(json, "range", e.getValue().range());
                            json.writeBooleanProperty("published", e.getValue().published());
                        }))
                        .toList()));
    }

    private static String finding(Finding finding) {
        return Json.object(json -> {
            json.writeStringProperty("claim", finding.claim().id());
            json.writeStringProperty("reading", Names.word(finding.reading()));
            json.writeStringProperty("unit", Names.word(finding.reading().unit()));
            range(json, "published", finding.claim().range());
            json.writeNumberProperty("enterprises", finding.count());
            finding.distribution().ifPresent(d -> distribution(json, finding, d));
        });
    }

    private static void distribution(JsonGenerator json, Finding finding, Distribution distribution) {
        Distribution.PERCENTS.forEach(p -> Json.number(json, "p" + p, distribution.percentile(p)));
        json.writeStringProperty("verdict", ClaimsWords.verdict(finding));
        Json.number(json, "inside", finding.inside());
        optional(json, "concededLow", finding.reaches(finding.claim().range().low()));
        optional(json, "concededHigh", finding.reaches(finding.claim().range().high()));
        json.writeArrayPropertyStart("curve");
        for (var point : finding.curve()) {
            json.writeStartObject();
            number(json, "conceded", point.level());
            number(json, "median", point.median());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void range(JsonGenerator json, String name, Range range) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(decimal(range.low()));
        json.writeNumber(decimal(range.high()));
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, OptionalDouble value) {
        value.ifPresent(v -> number(json, name, v));
    }

    private static void number(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(name, decimal(value));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    }
}

package drawdown.trajectory;

import drawdown.agreement.AgreementSchema;
import drawdown.text.JsonObject;
import java.util.List;

/// The JSON Schema of the trajectory file, so that an editor completes and checks it; what needs the agreement, or
/// several settings together, is left to the reader.
public final class TrajectorySchema {

    /// A change: -99.9999% and up.
    private static final String CHANGE = "^([-+]?\\d{1,2}(\\.\\d{1,4}0*)?|\\+?\\d{1,5}(\\.\\d{1,4}0*)?)%$";

    private static final String DEVIATION = "^\\+?0*(200(\\.0+)?|1?\\d{1,2}(\\.\\d{1,4}0*)?)%$";
    private static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";
    private static final String AMOUNT = "^\\+?((\\d_*){1,10}(\\.\\d+)?|\\.\\d+)$";

    private TrajectorySchema() {}

    public static String json() {
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Trajectory")
                .with("description", "How the spend of an agreement's scopes and vendors may develop.")
                .with(group(List.of("trajectory", "currency", "start", "streams"), properties()))
                .toString();
    }

    private static JsonObject properties() {
        return new JsonObject()
                .with("trajectory", says("The trajectory's name.", text()))
                .with("currency", says("The agreement's.", pattern("^[A-Z]{3}$")))
                .with("start", says("The first simulated month; months before it are actuals.", pattern(MONTH)))
                .with(
                        "streams",
                        says(
                                "One for each scope or Marketplace vendor that spends.",
                                list(stream()).with("minItems", 1)))
                .with("common", says("What moves all streams together.", common()))
                .with(
                        "season",
                        says(
                                "A factor for each calendar month, January first; their mean is 1.",
                                list(number(0.01, 100)).with("minItems", 12).with("maxItems", 12)))
                .with(
                        "events",
                        says(
                                "What may change a stream for good.",
                                list(event()).with("maxItems", TrajectoryReader.MOST_EVENTS)));
    }

    private static JsonObject stream() {
        return group(
                        List.of("level"),
                        new JsonObject()
                                .with("scope", says("A scope of the agreement.", text()))
                                .with("vendor", says("Or a Marketplace vendor of it.", text()))
                                .with("level", says("A month's amount at the start, before discounts.", amount()))
                                .with("growth", says("A year's.", pattern(CHANGE)))
                                .with("volatility", deviation("What moves this stream alone"))
                                .with("persistence", persistence())
                                .with(
                                        "loading",
                                        says(
                                                "How strongly the common factor moves this stream.",
                                                number(0, TrajectoryReader.MOST_LOADING))))
                .with(
                        "oneOf",
                        List.of(
                                new JsonObject().with("required", List.of("scope")),
                                new JsonObject().with("required", List.of("vendor"))));
    }

    private static JsonObject common() {
        return group(
                List.of(),
                new JsonObject()
                        .with("levelError", deviation("How wrong the forecast's level may be"))
                        .with("growthError", deviation("How wrong its yearly growth may be"))
                        .with("volatility", deviation("What comes and goes"))
                        .with("persistence", persistence()));
    }

    private static JsonObject event() {
        return group(
                List.of("stream", "month", "change"),
                new JsonObject()
                        .with("stream", says("The scope or vendor of a stream.", text()))
                        .with("month", says("The first in which it shows.", pattern(MONTH)))
                        .with("change", says("In the end.", pattern(CHANGE)))
                        .with("overMonths", says("The months in which it comes about.", count(1)))
                        .with("probability", says("That it happens.", pattern(AgreementSchema.PERCENT)))
                        .with("slipMonths", says("It begins evenly up to so many months late.", count(0))));
    }

    private static JsonObject deviation(String what) {
        return says(what + ": a standard deviation of the logarithm.", pattern(DEVIATION));
    }

    private static JsonObject persistence() {
        return says("How much of that stays from month to month.", number(0, TrajectoryReader.MOST_PERSISTENCE));
    }

    private static JsonObject count(int min) {
        return new JsonObject()
                .with("type", "integer")
                .with("minimum", min)
                .with("maximum", TrajectoryReader.MOST_MONTHS);
    }

    private static JsonObject number(double min, double max) {
        return new JsonObject().with("type", "number").with("minimum", min).with("maximum", max);
    }

    private static JsonObject amount() {
        return new JsonObject()
                .with(
                        "anyOf",
                        List.of(
                                new JsonObject()
                                        .with("type", "number")
                                        .with("minimum", 0)
                                        .with("exclusiveMaximum", 10_000_000_000L),
                                pattern(AMOUNT)));
    }

    private static JsonObject text() {
        return new JsonObject().with("type", List.of("string", "number", "boolean"));
    }

    private static JsonObject list(JsonObject items) {
        return new JsonObject().with("type", "array").with("items", items);
    }

    private static JsonObject pattern(String pattern) {
        return new JsonObject().with("type", "string").with("pattern", pattern);
    }

    private static JsonObject says(String meaning, JsonObject schema) {
        return new JsonObject().with("description", meaning).with(schema);
    }

    private static JsonObject group(List<String> required, JsonObject properties) {
        return new JsonObject()
                .with("type", "object")
                .with("required", required)
                .with("properties", properties)
                .with("additionalProperties", false);
    }
}

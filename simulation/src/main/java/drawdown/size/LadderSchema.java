package drawdown.size;

import drawdown.agreement.AgreementSchema;
import drawdown.text.JsonObject;
import java.util.List;

/// The JSON Schema of the ladder file, so that an editor completes and checks it; what needs several steps together, or the
/// agreement, is left to the reader.
public final class LadderSchema {

    private static final String AMOUNT = "^\\+?((\\d_*){1,10}(\\.\\d+)?|\\.\\d+)$";

    private LadderSchema() {}

    public static String json() {
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Ladder")
                .with("description", "Which discount band is offered for which commitment.")
                .with(group(
                        List.of("ladder"),
                        new JsonObject()
                                .with(
                                        "ladder",
                                        new JsonObject()
                                                .with("description", "The steps, the smallest commitment first.")
                                                .with("type", "array")
                                                .with("minItems", 1)
                                                .with("maxItems", LadderReader.MOST_STEPS)
                                                .with("items", step()))))
                .toString();
    }

    private static JsonObject step() {
        return group(
                List.of("commitment", "discount"),
                new JsonObject()
                        .with(
                                "commitment",
                                new JsonObject()
                                        .with("description", "A year's, from which on the discount holds.")
                                        .with("anyOf", List.of(number(), pattern(AMOUNT))))
                        .with(
                                "discount",
                                new JsonObject()
                                        .with("description", "The band, below 100%.")
                                        .with(pattern(AgreementSchema.PERCENT))));
    }

    private static JsonObject number() {
        return new JsonObject().with("type", "number").with("minimum", 0).with("exclusiveMaximum", 10_000_000_000L);
    }

    private static JsonObject pattern(String pattern) {
        return new JsonObject().with("type", "string").with("pattern", pattern);
    }

    private static JsonObject group(List<String> required, JsonObject properties) {
        return new JsonObject()
                .with("type", "object")
                .with("required", required)
                .with("properties", properties)
                .with("additionalProperties", false);
    }
}

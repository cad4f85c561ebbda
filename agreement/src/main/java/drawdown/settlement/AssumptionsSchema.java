package drawdown.settlement;

import drawdown.agreement.AgreementSchema;
import drawdown.text.JsonObject;

/// The JSON Schema of the assumptions file, so that an editor completes and checks it.
public final class AssumptionsSchema {

    private AssumptionsSchema() {}

    public static String json() {
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Assumptions")
                .with("description", "What a scenario assumes where the papers say nothing.")
                .with("type", "object")
                .with(
                        "properties",
                        new JsonObject()
                                .with(
                                        "nextCycleCreditValue",
                                        share("What a dollar of credit in the next cycle is worth today."))
                                .with(
                                        "vendorDiscountErosion",
                                        share(
                                                "The share of its discount a vendor withdraws at an unprotected renewal."))
                                .with(
                                        "marketplaceLapse",
                                        share(
                                                "The share of recognised Marketplace spend lost at an uncoordinated renewal.")))
                .with("additionalProperties", false)
                .toString();
    }

    private static Object share(String meaning) {
        return new JsonObject()
                .with("description", meaning)
                .with("type", "string")
                .with("pattern", AgreementSchema.PERCENT);
    }
}

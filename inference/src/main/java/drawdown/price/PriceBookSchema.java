package drawdown.price;

import drawdown.text.JsonObject;
import java.util.List;

/// The JSON Schema of a price book, so that an editor completes and checks it.
public final class PriceBookSchema {

    private PriceBookSchema() {}

    public static String json() {
        var offers = new JsonObject()
                .with("description", "The rows. Those of one id follow each other in time.")
                .with("type", "array")
                .with("items", PriceBookFile.RECORDS.schema(Offer.class));
        return new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", "Price book")
                .with("description", "Offers of AI inference: each a dated and sourced way to buy a model.")
                .with("type", "object")
                .with("properties", new JsonObject().with("offers", offers))
                .with("required", List.of("offers"))
                .with("additionalProperties", false)
                .toString();
    }
}

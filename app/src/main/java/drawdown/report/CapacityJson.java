package drawdown.report;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import drawdown.workload.Term;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// Sizes of capacity as JSON: amounts are text with two decimals, US dollars a month; shares are numbers.
public final class CapacityJson {

    private CapacityJson() {}

    public static String of(List<Sizes> all) {
        return "{\"capacity\": " + Json.lines(all.stream().map(CapacityJson::of).toList()) + "}\n";
    }

    private static String of(Sizes sizes) {
        return """
                {"workload": %s,
                 "offer": %s,
                 "unit": %s,
                 "spill": %s,
                 "need": %s,
                 "notes": %s,
                 "metered": %s,
                 "levels": %s,
                 "cheapest": %s,
                 "curve": %s}""".formatted(
                        Json.text(sizes.workload().id()),
                        Json.text(sizes.sizing().offer().id()),
                        Json.text(CapacityWords.unit(sizes)),
                        sizes.sizing().spill().map(to -> Json.text(to.id())).orElse("null"),
                        Json.object(json -> {
                            json.writeNumberProperty(
                                    "mean", Json.rounded(sizes.sizing().load().mean()));
                            json.writeNumberProperty(
                                    "most", Json.rounded(sizes.sizing().load().most()));
                        }),
                        Json.texts(CapacityWords.notes(sizes)),
                        CapacitySheet.cents(sizes.metered()).map(Json::text).orElse("null"),
                        Json.lines(sizes.levels().entrySet().stream()
                                .map(e -> Json.object(json -> {
                                    json.writeStringProperty("level", e.getKey().toString());
                                    size(json, e.getValue());
                                }))
                                .toList()),
                        Json.lines(CapacityWords.terms(sizes).stream()
                                .map(term -> Json.object(json -> {
                                    json.writeStringProperty("term", term.toString());
                                    size(json, sizes.best().get(term));
                                }))
                                .toList()),
                        sizes.curve().stream()
                                .map(size -> Json.object(json -> size(json, size)))
                                .collect(Collectors.joining(",\n  ", "[\n  ", "]")));
    }

    private static void size(JsonGenerator json, Size size) {
        json.writeNumberProperty("units", size.units());
        size.utilisation().ifPresent(used -> json.writeNumberProperty("utilisation", Json.rounded(used)));
        json.writeNumberProperty("beyondRequests", Json.rounded(size.beyond().requests()));
        json.writeNumberProperty("beyondInput", Json.rounded(size.beyond().input()));
        json.writeNumberProperty("beyondOutput", Json.rounded(size.beyond().output()));
        json.writeStringProperty("spill", CapacitySheet.cents(size.spilled().total()));
        for (var term : Term.values()) {
            CapacitySheet.cents(size.total(term))
                    .ifPresent(total -> json.writeStringProperty(
                            switch (term) {
                                case HOURLY -> "totalHourly";
                                case MONTH -> "totalMonth";
                                case YEAR -> "totalYear";
                            },
                            total));
        }
    }
}

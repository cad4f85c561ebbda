package drawdown.report;

import drawdown.money.Share;
import drawdown.plan.Effect;
import drawdown.plan.Placement;
import drawdown.plan.Plan;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// A channel plan as JSON: amounts are text with two decimals, shares and what flips a decision are numbers, null where
/// nothing does.
public final class PlanJson {

    private PlanJson() {}

    public static String of(Plan plan) {
        return """
                {
                 "first": %s,
                 "months": %d,
                 "bill": %s,
                 "doubts": %s,
                 "periods": %s,
                 "workloads": %s,
                 "platforms": %s,
                 "agreements": %s,
                 "alternatives": %s
                }
                """.formatted(
                Json.text(plan.question().horizon().first().toString()),
                plan.question().horizon().months(),
                Json.object(json -> {
                    Json.amount(json, "cost", plan.bill().cents());
                    Json.amount(json, "direct", plan.bill().direct());
                    Json.amount(json, "modelled", plan.modelled());
                    Json.amount(json, "bound", plan.bound());
                    json.writeNumberProperty("gap", Json.rounded(Math.max(0, plan.gap())));
                    json.writeBooleanProperty("proven", plan.isProven());
                }),
                Json.object(json -> plan.doubts().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .forEach(d -> json.writeStringProperty(d.getKey(), d.getValue()))),
                Json.lines(plan.periods().stream()
                        .map(p -> Json.object(json -> {
                            json.writeStringProperty("first", p.first().toString());
                            json.writeStringProperty("last", p.last().toString());
                        }))
                        .toList()),
                Json.lines(plan.placements().stream().map(PlanJson::workload).toList()),
                Json.lines(plan.bill().platforms().entrySet().stream()
                        .map(p -> Json.object(json -> {
                            json.writeStringProperty("platform", p.getKey());
                            json.writeArrayPropertyStart("months");
                            for (long cents : p.getValue()) {
                                json.writeString(drawdown.money.Money.plain(cents));
                            }
                            json.writeEndArray();
                        }))
                        .toList()),
                Json.lines(
                        plan.bill().effects().stream().map(PlanJson::agreement).toList()),
                Json.lines(plan.alternatives().stream()
                        .map(a -> Json.object(json -> {
                            json.writeStringProperty("plan", a.name());
                            Json.amount(json, "cost", a.cents());
                            Json.amount(json, "saving", a.saving(plan));
                        }))
                        .toList()));
    }

    private static String workload(Placement placement) {
        return "{\"workload\": " + Json.text(placement.demand().workload()) + ", \"routes\": "
                + placement.uses().stream().map(PlanJson::use).collect(Collectors.joining(", ", "[", "]"))
                + ", \"runnerUp\": "
                + placement.runnerUp().map(PlanJson::runnerUp).orElse("null") + "}";
    }

    private static String use(Placement.Use use) {
        return Json.object(json -> {
            json.writeStringProperty("route", use.route().id());
            json.writeArrayPropertyStart("shares");
            use.shares().stream().map(Share::fraction).map(Json::rounded).forEach(json::writeNumber);
            json.writeEndArray();
        });
    }

    private static String runnerUp(Placement.RunnerUp next) {
        return Json.object(json -> {
            json.writeStringProperty("route", next.route().id());
            Json.amount(json, "costsMore", next.cents());
            optional(json, "dearer", next.dearer());
            optional(json, "cheaper", next.cheaper());
            optional(json, "traffic", next.volume());
            next.saved().ifPresent(saved -> {
                json.writeStringProperty("savedUnder", saved.agreement());
                json.writeNumberProperty("saved", Json.rounded(saved.share()));
            });
        });
    }

    private static void optional(JsonGenerator json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, Json.rounded(value.getAsDouble()));
        } else {
            json.writeNullProperty(name);
        }
    }

    private static String agreement(Effect effect) {
        return "{\"agreement\": " + Json.text(effect.position().agreement().id()) + ", \"without\": "
                + side(effect.without()) + ", \"with\": " + side(effect.with()) + ",\n   \"windows\": "
                + effect.windows().stream()
                        .map(PlanJson::window)
                        .collect(Collectors.joining(",\n    ", "[\n    ", "]}"));
    }

    private static String side(Effect.Side side) {
        return Json.object(json -> {
            Json.amount(json, "cost", side.cost());
            Json.amount(json, "shortfall", side.shortfall());
            Json.amount(json, "exposure", side.exposure());
        });
    }

    private static String window(Effect.WindowEffect window) {
        return Json.object(json -> {
            json.writeNumberProperty("window", window.window().index() + 1);
            Json.amount(json, "commitment", window.commitment());
            Json.amount(json, "without", window.without());
            Json.amount(json, "with", window.with());
            Json.amount(json, "shortfallWithout", window.shortfallWithout());
            Json.amount(json, "shortfall", window.shortfall());
            json.writeNumberProperty("nextSaves", Json.rounded(window.next()));
            json.writeNumberProperty("lastSaved", Json.rounded(window.last()));
        });
    }
}

package drawdown.report;

import drawdown.clause.Kind;
import drawdown.value.Measure;
import drawdown.value.Valuation;
import java.util.Locale;

/// What provisions are worth as JSON: amounts are text with two decimals, each with its standard error.
public final class ValueJson {

    private ValueJson() {}

    public static String of(Valuation valuation) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "complete": %s,
                 "paths": %d,
                 "orders": %d,
                 "scheduleHolds": %s,
                 "list": %s,
                 "whole": %s,
                 "provisions": %s,
                 "interactions": %s
                }
                """.formatted(
                Json.text(valuation.negotiation().standard().id()),
                Json.text(valuation.negotiation().standard().currency()),
                valuation.complete(),
                valuation.paths(),
                valuation.orders(),
                !valuation.negotiation().isGated(),
                Json.object(json -> Json.amount(json, "mean", valuation.list())),
                Json.object(json -> {
                    for (var measure : Measure.values()) {
                        Json.amount(json, word(measure), valuation.whole().get(measure.ordinal()));
                    }
                }),
                Json.lines(valuation.worths().stream()
                        .map(worth -> worth(valuation, worth))
                        .toList()),
                Json.lines(valuation.interactions().stream()
                        .map(ValueJson::interaction)
                        .toList()));
    }

    private static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static String worth(Valuation valuation, Valuation.Worth worth) {
        return Json.object(json -> {
            var provision = worth.play().provision();
            json.writeStringProperty("id", provision.id());
            json.writeStringProperty("title", provision.title());
            json.writeStringProperty("standing", Kind.word(worth.play().standing()));
            for (var measure : Measure.values()) {
                if (!worth.figures().isEmpty()) {
                    var figures = worth.of(measure);
                    json.writeObjectPropertyStart(word(measure));
                    Json.amount(json, "alone", figures.alone());
                    Json.amount(json, "ifHeld", figures.ifHeld());
                    Json.amount(json, "last", figures.last());
                    Json.amount(json, "shapley", figures.share());
                    Json.number(json, "points", valuation.points(figures.share()));
                    json.writeEndObject();
                }
            }
        });
    }

    private static String interaction(Valuation.Interaction interaction) {
        return Json.object(json -> {
            json.writeStringProperty("one", interaction.one().provision().id());
            json.writeStringProperty("other", interaction.other().provision().id());
            Json.amount(json, "worth", interaction.worth());
        });
    }
}

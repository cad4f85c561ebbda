package drawdown.report;

import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Futures;
import java.util.stream.Collectors;

/// What is known about the futures of an agreement as JSON: amounts are text with two decimals, each with its standard
/// error; probabilities and shadow prices are numbers.
public final class FuturesJson {

    private FuturesJson() {}

    public static String of(Futures futures) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "paths": %d,
                 "totals": %s,
                 "firing": %s,
                 "fan": %s,
                 "shadowPrices": %s
                }
                """.formatted(
                        Json.text(futures.schedule().agreement().id()),
                        Json.text(futures.schedule().agreement().currency()),
                        futures.sample().count(),
                        drawdown.clause.Account.TOTALS.stream()
                                .map(total -> Json.text(total.key()) + ": "
                                        + distribution(futures.sample().distribution(total)))
                                .collect(Collectors.joining(",\n  ", "{\n  ", "}")),
                        Json.lines(futures.firing().entrySet().stream()
                                .map(e -> firing(e.getKey(), e.getValue()))
                                .toList()),
                        Json.lines(futures.fan().stream().map(FuturesJson::fan).toList()),
                        Json.lines(futures.shadowPrices().stream()
                                .map(p -> shadowPrice(futures, p))
                                .toList()));
    }

    private static String distribution(Distribution distribution) {
        return Json.object(json -> {
            Json.amount(json, "mean", distribution.mean());
            Json.amount(json, "deviation", distribution.deviation());
            for (int p : Distribution.PERCENTS) {
                Json.amount(json, "p" + p, distribution.percentile(p));
            }
            Json.amount(json, "cvar95", distribution.worst());
        });
    }

    private static String firing(drawdown.simulation.Firing firing, Estimate probability) {
        return Json.object(json -> {
            json.writeStringProperty("term", firing.term());
            json.writeStringProperty("what", firing.words());
            Json.number(json, "probability", probability);
        });
    }

    private static String fan(Futures.FanMonth month) {
        return Json.object(json -> {
            json.writeStringProperty("month", month.month().toString());
            Json.amount(json, "commitment", month.commitment());
            for (int p = 0; p < Distribution.PERCENTS.size(); p++) {
                Json.amount(
                        json,
                        "p" + Distribution.PERCENTS.get(p),
                        month.counted().get(p));
            }
        });
    }

    private static String shadowPrice(Futures futures, drawdown.simulation.ShadowPrice price) {
        return Json.object(json -> {
            var agreement = futures.schedule().agreement();
            json.writeNumberProperty("window", price.window().index() + 1);
            json.writeStringProperty(
                    "first", agreement.month(price.window().from()).toString());
            json.writeStringProperty(
                    "last", agreement.month(price.window().lastMonth()).toString());
            Json.number(json, "perDollar", price.perDollar());
            json.writeStringProperty("added", Money.plain(price.addedCents()));
        });
    }
}

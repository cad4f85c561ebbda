package drawdown.report;

import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Futures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

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
            amount(json, "mean", distribution.mean());
            amount(json, "deviation", distribution.deviation());
            for (int p : Distribution.PERCENTS) {
                amount(json, "p" + p, distribution.percentile(p));
            }
            amount(json, "cvar95", distribution.worst());
        });
    }

    private static String firing(drawdown.simulation.Firing firing, Estimate probability) {
        return Json.object(json -> {
            json.writeStringProperty("term", firing.term());
            json.writeStringProperty("what", firing.words());
            number(json, "probability", probability);
        });
    }

    private static String fan(Futures.FanMonth month) {
        return Json.object(json -> {
            json.writeStringProperty("month", month.month().toString());
            amount(json, "commitment", month.commitment());
            for (int p = 0; p < Distribution.PERCENTS.size(); p++) {
                amount(
                        json,
                        "p" + Distribution.PERCENTS.get(p),
                        month.measured().get(p));
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
            number(json, "perDollar", price.perDollar());
            json.writeStringProperty("added", Money.plain(price.addedCents()));
        });
    }

    private static void amount(JsonGenerator json, String name, Estimate estimate) {
        amount(json, name, estimate.value());
        amount(json, name + "StandardError", estimate.standardError());
    }

    private static void amount(JsonGenerator json, String name, double cents) {
        json.writeStringProperty(name, Money.plain(Math.round(cents)));
    }

    private static void number(JsonGenerator json, String name, Estimate estimate) {
        json.writeNumberProperty(name, rounded(estimate.value()));
        json.writeNumberProperty(name + "StandardError", rounded(estimate.standardError()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    }
}

package drawdown.report;

import drawdown.clause.Kind;
import drawdown.provision.Provision;
import drawdown.value.Concession;
import drawdown.value.Concession.Stake;
import drawdown.value.Concession.Unit;
import java.util.List;
import java.util.stream.Stream;

/// What may be given for what as JSON: `price` is how many units of the one for a unit of the other.
public final class ConcessionJson {

    private ConcessionJson() {}

    public static String of(Concession concession) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "paths": %d,
                 "leftOut": %s,
                 "terms": %s,
                 "prices": %s
                }
                """.formatted(
                Json.text(concession.agreement().id()),
                Json.text(concession.agreement().currency()),
                concession.paths(),
                Json.texts(concession.leftOut().stream().map(Provision::id).toList()),
                Json.lines(
                        concession.stakes().stream().map(ConcessionJson::term).toList()),
                Json.lines(prices(concession)));
    }

    private static String term(Stake stake) {
        return Json.object(json -> {
            json.writeStringProperty("id", stake.provision().id());
            json.writeStringProperty("term", stake.term().name());
            json.writeStringProperty("stands", Kind.print(stake.stands()));
            json.writeStringProperty("unit", Kind.word(stake.unit()));
            Json.amount(json, "won", stake.won().worth());
            Json.amount(json, "given", stake.given().worth());
            json.writeBooleanProperty("matters", stake.won().matters());
        });
    }

    /// In percentage points of what is worth giving.
    private static List<String> prices(Concession concession) {
        return concession.worthGiving().stream()
                .flatMap(given -> Stream.of(Unit.values())
                        .flatMap(unit -> concession.worthWinning(unit).stream())
                        .filter(won -> !won.equals(given))
                        .map(won -> Json.object(json -> {
                            json.writeStringProperty("give", given.provision().id());
                            json.writeStringProperty("for", won.provision().id());
                            json.writeStringProperty("unit", Kind.word(won.unit()));
                            Json.number(json, "price", concession.price(given, won));
                        })))
                .toList();
    }
}

package drawdown.report;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.clause.Account;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.money.Money;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// A ledger as JSON: amounts are text with two decimals, months `YYYY-MM`.
public final class LedgerJson {

    private LedgerJson() {}

    public static String of(Ledger ledger) {
        return """
                {
                 "agreement": %s,
                 "currency": %s,
                 "terms": %s,
                 "deadLetters": %s,
                 "windows": %s,
                 "totals": %s,
                 "payments": %s,
                 "postings": %s
                }
                """.formatted(
                Json.text(ledger.agreement().id()),
                Json.text(ledger.agreement().currency()),
                terms(ledger.agreement()),
                Json.texts(ledger.deadLetters().stream().map(Term::name).toList()),
                Json.lines(ledger.windows().stream().map(LedgerJson::window).toList()),
                totals(ledger),
                Json.lines(ledger.payments().stream().map(LedgerJson::payment).toList()),
                Json.lines(ledger.postings().stream().map(LedgerJson::posting).toList()));
    }

    /// The value of every term by the month from which it holds, and the paper it comes from.
    public static String terms(Agreement agreement) {
        var lines = Terms.ALL.stream()
                .map(term -> Json.text(term.name()) + ": [" + String.join(", ", values(agreement, term)) + "]")
                .toList();
        return "{\n  " + String.join(",\n  ", lines) + "}";
    }

    private static List<String> values(Agreement agreement, Term term) {
        var values = new ArrayList<String>();
        for (var change : TermChange.of(agreement, term)) {
            values.add(Json.object(json -> {
                json.writeStringProperty("from", change.from().toString());
                json.writeStringProperty(
                        "value", Kind.print(change.paper().stated().value()));
                paper(json, change.paper());
            }));
        }
        return values;
    }

    private static void paper(JsonGenerator json, InForce.Paper paper) {
        json.writeStringProperty("document", paper.document().name());
        json.writeStringProperty("layer", paper.document().layer());
        json.writeStringProperty("place", paper.stated().location().toString());
    }

    private static String window(Ledger.WindowEntry window) {
        return Json.object(json -> {
            json.writeNumberProperty("window", window.number());
            json.writeStringProperty("first", window.first().toString());
            json.writeStringProperty("last", window.last().toString());
            Arrays.stream(Figure.values())
                    .filter(figure -> figure != Figure.PAYMENT)
                    .forEach(figure -> amount(json, figure.key(), window.figure(figure)));
        });
    }

    private static String totals(Ledger ledger) {
        return Json.object(json -> Account.TOTALS.forEach(total -> amount(json, total.key(), ledger.total(total))));
    }

    private static String payment(Ledger.Payment payment) {
        return Json.object(json -> {
            json.writeStringProperty("month", payment.month().toString());
            amount(json, "amount", payment.cents());
        });
    }

    private static String posting(Posting posting) {
        return Json.object(json -> {
            json.writeNumberProperty("posting", posting.number());
            json.writeStringProperty("date", posting.month().toString());
            json.writeNumberProperty("window", posting.window());
            json.writeStringProperty("account", posting.account().key());
            amount(json, "amount", posting.cents());
            json.writeStringProperty("term", posting.cites().term());
            json.writeStringProperty("document", posting.cites().document());
            json.writeStringProperty("layer", posting.cites().layer());
            json.writeStringProperty("sentence", posting.sentence());
        });
    }

    private static void amount(JsonGenerator json, String key, long cents) {
        json.writeStringProperty(key, Money.plain(cents));
    }
}

package drawdown.report;

import drawdown.audit.Audited;
import drawdown.audit.Cell;
import drawdown.audit.Finding;
import drawdown.audit.Finding.Claim;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// An audit as JSON, amounts as decimal strings.
public final class AuditJson {

    private AuditJson() {}

    public static String of(Audited audited) {
        return """
                {"agreement": %s,
                "currency": %s,
                "on": "%s",
                "evidence": %s,
                "disputed": %s,
                "months": %s,
                "findings": %s,
                "balance": %s,
                "notes": %s}
                """.formatted(
                Json.text(audited.agreement().id()),
                Json.text(audited.agreement().currency()),
                audited.on(),
                Json.text(audited.evidence().words()),
                disputed(audited),
                Json.lines(audited.months().stream().map(AuditJson::month).toList()),
                Json.lines(audited.findings().stream().map(AuditJson::finding).toList()),
                audited.balance().map(AuditJson::balance).orElse("null"),
                Json.texts(audited.notes()));
    }

    private static String disputed(Audited audited) {
        return Json.object(json -> {
            for (var claim : Claim.values()) {
                json.writeStringProperty(
                        AuditWords.claim(claim),
                        Audited.sum(audited.losses(), claim).plain());
            }
        });
    }

    private static String month(Audited.Month month) {
        return Json.object(json -> {
            json.writeStringProperty("month", month.month().toString());
            amount(json, "before", month.before());
            amount(json, "expected", month.expected());
            amount(json, "applied", month.applied());
        });
    }

    private static String finding(Finding finding) {
        return Json.object(json -> {
            json.writeStringProperty("fault", AuditWords.fault(finding.fault()));
            json.writeStringProperty("claim", AuditWords.claim(finding.fault().claim()));
            json.writeStringProperty("what", finding.what());
            json.writeStringProperty("first", finding.first().toString());
            json.writeStringProperty("last", finding.last().toString());
            json.writeStringProperty("amount", finding.amount().plain());
            json.writeNumberProperty("charges", finding.charges());
            finding.grant().ifPresent(grant -> {
                json.writeObjectPropertyStart("grant");
                json.writeStringProperty("term", grant.term());
                json.writeStringProperty("value", grant.value());
                json.writeStringProperty("document", grant.document());
                json.writeStringProperty("place", grant.place());
                json.writeEndObject();
            });
            json.writeStringProperty("evidence", finding.evidence());
            json.writeStringProperty("query", finding.query());
            json.writeBooleanProperty("dispute", finding.deadline().dispute());
            json.writeNumberProperty("noticeDays", finding.deadline().noticeDays());
            json.writeStringProperty("opens", finding.deadline().opens().toString());
            json.writeStringProperty("closes", finding.deadline().closes().toString());
            cells(json, finding.cells());
        });
    }

    private static void cells(JsonGenerator json, List<Cell> cells) {
        json.writeArrayPropertyStart("cells");
        for (var cell : cells) {
            json.writeStartObject();
            json.writeStringProperty("month", cell.month().toString());
            json.writeStringProperty("name", cell.name());
            json.writeStringProperty("service", cell.service());
            json.writeNumberProperty("charges", cell.charges());
            amount(json, "before", cell.before());
            amount(json, "expected", cell.expected());
            amount(json, "applied", cell.applied());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String balance(Audited.Balance balance) {
        return Json.object(json -> {
            json.writeStringProperty("through", balance.through().toString());
            json.writeStringProperty("ledgerDecrement", Money.plain(balance.ourDecrement()));
            json.writeStringProperty("statementDecrement", Money.plain(balance.theirDecrement()));
            balance.ourRemaining()
                    .ifPresent(remaining -> json.writeStringProperty("ledgerRemaining", Money.plain(remaining)));
            balance.theirRemaining()
                    .ifPresent(remaining -> json.writeStringProperty("statementRemaining", Money.plain(remaining)));
        });
    }

    private static void amount(JsonGenerator json, String name, BigDecimal amount) {
        json.writeStringProperty(name, Money.of(amount).plain());
    }
}

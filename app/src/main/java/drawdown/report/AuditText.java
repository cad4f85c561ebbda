package drawdown.report;

import drawdown.audit.Audited;
import drawdown.audit.Finding;
import drawdown.money.Money;
import java.util.List;

/// An audit for the terminal: the summary first, then each finding with its evidence.
public final class AuditText {

    private AuditText() {}

    public static String of(Audited audited) {
        var text = new StringBuilder();
        text.append("Audit of ")
                .append(audited.agreement().id())
                .append(", ")
                .append(PageWords.program(audited.agreement()))
                .append(", as of ")
                .append(audited.on())
                .append('\n');
        text.append(AuditWords.summary(audited)).append("\n\n");
        text.append("Discounts are read from ")
                .append(audited.evidence().words())
                .append(".\n");
        text.append(months(audited));
        section("To dispute", audited.losses(), audited, text);
        section("To the customer's gain", audited.gains(), audited, text);
        audited.balance().ifPresent(balance -> text.append('\n').append(balance(balance)));
        if (!audited.notes().isEmpty()) {
            text.append("\nWorth knowing\n");
            audited.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        }
        return text.toString();
    }

    private static String months(Audited audited) {
        var table = new Table("month", "before discount", "discount granted", "discount applied", "missing");
        audited.months().forEach(month -> {
            var expected = Money.of(month.expected());
            var applied = Money.of(month.applied());
            table.row(
                    month.month().toString(),
                    Money.of(month.before()).toString(),
                    expected.toString(),
                    applied.toString(),
                    Money.of(month.expected().subtract(month.applied())).toString());
        });
        return table.toString();
    }

    private static void section(String title, List<Finding> findings, Audited audited, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        int number = 0;
        for (var finding : findings) {
            text.append("  %d. %s: %s\n".formatted(++number, finding.amount(), finding.what()));
            finding.grant().ifPresent(grant -> line("granted by", grant.toString(), text));
            line(
                    "seen in",
                    finding.evidence()
                            + (finding.charges() == 0 ? "" : ", " + PageWords.count(finding.charges(), "charge")),
                    text);
            line("query", finding.query(), text);
            line("dispute", finding.deadline().words(audited.on()), text);
        }
    }

    private static void line(String name, String words, StringBuilder text) {
        if (!words.isEmpty()) {
            text.append("     %-11s %s\n".formatted(name, words));
        }
    }

    private static String balance(Audited.Balance balance) {
        var table = new Table("commitment through " + balance.through(), "taken off", "remaining");
        table.row(
                "the ledger",
                Money.grouped(balance.ourDecrement()),
                balance.ourRemaining().map(Money::grouped).orElse(""));
        table.row(
                "the statement",
                Money.grouped(balance.theirDecrement()),
                balance.theirRemaining().map(Money::grouped).orElse(""));
        return table.toString();
    }
}

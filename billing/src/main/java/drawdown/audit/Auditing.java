package drawdown.audit;

import drawdown.audit.Audited.Balance;
import drawdown.audit.Finding.Fault;
import drawdown.billing.Bill;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One audit of an opened bill.
///
/// @param tax that was billed
record Auditing(
        Audit audit,
        Evidence evidence,
        Doubled doubled,
        Cells cells,
        Credits credits,
        Map<String, Comparison.Invoice> invoices,
        Query query,
        BigDecimal tax) {

    static Audited of(Audit audit, Bill bill) throws SQLException, InterruptedException {
        var evidence = Evidence.of(bill);
        var doubled = Doubled.find(bill);
        var schedule = Schedule.of(audit.agreement(), Assumptions.STANDARD);
        return new Auditing(
                        audit,
                        evidence,
                        doubled,
                        Cells.read(bill, evidence, !doubled.invoices().isEmpty(), schedule),
                        Credits.read(bill),
                        invoices(bill),
                        new Query(
                                List.copyOf(bill.files().keySet()),
                                evidence == Evidence.BILLED || evidence == Evidence.CONTRACTED),
                        tax(bill))
                .audited();
    }

    private static Map<String, Comparison.Invoice> invoices(Bill bill) throws SQLException, InterruptedException {
        var invoices = new HashMap<String, Comparison.Invoice>();
        var read = bill.query(
                "SELECT invoice, strftime(min(period_start), '%Y-%m') AS month,"
                        + " string_agg(DISTINCT kind, ',' ORDER BY kind) AS kinds,"
                        + " string_agg(DISTINCT name, chr(31)) FILTER (WHERE kind = 'marketplace') AS vendors"
                        + " FROM placed WHERE kind IN ('usage', 'marketplace') AND invoice <> '' GROUP BY invoice",
                row -> {
                    var vendors = Optional.ofNullable(row.getString("vendors"));
                    return Map.entry(
                            row.getString("invoice"),
                            new Comparison.Invoice(
                                    YearMonth.parse(row.getString("month")),
                                    List.of(row.getString("kinds").split(",")),
                                    vendors.map(v -> List.of(v.split("\u001f"))).orElse(List.of())));
                });
        read.forEach(invoice -> invoices.put(invoice.getKey(), invoice.getValue()));
        return invoices;
    }

    private static BigDecimal tax(Bill bill) throws SQLException, InterruptedException {
        return bill.query(
                        "SELECT coalesce(sum(cost), 0) FROM charges WHERE lower(category) = 'tax'",
                        row -> row.getBigDecimal(1))
                .getFirst();
    }

    private Audited audited() {
        var papers = Papers.of(audit.agreement(), audit.paper());
        var reckoned = Reckoned.of(audit.agreement(), cells.all(), credits.billed());
        var discounts = new Discounts(reckoned, papers, evidence, query);
        var findings = new ArrayList<>(discounts.findings());
        findings.addAll(copies(reckoned.schedule()));
        findings.addAll(credits.missing(audit.announced(), reckoned.schedule()));
        var comparison = audit.statement().map(s -> new Comparison(reckoned, papers, s, invoices));
        comparison.ifPresent(c -> findings.addAll(c.findings()));
        findings.removeIf(finding -> finding.amount().cents() == 0);
        findings.sort(Comparator.comparing(Finding::exact).reversed());
        Optional<Balance> balance = comparison.flatMap(Comparison::balance);
        return new Audited(audit.agreement(), audit.on(), evidence, discounts.months(), findings, balance, notes());
    }

    private List<Finding> copies(Schedule schedule) {
        var findings = new ArrayList<Finding>();
        doubled.files()
                .forEach(copy -> findings.add(copy(
                        Fault.FILE_TWICE,
                        copy,
                        copy.name() + " is the same file as the export of " + copy.month()
                                + " again; what it bills is owed once",
                        "",
                        schedule)));
        doubled.invoices()
                .forEach(copy -> findings.add(copy(
                        Fault.BILLED_TWICE,
                        copy,
                        "All charges of invoice " + copy.name() + " are there twice",
                        query.ofInvoice(copy.month().toString(), copy.name()),
                        schedule)));
        return findings;
    }

    private static Finding copy(Fault fault, Doubled.Copy copy, String what, String query, Schedule schedule) {
        return new Finding(
                fault,
                what,
                copy.month(),
                copy.month(),
                copy.cost(),
                copy.charges(),
                Optional.empty(),
                copy.one() + (copy.one().equals(copy.other()) ? "" : " and " + copy.other()),
                query,
                Deadline.of(schedule, copy.month()),
                List.of());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (evidence == Evidence.NONE) {
            notes.add(
                    "The export does not show discounts, so that none was compared; its costs are taken as they are.");
        }
        note(notes, cells.outside(), "was billed in months outside the term and is not audited");
        note(notes, cells.hidden(), "was billed for charges that do not show what the discount took off them");
        note(notes, cells.homeless(), "of discount is on services that nothing was charged for");
        if (!doubled.others().isEmpty()) {
            note(
                    notes,
                    doubled.othersCost(),
                    "is on charges that are repeated within invoices; equal charges may both be right");
        }
        note(notes, tax, "of tax is left out: no discount is on it");
        if (audit.statement().isEmpty()) {
            notes.add("Without --statement nothing is said of what the provider took off the commitment.");
        }
        if (audit.announced().isEmpty()) {
            notes.add("Without --announced-credits nothing is said of credits that were promised.");
        }
        return notes;
    }

    private static void note(List<String> notes, BigDecimal amount, String words) {
        if (Money.of(amount).cents() != 0) {
            notes.add(Money.of(amount) + " " + words + ".");
        }
    }
}

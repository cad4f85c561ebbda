package drawdown.report;

import static drawdown.report.PageAmount.compact;
import static drawdown.report.PageAmount.percent;

import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.ArrayList;
import java.util.List;

/// One of the few numbers a reader sees first.
///
/// @param note what it is made of, in one line
record KeyFigure(String name, Markup value, String note) {

    /// Cost, list, effective discount and exposure always; the others where they are not zero.
    static List<KeyFigure> of(Ledger ledger) {
        var figures = new ArrayList<KeyFigure>();
        long list = ledger.total(Account.LIST);
        figures.add(amount(ledger, Account.COST, "Cost", "charges, true-up and all that variance costs"));
        figures.add(amount(ledger, Account.LIST, "List", "the same usage before any discount"));
        if (list > 0) {
            figures.add(effectiveDiscount(ledger, list));
        }
        figures.add(amount(ledger, Account.EXPOSURE, "Exposure", exposure(ledger)));
        figures.addAll(List.of(
                amount(ledger, Account.TRUE_UP, "True-up in cash", "paid for shortfall"),
                amount(ledger, Account.OVER_PREMIUM, "Over-consumption premium", "discount lost above the commitment"),
                amount(ledger, Account.PREPAID_USED, "Prepaid credit used", "usage paid by earlier true-ups"),
                amount(ledger, Account.EXIT_FEE, "Exit fee", "due for leaving early"),
                amount(ledger, Account.NEXT_CYCLE_OBLIGATION, "Owed next cycle", "moved into the next commitment"),
                amount(ledger, Account.NEXT_CYCLE_CREDIT, "Credit next cycle", "brought into the next commitment"),
                amount(ledger, Account.LAYER_CREDIT, "Layer credit", "extra discount on what was carried"),
                marketplace(ledger),
                amount(ledger, Account.CREDITS, "Provider credits", "netted from the cost")));
        return figures.stream().filter(KeyFigure::matters).toList();
    }

    private boolean matters() {
        return !note.isEmpty();
    }

    private static KeyFigure amount(Ledger ledger, Account total, String name, String note) {
        long cents = ledger.total(total);
        var figure = new PageAmount(cents).markup();
        boolean essential = total == Account.COST || total == Account.LIST || total == Account.EXPOSURE;
        boolean summed = total != Account.COST && total != Account.EXPOSURE;
        return new KeyFigure(
                name, summed ? Selection.of(total).link(figure) : figure, cents != 0 || essential ? note : "");
    }

    /// What was really saved against list, when shortfall, premium and credits are paid and counted.
    private static KeyFigure effectiveDiscount(Ledger ledger, long list) {
        long paid = ledger.total(Account.COST) - ledger.total(Account.MARKETPLACE_CHARGES);
        long priced = ledger.total(Account.CHARGES) - ledger.total(Account.OVER_PREMIUM);
        var saved = Markup.of(
                "<data value=\"{}\" title=\"{} saved of {}\">{}</data>",
                String.valueOf((double) (list - paid) / list),
                PageAmount.exact(list - paid),
                PageAmount.exact(list),
                percent(list - paid, list));
        return new KeyFigure("Effective discount", saved, percent(list - priced, list) + " as written");
    }

    private static String exposure(Ledger ledger) {
        long cost = ledger.total(Account.COST);
        long exposure = ledger.total(Account.EXPOSURE);
        return exposure == 0 || cost < exposure
                ? "what missing or exceeding the commitment costs"
                : "cost of variance, " + percent(exposure, cost) + " of the cost";
    }

    private static KeyFigure marketplace(Ledger ledger) {
        long eligible = ledger.windows().stream()
                .mapToLong(w -> w.figure(Figure.MARKETPLACE_ELIGIBLE))
                .sum();
        return new KeyFigure(
                "Recognised Marketplace",
                Selection.of(Account.MARKETPLACE_ELIGIBLE).link(new PageAmount(eligible).markup()),
                eligible == 0 ? "" : "of " + compact(ledger.total(Account.MARKETPLACE_CHARGES)) + " charged");
    }

    Markup markup() {
        return Markup.of("<div><dt>{}</dt><dd>{}<small>{}</small></dd></div>", name, value, note);
    }
}

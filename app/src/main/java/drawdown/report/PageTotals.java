package drawdown.report;

import static drawdown.clause.Account.AGGREGATE_SHORTFALL;
import static drawdown.clause.Account.CARRYFORWARD_OFFSET;
import static drawdown.clause.Account.CHARGES;
import static drawdown.clause.Account.COST;
import static drawdown.clause.Account.CREDITS;
import static drawdown.clause.Account.CRYSTALLISED;
import static drawdown.clause.Account.EXIT_FEE;
import static drawdown.clause.Account.EXPIRED;
import static drawdown.clause.Account.EXPOSURE;
import static drawdown.clause.Account.LAYER_CREDIT;
import static drawdown.clause.Account.LIST;
import static drawdown.clause.Account.MARKETPLACE_CHARGES;
import static drawdown.clause.Account.MARKETPLACE_OFFSET;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.OUTSIDE_TERM;
import static drawdown.clause.Account.OVER_PREMIUM;
import static drawdown.clause.Account.OVER_PROTECTED;
import static drawdown.clause.Account.OVER_UNPROTECTED;
import static drawdown.clause.Account.PREPAID_USED;
import static drawdown.clause.Account.TRUE_UP;

import drawdown.clause.Account;
import drawdown.money.Share;
import drawdown.settlement.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/// The totals of the term, each with what it means.
final class PageTotals {

    /// Totals that belong together, and the sum they lead to.
    private record Group(String title, List<Account> totals) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "The bill",
                    List.of(LIST, CHARGES, MARKETPLACE_CHARGES, CREDITS, TRUE_UP, PREPAID_USED, EXIT_FEE, COST)),
            new Group(
                    "Missing and exceeding the commitment",
                    List.of(
                            CRYSTALLISED,
                            AGGREGATE_SHORTFALL,
                            CARRYFORWARD_OFFSET,
                            MARKETPLACE_OFFSET,
                            OVER_PROTECTED,
                            OVER_UNPROTECTED,
                            OVER_PREMIUM,
                            LAYER_CREDIT,
                            EXPOSURE)),
            new Group("Beyond the term", List.of(NEXT_CYCLE_OBLIGATION, NEXT_CYCLE_CREDIT, EXPIRED, OUTSIDE_TERM)));

    private final Ledger ledger;

    private PageTotals(Ledger ledger) {
        this.ledger = ledger;
    }

    static Markup of(Ledger ledger) {
        return new PageTotals(ledger).section();
    }

    private Markup section() {
        return Markup.of(
                """
                <section id="totals" aria-labelledby="totals-title">
                <h2 id="totals-title">Totals</h2>
                <div class="scroll"><table class="totals"><thead><tr>
                <th>Total</th><th class="amount">{}</th><th>What it means</th></tr></thead>{}</table></div>
                {}
                </section>
                """,
                ledger.agreement().currency(),
                GROUPS.stream().map(this::group).collect(Markup.joining()),
                zeros());
    }

    private Markup group(Group group) {
        var shown = group.totals().stream().filter(this::shown).toList();
        return shown.isEmpty()
                ? Markup.NONE
                : new RowGroup(group.title(), 3, shown.stream().map(this::row).collect(Markup.joining())).markup();
    }

    private boolean shown(Account total) {
        return ledger.total(total) != 0 || total == COST || total == EXPOSURE;
    }

    private Markup row(Account total) {
        boolean sum = total == COST || total == EXPOSURE;
        var amount = Markup.of("{}", PageAmount.exact(ledger.total(total)));
        return Markup.of(
                "<tr class=\"{}\"><th scope=\"row\">{}</th><td class=\"amount\">{}</td><td>{}{}</td></tr>",
                sum ? "closing" : "",
                PageWords.capital(total.words()),
                sum ? amount : Selection.of(total).link(amount),
                PageWords.capital(Words.meaning(total)),
                sum ? Markup.of("<small>{}</small>", addends(total)) : Markup.NONE);
    }

    /// What a sum is made of, zeros left out.
    private String addends(Account sum) {
        var value = ledger.schedule().assumptions().nextCycleCreditValue();
        var addends = List.of(
                        addend(sum == COST, "charges", CHARGES, Share.WHOLE),
                        addend(sum == COST, "Marketplace charges", MARKETPLACE_CHARGES, Share.WHOLE),
                        addend(sum == COST, "− provider credits", CREDITS, Share.WHOLE),
                        addend(true, "true-up", TRUE_UP, Share.WHOLE),
                        addend(true, "− used prepaid credit", PREPAID_USED, Share.WHOLE),
                        addend(sum == EXPOSURE, "lost discount", OVER_PREMIUM, Share.WHOLE),
                        addend(true, "exit fee", EXIT_FEE, Share.WHOLE),
                        addend(
                                true,
                                value.rest() + " of what is owed in the next cycle",
                                NEXT_CYCLE_OBLIGATION,
                                value.rest()),
                        addend(true, "− " + value + " of the next cycle's credit", NEXT_CYCLE_CREDIT, value),
                        addend(true, "− layer credit", LAYER_CREDIT, Share.WHOLE))
                .stream()
                .filter(a -> !a.isEmpty())
                .collect(Collectors.joining(" + "));
        return addends.replace("+ −", "−");
    }

    private String addend(boolean belongs, String words, Account total, Share share) {
        long cents = share.of(ledger.total(total));
        return belongs && cents != 0 ? words + " " + PageAmount.exact(cents) : "";
    }

    private Markup zeros() {
        var zeros = GROUPS.stream()
                .flatMap(group -> group.totals().stream())
                .filter(total -> !shown(total))
                .map(Account::words)
                .collect(Collectors.joining(", "));
        return zeros.isEmpty() ? Markup.NONE : Markup.of("<p class=\"note\">Zero: {}.</p>", zeros);
    }
}

package drawdown.report;

import static drawdown.report.PageAmount.compact;
import static drawdown.report.PageAmount.percent;

import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.ArrayList;
import java.util.List;

/// How the agreement went, in two or three sentences.
final class Verdict {

    private final Ledger ledger;

    private Verdict(Ledger ledger) {
        this.ledger = ledger;
    }

    static String of(Ledger ledger) {
        var verdict = new Verdict(ledger);
        var sentences = new ArrayList<String>(List.of(verdict.met(), verdict.shortfall()));
        verdict.add(sentences, Account.OVER_PREMIUM, "Over-consumption loses %s of discount.");
        verdict.add(sentences, Account.EXIT_FEE, "Leaving early costs a fee of %s.");
        verdict.add(sentences, Account.PREPAID_USED, "%s of what was paid came back as credit for usage.");
        verdict.add(sentences, Account.NEXT_CYCLE_CREDIT, "%s becomes a credit of the next cycle.");
        verdict.add(sentences, Account.NEXT_CYCLE_OBLIGATION, "%s is owed in the next cycle.");
        return String.join(" ", sentences);
    }

    private String met() {
        long committed = ledger.windows().stream()
                .mapToLong(w -> w.figure(Figure.COMMITMENT))
                .sum();
        long late = moved(Account.ROLLOVER_FILLED);
        long spend = moved(Account.SATISFIED) + late;
        long carried = moved(Account.CARRYFORWARD_REDEEMED) + ledger.total(Account.CARRYFORWARD_OFFSET);
        long marketplace = ledger.total(Account.MARKETPLACE_OFFSET);
        return "Of " + ledger.agreement().currency() + " " + compact(committed) + " committed, spend met "
                + compact(spend)
                + (committed > 0 ? " (" + percent(spend, committed) + ")" : "")
                + (late > 0 ? ", " + compact(late) + " of it late" : "")
                + (carried > 0 ? "; carryforward met " + compact(carried) : "")
                + (marketplace > 0 ? "; unused Marketplace offset " + compact(marketplace) : "") + ".";
    }

    private String shortfall() {
        long shortfall = ledger.total(Account.CRYSTALLISED)
                - ledger.total(Account.CARRYFORWARD_OFFSET)
                - ledger.total(Account.MARKETPLACE_OFFSET);
        long trueUp = ledger.total(Account.TRUE_UP);
        long aggregate = ledger.total(Account.AGGREGATE_SHORTFALL);
        if (shortfall == 0) {
            return "Nothing ended as shortfall.";
        }
        return compact(shortfall) + " ended as shortfall"
                + (aggregate > 0 ? ", " + compact(aggregate) + " of it against the aggregate" : "")
                + (trueUp > 0 ? "; the true-up in cash is " + compact(trueUp) : "") + ".";
    }

    private void add(List<String> sentences, Account total, String sentence) {
        if (ledger.total(total) > 0) {
            sentences.add(sentence.formatted(compact(ledger.total(total))));
        }
    }

    private long moved(Account account) {
        return Selection.of(account).sum(ledger.postings());
    }
}

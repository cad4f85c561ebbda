package drawdown.report;

import static drawdown.clause.Account.CARRIED;
import static drawdown.clause.Account.CARRYFORWARD_REDEEMED;
import static drawdown.clause.Account.CRYSTALLISED;
import static drawdown.clause.Account.DEFICIENCY;
import static drawdown.clause.Account.MARKETPLACE_ELIGIBLE;
import static drawdown.clause.Account.MEASURED;
import static drawdown.clause.Account.ROLLED;
import static drawdown.clause.Account.ROLLOVER_FILLED;
import static drawdown.clause.Account.SATISFIED;

import drawdown.clause.Rollover;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a window's commitment went and where its spend went: two wholes, each cut into parts that add up to it.
///
/// @param commitment how every dollar of the commitment ended
/// @param spend      what every dollar of measured spend and recognised Marketplace did
record WindowFlow(Ledger.WindowEntry window, List<Part> commitment, List<Part> spend) {

    /// A part of a whole, in cents.
    ///
    /// @param kind      what colours it
    /// @param from      where it begins, counted from the beginning of the whole
    /// @param cause     the terms that moved it, as its postings cite them
    /// @param selection the postings it is the sum of; empty for what no posting moved
    record Part(String words, String kind, long from, long cents, String cause, Optional<Selection> selection) {}

    static List<WindowFlow> of(Ledger ledger) {
        return ledger.windows().stream()
                .map(w -> new WindowFlow(w, commitment(ledger, w), spend(ledger, w)))
                .toList();
    }

    private static List<Part> commitment(Ledger ledger, Ledger.WindowEntry window) {
        var parts = new Parts(ledger, window.number());
        parts.add("satisfied by spend", "satisfied", Selection.of(SATISFIED));
        parts.add("satisfied by carryforward", "carryforward", Selection.of(CARRYFORWARD_REDEEMED));
        parts.add("rolled to the next window", "rolled", Selection.of(ROLLED));
        parts.add("became shortfall", "shortfall", Selection.of(CRYSTALLISED).from(DEFICIENCY));
        return parts.list;
    }

    /// In the order in which the rollover term lets spend do its work.
    private static List<Part> spend(Ledger ledger, Ledger.WindowEntry window) {
        var parts = new Parts(ledger, window.number());
        boolean first = firstDollar(ledger, window);
        if (first) {
            parts.add("satisfied what had rolled", "filled", Selection.of(ROLLOVER_FILLED));
        }
        parts.add("satisfied the commitment", "satisfied", Selection.of(SATISFIED));
        if (!first) {
            parts.add("satisfied what had rolled", "filled", Selection.of(ROLLOVER_FILLED));
        }
        parts.add("carried forward", "carryforward", Selection.of(CARRIED));
        parts.rest("not needed in the window", "unneeded", spent(window));
        return parts.list;
    }

    private static boolean firstDollar(Ledger ledger, Ledger.WindowEntry window) {
        int last = ledger.schedule().windows().get(window.number() - 1).lastMonth();
        return ledger.schedule().inForce(last).terms().rollover().redemption() == Rollover.Redemption.FIRST_DOLLAR;
    }

    long committed() {
        return window.figure(Figure.COMMITMENT);
    }

    long spent() {
        return spent(window);
    }

    private static long spent(Ledger.WindowEntry window) {
        return window.figure(Figure.MEASURED) + window.figure(Figure.MARKETPLACE_ELIGIBLE);
    }

    /// Spend by what it was; the two add up to the same whole.
    List<Part> sources(Ledger ledger) {
        var parts = new Parts(ledger, window.number());
        parts.add("measured", "spend", Selection.of(MEASURED));
        parts.add("recognised Marketplace", "marketplace", Selection.of(MARKETPLACE_ELIGIBLE));
        return parts.list;
    }

    /// Collects parts one behind the other, those of zero left out.
    private static final class Parts {

        private final Ledger ledger;
        private final int number;
        private final List<Part> list = new ArrayList<>();
        private long end;

        Parts(Ledger ledger, int number) {
            this.ledger = ledger;
            this.number = number;
        }

        void add(String words, String kind, Selection selection) {
            var here = selection.in(number);
            var postings = here.in(ledger.postings());
            var cause = postings.stream()
                    .flatMap(p -> Stream.of(p.cites().term()
                            + (p.cites().value().isEmpty()
                                    ? ""
                                    : " " + p.cites().value())))
                    .distinct()
                    .collect(Collectors.joining(", "));
            add(words, kind, here.sum(postings), cause, Optional.of(here));
        }

        void rest(String words, String kind, long whole) {
            add(words, kind, whole - end, "", Optional.empty());
        }

        private void add(String words, String kind, long cents, String cause, Optional<Selection> selection) {
            if (cents != 0) {
                list.add(new Part(words, kind, end, cents, cause, selection));
                end += cents;
            }
        }
    }
}

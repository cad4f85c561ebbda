package drawdown.report;

import static drawdown.clause.Account.AGGREGATE_SHORTFALL;
import static drawdown.clause.Account.CARRIED;
import static drawdown.clause.Account.CARRYFORWARD;
import static drawdown.clause.Account.CARRYFORWARD_OFFSET;
import static drawdown.clause.Account.CARRYFORWARD_REDEEMED;
import static drawdown.clause.Account.CRYSTALLISED;
import static drawdown.clause.Account.EXIT_FEE;
import static drawdown.clause.Account.EXPIRED;
import static drawdown.clause.Account.LAYER_CREDIT;
import static drawdown.clause.Account.MARKETPLACE_ELIGIBLE;
import static drawdown.clause.Account.MEASURED;
import static drawdown.clause.Account.NEXT_CYCLE_CREDIT;
import static drawdown.clause.Account.NEXT_CYCLE_OBLIGATION;
import static drawdown.clause.Account.PREPAID_USED;
import static drawdown.clause.Account.ROLLED;
import static drawdown.clause.Account.ROLLOVER;
import static drawdown.clause.Account.ROLLOVER_FILLED;
import static drawdown.clause.Account.SATISFIED;
import static drawdown.clause.Account.TRUE_UP;

import drawdown.clause.Account;
import drawdown.clause.UnderCommit;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The windows as a statement: a column each, and lines of which the last of a group is what the others come to.
record WindowStatement(List<Group> groups) {

    record Group(String title, List<Line> lines) {

        boolean isEmpty() {
            return lines.stream().noneMatch(Line::moves);
        }
    }

    /// @param cells   one for each window
    /// @param closing whether it is what the lines above come to
    /// @param adds    whether the windows add up to a total
    record Line(String words, List<Cell> cells, boolean closing, boolean adds) {

        boolean moves() {
            return cells.stream().anyMatch(cell -> cell.cents() != 0);
        }

        long total() {
            return cells.stream().mapToLong(Cell::cents).sum();
        }
    }

    /// @param selection the postings it is the sum of, but for the sign; empty for what no posting says
    record Cell(long cents, Optional<Selection> selection) {}

    static WindowStatement of(Ledger ledger) {
        return new Writer(ledger).statement();
    }

    /// Writes the lines of each group.
    private static final class Writer {

        private static final String LOT = "prepaid credit";

        private final Ledger ledger;

        Writer(Ledger ledger) {
            this.ledger = ledger;
        }

        WindowStatement statement() {
            return new WindowStatement(List.of(
                    new Group(
                            "Commitment and spend",
                            List.of(
                                    plus("Commitment", Account.COMMITMENT),
                                    plus("Measured spend", MEASURED),
                                    plus("Recognised Marketplace", MARKETPLACE_ELIGIBLE))),
                    new Group(
                            "How the commitment closed",
                            List.of(
                                    plus("Satisfied by spend", SATISFIED),
                                    plus("Satisfied by carryforward", CARRYFORWARD_REDEEMED),
                                    reported("Deficiency", Figure.DEFICIENCY),
                                    plus("Rolled", ROLLED),
                                    reported("Excess of spend", Figure.EXCESS),
                                    plus("Carried forward", CARRIED),
                                    plus("Layer credit", LAYER_CREDIT),
                                    plus("Shortfall booked", CRYSTALLISED),
                                    plus("of it against the aggregate", AGGREGATE_SHORTFALL))),
                    balance("Rollover balance", rollover()),
                    balance("Carryforward balance", carryforward()),
                    balance("Prepaid credit", prepaid()),
                    new Group("Paid in cash", List.of(plus("True-up", TRUE_UP), plus("Exit fee", EXIT_FEE)))));
        }

        private List<Line> rollover() {
            return List.of(
                    plus("Rolled", ROLLED),
                    minus("Satisfied late by spend", Selection.of(ROLLOVER_FILLED)),
                    minus("Became shortfall", Selection.of(CRYSTALLISED).from(ROLLOVER)),
                    minus(
                            "Moved to the next cycle",
                            Selection.of(NEXT_CYCLE_OBLIGATION).from(ROLLOVER)));
        }

        private List<Line> carryforward() {
            return List.of(
                    plus("Brought into the term", CARRYFORWARD),
                    plus("Carried forward", CARRIED),
                    minus("Redeemed", Selection.of(CARRYFORWARD_REDEEMED)),
                    minus("Set against the term's shortfall", Selection.of(CARRYFORWARD_OFFSET)),
                    minus(
                            "Credited to the next cycle",
                            Selection.of(NEXT_CYCLE_CREDIT).from(CARRYFORWARD)),
                    minus("Expired", Selection.of(EXPIRED).from(CARRYFORWARD)));
        }

        /// Payments become credit where the terms of the window say so; those of the last window do not.
        private List<Line> prepaid() {
            var paid = ledger.windows().stream().map(this::prepaidBy).toList();
            return List.of(
                    new Line("Paid in, less refunds", paid, false, true),
                    minus("Used", Selection.of(PREPAID_USED)),
                    minus(
                            "Credited to the next cycle",
                            Selection.of(NEXT_CYCLE_CREDIT).from(LOT)),
                    minus("Expired", Selection.of(EXPIRED).from(LOT)));
        }

        private Cell prepaidBy(Ledger.WindowEntry window) {
            int last = ledger.schedule().windows().get(window.number() - 1).lastMonth();
            var terms = ledger.schedule().inForce(last).terms().underCommit();
            long paid = window.figure(Figure.PAYMENT);
            boolean counts = terms.settlement() == UnderCommit.Settlement.CREDIT
                    && (paid < 0 || window.number() < ledger.windows().size());
            return counts ? cell(window, Selection.of(TRUE_UP), 1) : new Cell(0, Optional.empty());
        }

        /// A balance: what it opens with, what moves it, what it closes with.
        private Group balance(String title, List<Line> moves) {
            var opens = new ArrayList<Cell>();
            var closes = new ArrayList<Cell>();
            long balance = 0;
            for (int w = 0; w < ledger.windows().size(); w++) {
                int at = w;
                opens.add(new Cell(balance, Optional.empty()));
                balance += moves.stream()
                        .mapToLong(line -> line.cells().get(at).cents())
                        .sum();
                closes.add(new Cell(balance, Optional.empty()));
            }
            var lines = new ArrayList<Line>();
            lines.add(new Line("When the window opens", opens, false, false));
            lines.addAll(moves);
            lines.add(new Line("When it has closed", closes, true, false));
            return new Group(title, lines);
        }

        private Line plus(String words, Account account) {
            return line(words, Selection.of(account), 1);
        }

        private Line minus(String words, Selection selection) {
            return line(words, selection, -1);
        }

        private Line line(String words, Selection selection, int sign) {
            return new Line(
                    words,
                    ledger.windows().stream().map(w -> cell(w, selection, sign)).toList(),
                    false,
                    true);
        }

        private Cell cell(Ledger.WindowEntry window, Selection selection, int sign) {
            var here = selection.in(window.number());
            return new Cell(sign * here.sum(ledger.postings()), Optional.of(here));
        }

        private Line reported(String words, Figure figure) {
            var cells = ledger.windows().stream()
                    .map(w -> new Cell(w.figure(figure), Optional.empty()))
                    .toList();
            return new Line(words, cells, false, true);
        }
    }
}

package drawdown.laws;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.Document;
import drawdown.clause.Account;
import drawdown.clause.Amount;
import drawdown.clause.Kind;
import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What holds in every ledger.
class LedgerLawsTest {

    private static final Term PRECEDENCE = Terms.named("orderForm.precedence").orElseThrow();

    /// Parts of an agreement that are no terms.
    private static final Set<String> HEADINGS = Set.of(
            "commitment.annual",
            "commitment.milestones",
            "commitment.term",
            "discount",
            "scopes",
            "vendors",
            "opening.credit",
            "events");

    @Test
    void everyDollarOfTheCommitmentEndsOnce() {
        Draw.each(1_000_000, 3_000, draw -> {
            var ledger = draw.ledger();
            for (var window : ledger.windows()) {
                long satisfied = sum(ledger, window.number(), Account.SATISFIED);
                long short_ = sum(
                        ledger,
                        p -> p.window() == window.number()
                                && p.account() == Account.CRYSTALLISED
                                && p.amount() == Account.DEFICIENCY);
                assertThat(satisfied
                                + window.figure(Figure.CARRYFORWARD_REDEEMED)
                                + window.figure(Figure.ROLLED)
                                + short_)
                        .as("window " + window.number())
                        .isEqualTo(window.figure(Figure.COMMITMENT));
            }
        });
    }

    /// Over the whole term, what rolled has ended as well.
    @Test
    void everyDollarIsSatisfiedAtOnceOrLateOrMovesOnOrIsShort() {
        Draw.each(2_000_000, 3_000, draw -> {
            var ledger = draw.ledger();
            long ended = sum(ledger, Account.SATISFIED)
                    + sum(ledger, Account.CARRYFORWARD_REDEEMED)
                    + sum(ledger, Account.ROLLOVER_FILLED)
                    + ledger.total(Account.CRYSTALLISED)
                    - ledger.total(Account.AGGREGATE_SHORTFALL)
                    + sum(ledger, p -> p.account() == Account.NEXT_CYCLE_OBLIGATION && p.amount() == Account.ROLLOVER);
            assertThat(ended).isEqualTo(sum(ledger, Account.COMMITMENT));
        });
    }

    @Test
    void everyTotalIsTheSumOfItsPostings() {
        Draw.each(3_000_000, 3_000, draw -> {
            var ledger = draw.ledger();
            var posted = EnumSet.copyOf(Account.TOTALS);
            posted.removeAll(List.of(Account.EXPOSURE, Account.COST));
            for (var total : posted) {
                assertThat(ledger.total(total)).as(total.words()).isEqualTo(sum(ledger, total));
            }
            long toCome =
                    draw.assumptions().nextCycleCreditValue().rest().of(ledger.total(Account.NEXT_CYCLE_OBLIGATION))
                            - draw.assumptions().nextCycleCreditValue().of(ledger.total(Account.NEXT_CYCLE_CREDIT));
            long exposure = ledger.total(Account.TRUE_UP)
                    - ledger.total(Account.PREPAID_USED)
                    + ledger.total(Account.OVER_PREMIUM)
                    + ledger.total(Account.EXIT_FEE)
                    - ledger.total(Account.LAYER_CREDIT)
                    + toCome;
            assertThat(ledger.total(Account.EXPOSURE)).isEqualTo(exposure);
            assertThat(ledger.total(Account.COST))
                    .isEqualTo(exposure
                            - ledger.total(Account.OVER_PREMIUM)
                            + ledger.total(Account.CHARGES)
                            + ledger.total(Account.MARKETPLACE_CHARGES)
                            - ledger.total(Account.CREDITS));
        });
    }

    @Test
    void everyFigureOfAWindowIsTheSumOfItsPostings() {
        Draw.each(4_000_000, 3_000, draw -> {
            var ledger = draw.ledger();
            long rollover = 0;
            long carryforward = sum(ledger, Account.CARRYFORWARD);
            for (var window : ledger.windows()) {
                int w = window.number();
                is(window, Figure.COMMITMENT, sum(ledger, w, Account.COMMITMENT));
                is(window, Figure.MEASURED, sum(ledger, w, Account.MEASURED));
                is(window, Figure.MARKETPLACE_ELIGIBLE, sum(ledger, w, Account.MARKETPLACE_ELIGIBLE));
                is(window, Figure.CARRYFORWARD_REDEEMED, sum(ledger, w, Account.CARRYFORWARD_REDEEMED));
                is(window, Figure.ROLLOVER_FILLED, sum(ledger, w, Account.ROLLOVER_FILLED));
                is(window, Figure.ROLLED, sum(ledger, w, Account.ROLLED));
                is(window, Figure.CARRIED, sum(ledger, w, Account.CARRIED));
                is(window, Figure.CRYSTALLISED, sum(ledger, w, Account.CRYSTALLISED));
                is(window, Figure.LAYER_CREDIT, sum(ledger, w, Account.LAYER_CREDIT));
                is(window, Figure.PAYMENT, sum(ledger, w, Account.TRUE_UP));
                long satisfied = sum(ledger, w, Account.SATISFIED);
                is(
                        window,
                        Figure.DEFICIENCY,
                        window.figure(Figure.COMMITMENT) - satisfied - window.figure(Figure.CARRYFORWARD_REDEEMED));
                is(
                        window,
                        Figure.EXCESS,
                        window.figure(Figure.MEASURED)
                                + window.figure(Figure.MARKETPLACE_ELIGIBLE)
                                - satisfied
                                - window.figure(Figure.ROLLOVER_FILLED));
                rollover += window.figure(Figure.ROLLED)
                        - window.figure(Figure.ROLLOVER_FILLED)
                        - sum(ledger, p -> p.window() == w && p.amount() == Account.ROLLOVER);
                is(window, Figure.ROLLOVER_BALANCE, rollover);
                carryforward += window.figure(Figure.CARRIED)
                        - window.figure(Figure.CARRYFORWARD_REDEEMED)
                        - sum(ledger, w, Account.CARRYFORWARD_OFFSET)
                        - sum(ledger, p -> p.window() == w && p.amount() == Account.CARRYFORWARD);
                is(window, Figure.CARRYFORWARD_BALANCE, carryforward);
            }
        });
    }

    @Test
    void everyPostingCitesATermThatGovernsInItsMonth() {
        Draw.each(5_000_000, 2_500, draw -> {
            for (var posting : draw.ledger().postings()) {
                var cites = posting.cites();
                var term = Terms.named(cites.term());
                if (term.isEmpty()) {
                    assertThat(HEADINGS).contains(cites.term());
                    assertThat(cites.document()).isEqualTo(restating(draw.agreement(), cites.term()));
                } else {
                    var paper = governing(
                            draw.agreement(), term.get(), draw.agreement().index(posting.month()));
                    var value = Kind.print(stated(paper, term.get()));
                    if (!cites.document().equals(paper.name())
                            || !cites.layer().equals(layer(paper))
                            || !cites.value().equals(value)) {
                        throw new AssertionError(
                                cites + ", but " + paper.name() + " governs with " + value + ": " + posting.sentence());
                    }
                }
            }
        });
    }

    @Test
    void everyAmountIsWhatItsSentenceSays() {
        Draw.each(6_000_000, 2_500, draw -> {
            for (var posting : draw.ledger().postings()) {
                long said = posting.before().length == 0 ? posting.cents() : value(posting.amount(), posting.before());
                boolean refund = posting.account() == Account.TRUE_UP && posting.cents() < 0;
                Draw.same(refund ? -posting.cents() : posting.cents(), said, posting::sentence);
            }
        });
    }

    @Test
    void theDrawsReachEveryTotalAndFigure() {
        var totals = java.util.Collections.synchronizedSet(EnumSet.noneOf(Account.class));
        var figures = java.util.Collections.synchronizedSet(EnumSet.noneOf(Figure.class));
        Draw.each(7_000_000, 1_000, draw -> {
            var ledger = draw.ledger();
            Account.TOTALS.stream().filter(total -> ledger.total(total) != 0).forEach(totals::add);
            for (var figure : Figure.values()) {
                if (ledger.windows().stream().anyMatch(w -> w.figure(figure) != 0)) {
                    figures.add(figure);
                }
            }
        });
        assertThat(totals).containsExactlyInAnyOrderElementsOf(Account.TOTALS);
        assertThat(figures).containsExactlyInAnyOrder(Figure.values());
    }

    private static void is(Ledger.WindowEntry window, Figure figure, long expected) {
        Draw.same(window.figure(figure), expected, () -> figure.words() + " of window " + window.number());
    }

    private static long sum(Ledger ledger, Account account) {
        return sum(ledger, p -> p.account() == account);
    }

    private static long sum(Ledger ledger, int window, Account account) {
        return sum(ledger, p -> p.window() == window && p.account() == account);
    }

    private static long sum(Ledger ledger, Predicate<Posting> which) {
        return ledger.postings().stream()
                .filter(which)
                .mapToLong(Posting::cents)
                .sum();
    }

    /// The paper that governs, by the words of the specification: of the standard terms and the papers in force, the
    /// last that states the term, if the schedule prevails or it is the precedence itself; else the standard terms.
    private static Document governing(Agreement agreement, Term term, int month) {
        var standard = agreement.documents().getFirst();
        var schedule = agreement.documents().stream()
                .skip(1)
                .filter(paper -> agreement.from(paper) <= month)
                .toList();
        var precedence = last(schedule, PRECEDENCE, standard);
        return term.equals(PRECEDENCE) || stated(precedence, PRECEDENCE) == OrderForm.Precedence.SCHEDULE
                ? last(schedule, term, standard)
                : standard;
    }

    private static String layer(Document paper) {
        return paper.kind() == Document.Kind.STANDARD_TERMS ? "standard" : "schedule";
    }

    private static Document last(List<Document> schedule, Term term, Document otherwise) {
        return schedule.stream()
                .filter(paper -> paper.terms().containsKey(term))
                .reduce((earlier, later) -> later)
                .orElse(otherwise);
    }

    private static Object stated(Document paper, Term term) {
        var own = paper.terms().get(term);
        return own != null
                ? own.value()
                : Objects.requireNonNull(paper.profile().orElseThrow().terms().get(term))
                        .value();
    }

    /// The last paper that restates the commitment or the discount, if it is about one of them.
    private static String restating(Agreement agreement, String heading) {
        return agreement.documents().stream()
                .filter(paper -> heading.equals("discount")
                        ? paper.bands().isPresent()
                        : heading.startsWith("commitment.")
                                && paper.commitment().isPresent())
                .reduce((earlier, later) -> later)
                .map(Document::name)
                .orElse("agreement");
    }

    private static long value(Amount amount, long[] before) {
        return switch (amount) {
            case Account account -> before[account.ordinal()];
            case Amount.Fixed(var words, var cents) -> cents;
            case Amount.Part(var share, var whole) -> share.of(value(whole, before));
            case Amount.Lesser(var left, var right) -> Math.min(value(left, before), value(right, before));
            case Amount.Beyond(var whole, var used) -> Math.max(0, value(whole, before) - value(used, before));
        };
    }
}

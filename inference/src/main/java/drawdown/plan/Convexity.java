package drawdown.plan;

import drawdown.clause.Carryforward;
import drawdown.clause.Rollover;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Share;
import drawdown.settlement.Schedule;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether the cost of an agreement bends upwards only, as spend under it grows: then no plane that touches it lies above
/// it anywhere, and a bound made of planes is proven.
///
/// The cost is what is charged plus what the shortfall costs. A spent dollar satisfies what is open in the order of the
/// clauses, which is also the cheapest order, unless a term pays for being short or prices depend on the order of scopes.
final class Convexity {

    private Convexity() {}

    /// What may bend it downwards, if anything.
    static Optional<String> doubt(Schedule schedule) {
        var terms = schedule.inForce().getFirst().terms();
        if (schedule.inForce().size() > 1) {
            return Optional.of("its terms change during the term");
        }
        if (tiered(terms) && schedule.months().stream().anyMatch(m -> mixed(schedule, m))) {
            return Optional.of("scopes of different discounts share the commitment, and over-consumption costs more");
        }
        if (!terms.carryforward().discountLayer().equals(Share.NONE)) {
            return Optional.of("carryforward.discountLayer pays for over-consumption");
        }
        return schedule.windows().size() == 1 ? Optional.empty() : betweenWindows(schedule, terms);
    }

    private static Optional<String> betweenWindows(Schedule schedule, Terms terms) {
        if (terms.rollover().relief().isPresent()) {
            return Optional.of("with rollover.relief only the first dollars of a shortfall are due");
        }
        if (terms.underCommit().due() == UnderCommit.Due.WINDOW_CLOSE && schedule.prepays()) {
            return Optional.of("a shortfall paid becomes credit within the term (underCommit.settlement)");
        }
        boolean buys = !schedule.agreement().vendors().isEmpty();
        if (buys && carries(terms) && terms.carryforward().marketplace() == Carryforward.Inclusion.EXCLUDE) {
            return Optional.of("Marketplace satisfies the commitment but is not carried (carryforward.marketplace)");
        }
        if (buys && terms.underCommit().marketplaceOffset() == UnderCommit.MarketplaceOffset.TERM) {
            return Optional.of("Marketplace is set against the term's shortfall (underCommit.marketplaceOffset)");
        }
        boolean opens = schedule.agreement().openingCredit().cents() > 0;
        return schedule.windows().size() + (opens ? 1 : 0) > 2 ? throughWindows(terms) : Optional.empty();
    }

    /// What comes into a window and leaves it again may be used up where it is needed less than later.
    private static Optional<String> throughWindows(Terms terms) {
        var rollover = terms.rollover();
        boolean rolls = !rollover.percent().equals(Share.NONE);
        if (carries(terms) && terms.carryforward().redemption() == Carryforward.Redemption.NEXT_WINDOW) {
            return Optional.of("carryforward satisfies a window before its own excess can be carried");
        }
        if (rolls && carries(terms)) {
            return Optional.of("an excess fills what rolled, though a later one could, before it is kept");
        }
        return rolls && rollover.reset() && rollover.redemption() == Rollover.Redemption.FIRST_DOLLAR
                ? Optional.of(
                        "what rolled displaces a window's own commitment, which then may not roll (rollover.reset)")
                : Optional.empty();
    }

    private static boolean carries(Terms terms) {
        return !terms.carryforward().percent().equals(Optional.of(Share.NONE));
    }

    /// Whether over-consumption costs more than what is within the commitment.
    private static boolean tiered(Terms terms) {
        return terms.overCommit().cap().isPresent()
                || !terms.overCommit().retained().equals(Share.WHOLE);
    }

    private static boolean mixed(Schedule schedule, Schedule.Month month) {
        var scopes = schedule.agreement().scopes();
        var discounts = IntStream.range(0, scopes.size())
                .filter(s -> scopes.get(s).counts())
                .mapToDouble(s -> month.discount()[s]);
        return discounts.distinct().count() > 1;
    }
}

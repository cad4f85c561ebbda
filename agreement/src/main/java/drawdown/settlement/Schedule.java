package drawdown.settlement;

import drawdown.agreement.Agreement;
import drawdown.agreement.Event;
import drawdown.agreement.InForce;
import drawdown.agreement.Window;
import drawdown.clause.Measurement;
import drawdown.clause.OverCommit;
import drawdown.clause.Terms;
import drawdown.clause.UnderCommit;
import drawdown.money.Cents;
import drawdown.money.Money;
import drawdown.money.Share;
import java.math.BigInteger;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an agreement comes to before a dollar is spent: its months and windows, allotments, discounts, capacities.
/// Nothing in it depends on a path.
///
/// @param months    those that run: all, or those before an exit
/// @param aggregate the obligation over the term beside annual commitments, less the opening credit
/// @param exitFee   in cents
/// @param prepays   whether a shortfall payment may become a prepaid credit
public record Schedule(
        Agreement agreement,
        Assumptions assumptions,
        List<InForce> inForce,
        List<Month> months,
        List<Window> windows,
        long[] commitments,
        Optional<Long> aggregate,
        long exitFee,
        boolean prepays) {

    /// One month: shares are in ppm, amounts in cents.
    ///
    /// @param discount   by scope, within the commitment
    /// @param retained   by scope, on protected over-consumption
    /// @param room       the capacity within the commitment: this month's allotment (gross), or the base (net)
    /// @param cover      the capacity of protected over-consumption since the base began; [Cents#LIMIT] if there is
    ///                   no limit
    /// @param beginsBase whether a base begins in it: the window's or the term's
    /// @param vendor     by vendor, its discount
    /// @param recognised by vendor, the share that is recognised; 0 if its catalog is not in scope
    /// @param lapse      by vendor, what stays recognised after its renewal
    public record Month(
            int index,
            int window,
            InForce inForce,
            double[] discount,
            double[] retained,
            double room,
            double cover,
            boolean beginsBase,
            double[] vendor,
            double[] recognised,
            double[] lapse) {

        private List<Object> essence() {
            return List.of(
                    Stream.of(discount, retained, vendor, recognised, lapse)
                            .map(DoubleBuffer::wrap)
                            .toList(),
                    room,
                    cover,
                    beginsBase);
        }
    }

    /// Terms that act on paths only through what a schedule works out from them, or move no money.
    private static final Set<String> WORKED_OUT = Set.of(
            "measurement.window",
            "measurement.fiscalYearStart",
            "overCommit.retained",
            "overCommit.cap",
            "overCommit.window",
            "underCommit.noticeDays",
            "underCommit.dispute",
            "marketplace.percent",
            "marketplace.catalogs",
            "marketplace.stacking",
            "marketplace.renewal",
            "exit.noticeDays",
            "exit.conversion",
            "exit.floor",
            "exit.fee",
            "orderForm.posture",
            "orderForm.authority",
            "orderForm.precedence");

    public static Schedule of(Agreement agreement, Assumptions assumptions) {
        return new Scheduling(agreement, assumptions).schedule();
    }

    /// What decides how paths are settled: of one agreement whose documents say different things, schedules whose essence is
    /// equal settle every path alike.
    public Object essence() {
        return List.of(
                months.stream().map(Month::essence).toList(),
                windows,
                LongBuffer.wrap(commitments),
                aggregate,
                exitFee,
                inForce.stream()
                        .map(i -> List.of(
                                i.from(),
                                Terms.ALL.stream()
                                        .filter(term -> !WORKED_OUT.contains(term.name()))
                                        .map(i.terms()::value)
                                        .toList()))
                        .toList());
    }

    public boolean gross() {
        return overCommit().measure() == OverCommit.Measure.GROSS;
    }

    public boolean netBasis() {
        return inForce.getFirst().terms().measurement().basis() == Measurement.Basis.NET;
    }

    public boolean creditsReduce() {
        return inForce.getFirst().terms().measurement().credits() == Measurement.Credits.REDUCE;
    }

    private OverCommit overCommit() {
        return inForce.getFirst().terms().overCommit();
    }

    /// The terms in force in a month.
    public InForce inForce(int month) {
        return months.get(month).inForce();
    }

    /// Works out a schedule.
    private static final class Scheduling {

        private final Agreement agreement;
        private final Assumptions assumptions;
        private final List<InForce> inForce;
        private final int running;
        private final List<Window> windows;
        private final long[] original;
        private final long[] allotments;
        private final long[] commitments;

        Scheduling(Agreement agreement, Assumptions assumptions) {
            this.agreement = agreement;
            this.assumptions = assumptions;
            this.inForce = agreement.inForce();
            this.running = agreement.runningMonths();
            this.windows = agreement.windows();
            this.original = agreement.lastCommitment().allotments(agreement.effective(), agreement.months());
            this.allotments = afterEvent();
            this.commitments = windows.stream()
                    .mapToLong(w -> Arrays.stream(allotments, w.from(), w.to()).sum())
                    .toArray();
        }

        Schedule schedule() {
            var months = new Month[running];
            for (var window : windows) {
                for (int month = window.from(); month < window.to(); month++) {
                    months[month] = month(month, window);
                }
            }
            return new Schedule(
                    agreement,
                    assumptions,
                    inForce,
                    List.of(months),
                    windows,
                    commitments,
                    aggregate(),
                    exitFee(),
                    inForce.stream()
                            .anyMatch(i -> i.terms().underCommit().settlement() == UnderCommit.Settlement.CREDIT));
        }

        /// The allotments in force after the event, also in the months before it.
        private long[] afterEvent() {
            var after = Arrays.copyOf(original, running);
            agreement.event().flatMap(Event::convert).ifPresent(share -> {
                for (int m = agreement.index(agreement.event().orElseThrow().on()); m < after.length; m++) {
                    after[m] = share.of(after[m]);
                }
            });
            return after;
        }

        private Optional<Long> aggregate() {
            var opening = agreement.openingCredit().cents();
            return agreement.lastCommitment().aggregateBesideAnnual().map(term -> scaled(term) - opening);
        }

        /// After an event the aggregate shrinks as the allotments did.
        private long scaled(Money term) {
            if (agreement.event().isEmpty()) {
                return term.cents();
            }
            return BigInteger.valueOf(term.cents())
                    .multiply(BigInteger.valueOf(Arrays.stream(allotments).sum()))
                    .divide(BigInteger.valueOf(Arrays.stream(original).sum()))
                    .longValueExact();
        }

        private long exitFee() {
            return agreement
                    .event()
                    .filter(Event::isExit)
                    .map(exit -> InForce.in(inForce, agreement.judgedIn(exit.notice()))
                            .terms()
                            .exit()
                            .fee()
                            .of(Arrays.stream(original, running, original.length)
                                    .sum()))
                    .orElse(0L);
        }

        private Month month(int index, Window window) {
            var at = InForce.in(inForce, index);
            var terms = at.terms();
            var overCommit = terms.overCommit();
            boolean ofWindow = overCommit.window() == OverCommit.Window.ANNUAL;
            long base = ofWindow
                    ? commitments[window.index()]
                    : Arrays.stream(allotments).sum();
            var band = agreement.lastBands().get(index / 12);
            var discounts = agreement.scopes().stream()
                    .map(scope -> scope.discount().at(band))
                    .toList();
            var vendors = agreement.vendors();
            var lists = new double[3][vendors.size()];
            for (int v = 0; v < vendors.size(); v++) {
                var vendor = vendors.get(v);
                boolean renewed =
                        vendor.renews().filter(r -> agreement.index(r) <= index).isPresent();
                var marketplace = terms.marketplace();
                lists[0][v] = (renewed
                                ? marketplace.discountAfterRenewal(
                                        vendor.discount(), assumptions.vendorDiscountErosion())
                                : vendor.discount())
                        .ppm();
                lists[1][v] = marketplace.catalogs().contains(vendor.catalog())
                        ? marketplace.percent().ppm()
                        : 0;
                lists[2][v] = (renewed
                                ? marketplace.recognisedAfterRenewal(assumptions.marketplaceLapse())
                                : Share.WHOLE)
                        .ppm();
            }
            return new Month(
                    index,
                    window.index(),
                    at,
                    discounts.stream().mapToDouble(Share::ppm).toArray(),
                    discounts.stream()
                            .mapToDouble(d -> overCommit.retained().of(d).ppm())
                            .toArray(),
                    (double) (overCommit.measure() == OverCommit.Measure.GROSS ? allotments[index] : base),
                    overCommit
                            .cap()
                            .map(cap -> Math.min((double) cap.of(base), Cents.LIMIT))
                            .orElse(Cents.LIMIT),
                    ofWindow ? index == window.from() : index == 0,
                    lists[0],
                    lists[1],
                    lists[2]);
        }
    }
}

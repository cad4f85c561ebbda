package drawdown.simulation;

import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;

/// What one more dollar at list does to an agreement, spent in a month in a scope or with a vendor: the whole agreement is
/// settled once more with it. Each figure is of a dollar at list.
///
/// @param charged what is paid for it after discounts, the discount that over-consumption loses included
/// @param counts  how much of it counts towards the window's commitment
/// @param saves   what the commitment costs less for that
/// @param price   saved for what counts: the shadow price λ of a commitment dollar
public record DollarMore(Estimate charged, Estimate counts, Estimate saves, Estimate price) {

    /// Beside every agreement.
    public static final DollarMore DIRECT = stated(0).but(0);

    /// What counts in full towards a commitment of which nothing else is known, at a stated shadow price.
    public static DollarMore stated(double price) {
        return new DollarMore(new Estimate(1, 0), new Estimate(1, 0), new Estimate(price, 0), new Estimate(price, 0));
    }

    private DollarMore but(double counts) {
        return new DollarMore(charged, new Estimate(counts, 0), saves, price);
    }

    /// The same at a stated shadow price.
    public DollarMore at(double stated) {
        return new DollarMore(charged, counts, counts.times(stated), new Estimate(stated, 0));
    }

    /// Where the dollar is spent.
    ///
    /// @param month of the term, counted from 0
    /// @param usage whether in a scope; else with a vendor
    /// @param index of the scope or vendor
    public record Place(int month, boolean usage, int index) {

        private double[] row(Schedule schedule, Block block) {
            var agreement = schedule.agreement();
            int count = usage ? agreement.scopes().size() : agreement.vendors().size();
            return (usage ? block.usage() : block.marketplace())[month * count + index];
        }
    }

    /// With spend that is known.
    public static DollarMore of(Schedule schedule, Spend spend, Place place) {
        var run = new Run(schedule, place, 1);
        run.work(1).on(Block.of(schedule.agreement(), spend), 0);
        return run.done();
    }

    /// Over futures, which see the same with and without it.
    public static DollarMore of(Schedule schedule, Simulation simulation, int paths, Place place) {
        var run = new Run(schedule, place, paths);
        simulation.run(paths, run::work);
        return run.done();
    }

    private static final class Run {

        private final Schedule schedule;
        private final Place place;
        private final Window window;
        private final double added;
        private final double[] charged;
        private final double[] counts;
        private final double[] saves;

        Run(Schedule schedule, Place place, int paths) {
            this.schedule = schedule;
            this.place = place;
            this.window = schedule.windows().stream()
                    .filter(w -> w.holds(place.month))
                    .findFirst()
                    .orElseThrow();
            this.added = (double) ShadowPrice.Work.added(schedule, window);
            this.charged = new double[paths];
            this.counts = new double[paths];
            this.saves = new double[paths];
        }

        Simulation.Work work(int paths) {
            var settlement = new Settlement(schedule, paths);
            return (block, first) -> {
                var row = place.row(schedule, block);
                note(settlement.settle(block), (int) first, -1);
                ShadowPrice.Work.add(row, added);
                note(settlement.settle(block), (int) first, 1);
                ShadowPrice.Work.add(row, -added);
            };
        }

        private void note(Outcome outcome, int first, int sign) {
            for (int path = 0; path < outcome.paths(); path++) {
                double variance = ShadowPrice.Work.variance(outcome, path);
                charged[first + path] += sign * (outcome.total(Account.COST)[path] - variance);
                counts[first + path] += sign
                        * (outcome.window(window.index(), Figure.MEASURED)[path]
                                + outcome.window(window.index(), Figure.MARKETPLACE_ELIGIBLE)[path]);
                saves[first + path] -= sign * variance;
            }
        }

        DollarMore done() {
            int paths = charged.length;
            return new DollarMore(
                    Distribution.mean(charged, paths).times(1 / added),
                    Distribution.mean(counts, paths).times(1 / added),
                    Distribution.mean(saves, paths).times(1 / added),
                    Distribution.ratio(saves, counts, paths));
        }
    }
}

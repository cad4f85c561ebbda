package drawdown.agreement;

import drawdown.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must be spent, and how it falls on the months of the term.
public sealed interface Commitment {

    /// An amount for each contract year, the last of which may be partial.
    ///
    /// @param aggregate an obligation over the whole term on top of the annual ones
    record Annual(List<Money> years, Optional<Money> aggregate) implements Commitment {
        public Annual {
            years = List.copyOf(years);
        }
    }

    /// Cumulative targets; the last is the term's last month.
    record Milestones(List<Milestone> milestones) implements Commitment {
        public Milestones {
            milestones = List.copyOf(milestones);
        }
    }

    record Milestone(YearMonth by, Money cumulative) {}

    /// One amount for the whole term.
    record Term(Money amount) implements Commitment {}

    /// The heading of the agreement it is stated under.
    default String heading() {
        return switch (this) {
            case Annual a -> "commitment.annual";
            case Milestones m -> "commitment.milestones";
            case Term t -> "commitment.term";
        };
    }

    default Optional<Money> aggregateBesideAnnual() {
        return this instanceof Annual(var years, var aggregate) ? aggregate : Optional.empty();
    }

    /// The allotment of each month, in cents.
    default long[] allotments(YearMonth effective, int months) {
        var allotments = new long[months];
        switch (this) {
            case Annual(var years, var aggregate) -> {
                for (int y = 0; y < years.size(); y++) {
                    spread(
                            allotments,
                            12 * y,
                            Math.min(12 * y + 12, months),
                            years.get(y).cents());
                }
            }
            case Milestones(var milestones) -> {
                int from = 0;
                long before = 0;
                for (var milestone : milestones) {
                    int to = 1 + (int) effective.until(milestone.by(), java.time.temporal.ChronoUnit.MONTHS);
                    spread(allotments, from, to, milestone.cumulative().cents() - before);
                    from = to;
                    before = milestone.cumulative().cents();
                }
            }
            case Term(var amount) -> spread(allotments, 0, months, amount.cents());
        }
        return allotments;
    }

    /// Month k of n gets ⌊total·(k+1)/n⌋ − ⌊total·k/n⌋, so that every cent is allotted once.
    private static void spread(long[] allotments, int from, int to, long total) {
        int n = to - from;
        for (int k = 0; k < n; k++) {
            allotments[from + k] = Math.floorDiv(total * (k + 1), (long) n) - Math.floorDiv(total * k, (long) n);
        }
    }

    /// The month after each milestone, counted from 0; empty without milestones.
    default List<Integer> milestoneEnds(YearMonth effective) {
        var ends = new ArrayList<Integer>();
        if (this instanceof Milestones(var milestones)) {
            milestones.forEach(m -> ends.add(1 + (int) effective.until(m.by(), java.time.temporal.ChronoUnit.MONTHS)));
        }
        return ends;
    }
}

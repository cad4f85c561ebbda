package drawdown.contract;

import drawdown.agreement.Commitment;
import drawdown.contract.Dataset.Row;
import drawdown.money.Money;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which of a contract's commitments are the windows of an agreement: those that follow one another, and beside them one
/// over the whole of their time.
///
/// @param windows   in the order of their time, none over another
/// @param aggregate over the whole of it, beside yearly windows
/// @param leftOut   what has no place beside these
record Picked(List<SpendCommitment> windows, Optional<SpendCommitment> aggregate, List<SpendCommitment> leftOut) {

    /// The likeliest first: by what it is called, how long it is, how much it is.
    private static final Comparator<SpendCommitment> LIKELIEST = Comparator.comparing(SpendCommitment::looksUsual)
            .thenComparingInt(SpendCommitment::months)
            .thenComparing(SpendCommitment::cost)
            .reversed();

    static Picked of(List<SpendCommitment> all) {
        var likeliest = all.stream().sorted(LIKELIEST).toList();
        var from = all.stream()
                .map(SpendCommitment::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var to = all.stream()
                .map(SpendCommitment::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var whole = likeliest.stream()
                .filter(c -> c.from().equals(from) && c.to().equals(to))
                .findFirst();
        var parts = chain(likeliest.stream()
                .filter(c -> !c.from().equals(from) || !c.to().equals(to))
                .toList());
        if (whole.filter(c -> !fill(parts, from, to) && c.cost().compareTo(sum(parts)) >= 0)
                .isPresent()) {
            return of(all, List.of(whole.get()), Optional.empty());
        }
        return of(
                all,
                parts,
                whole.filter(c -> fill(parts, from, to)
                        && yearly(parts)
                        && c.currency().equals(parts.getFirst().currency())));
    }

    private static Picked of(
            List<SpendCommitment> all, List<SpendCommitment> windows, Optional<SpendCommitment> aggregate) {
        var leftOut = all.stream()
                .filter(c -> !windows.contains(c) && !aggregate.equals(Optional.of(c)))
                .toList();
        return new Picked(windows, aggregate, leftOut);
    }

    /// The likeliest of those in one currency that do not overlap.
    private static List<SpendCommitment> chain(List<SpendCommitment> likeliest) {
        var chain = new ArrayList<SpendCommitment>();
        for (var next : likeliest) {
            if (chain.stream().noneMatch(c -> c.overlaps(next) || !c.currency().equals(next.currency()))) {
                chain.add(next);
            }
        }
        chain.sort(Comparator.comparing(SpendCommitment::from));
        return List.copyOf(chain);
    }

    private static Money sum(List<SpendCommitment> parts) {
        return parts.stream().map(SpendCommitment::cost).reduce(Money.ZERO, Money::plus);
    }

    private static boolean fill(List<SpendCommitment> parts, YearMonth from, YearMonth to) {
        return !parts.isEmpty()
                && parts.getFirst().from().equals(from)
                && parts.getLast().to().equals(to)
                && parts.stream().mapToInt(SpendCommitment::months).sum() == from.until(to, ChronoUnit.MONTHS);
    }

    /// Whether each window is a contract year, the last of which may be partial.
    private static boolean yearly(List<SpendCommitment> windows) {
        return IntStream.range(0, windows.size())
                .allMatch(i ->
                        windows.get(i).from().equals(windows.getFirst().from().plusMonths(12L * i))
                                && (windows.get(i).months() == 12
                                        || (i == windows.size() - 1
                                                && windows.get(i).months() < 12)));
    }

    /// The row of the first window, which stands for them all.
    Row first() {
        return windows.getFirst().row();
    }

    YearMonth from() {
        return windows.getFirst().from();
    }

    /// The month after the last.
    YearMonth end() {
        return windows.getLast().to();
    }

    int months() {
        return (int) from().until(end(), ChronoUnit.MONTHS);
    }

    String currency() {
        return windows.getFirst().currency();
    }

    /// The one that a month, counted from 0, is in or comes after.
    SpendCommitment at(int month) {
        return windows.stream()
                .filter(c -> !c.from().isAfter(from().plusMonths(month)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /// As an agreement states it: by year, as one amount, or by milestones where the windows are of other lengths.
    Commitment commitment() {
        if (yearly(windows)) {
            return new Commitment.Annual(
                    windows.stream().map(SpendCommitment::cost).toList(), aggregate.map(SpendCommitment::cost));
        }
        if (windows.size() == 1) {
            return new Commitment.Term(windows.getFirst().cost());
        }
        var milestones = new ArrayList<Commitment.Milestone>();
        var reached = Money.ZERO;
        for (var window : windows) {
            if (!milestones.isEmpty() && milestones.getLast().by().plusMonths(1).isBefore(window.from())) {
                milestones.add(new Commitment.Milestone(window.from().minusMonths(1), reached));
            }
            reached = reached.plus(window.cost());
            milestones.add(new Commitment.Milestone(window.to().minusMonths(1), reached));
        }
        return new Commitment.Milestones(milestones);
    }
}

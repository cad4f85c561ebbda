package drawdown.compare;

import drawdown.agreement.Window;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.simulation.DollarMore;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/// A channel of an agreement against one beside it, over the months left of a window, by how much of its commitment is
/// unmet without the workload. What fills the commitment costs one thing, what comes on top another.
///
/// @param platform the cheapest that counts, before any offset
/// @param months   that are left, the month compared included, each at its volume
/// @param unmet    now; none where only futures are known
/// @param filling  what a dollar at list on the platform does as long as something is unmet
/// @param beyond   and as soon as nothing is
public record Remaining(
        Channel direct, Channel platform, int months, Optional<Long> unmet, DollarMore filling, DollarMore beyond) {

    /// Empty where nothing counts or nothing is bought beside the agreement.
    public static Optional<Remaining> of(Comparison comparison, Standing standing) {
        var id = standing.agreement().id();
        var direct =
                comparison.channels().stream().filter(c -> c.to().isEmpty()).findFirst();
        var platform = comparison.channels().stream()
                .filter(c -> c.to().filter(to -> to.name().equals(id)).isPresent())
                .min(Comparator.comparingDouble(Channel::paid));
        return direct.flatMap(d -> platform.map(p -> of(d, p, standing, comparison.month())));
    }

    private static Remaining of(Channel direct, Channel platform, Standing standing, YearMonth month) {
        var window = standing.window(month);
        var to = platform.to().orElseThrow();
        var unmet = standing.futures().isPresent() ? Optional.<Long>empty() : Optional.of(unmet(standing, window));
        var nothing = Spend.none(standing.agreement());
        return new Remaining(
                direct,
                platform,
                window.to() - standing.agreement().index(month),
                unmet,
                at(nothing, standing).more(to, month),
                at(met(standing, window), standing).more(to, month));
    }

    private static Standing at(Spend spend, Standing standing) {
        return new Standing(standing.schedule(), spend, Optional.empty(), 1);
    }

    private static long unmet(Standing standing, Window window) {
        return Ledger.of(
                        standing.agreement(),
                        standing.spend(),
                        standing.schedule().assumptions())
                .windows()
                .get(window.index())
                .figure(Figure.DEFICIENCY);
    }

    /// As much in the first scope that counts as meets the commitment and no more.
    private static Spend met(Standing standing, Window window) {
        var spend = Spend.none(standing.agreement());
        var first = standing.agreement().month(window.from());
        int scope = 0;
        double counts = 0;
        while (counts == 0 && scope < standing.agreement().scopes().size()) {
            counts = at(spend, standing).more(scope, first).counts().value();
            scope++;
        }
        long commitment = standing.schedule().commitments()[window.index()];
        spend.usage()[window.from()][scope - 1] = counts == 0 ? 0 : (long) Math.ceil((double) commitment / counts);
        return spend;
    }

    private double list() {
        return (double) (months * platform.list());
    }

    private static double cost(DollarMore more) {
        return more.charged().value() - more.saves().value();
    }

    /// What the direct channel costs in these months.
    public double directly() {
        return months * direct.paid();
    }

    /// What the platform costs in these months where so much is unmet.
    public double onPlatform(double unmet) {
        double fills = Math.min(list(), unmet / filling.counts().value());
        return fills * cost(filling) + (list() - fills) * cost(beyond) + months * platform.overhead();
    }

    /// What the platform costs more where nothing is unmet.
    public double dearer() {
        return onPlatform(0) - directly();
    }

    /// What of the platform's bill counts in these months.
    public double counts() {
        return list() * filling.counts().value();
    }

    /// The shadow price at which both cost the same while something is unmet; below 0 or above 1 where none does.
    public double price() {
        double before = list() * filling.charged().value() + months * platform.overhead();
        return (before - directly()) / counts();
    }

    /// The unmet commitment above which the platform is cheaper: 0 where it always is, empty where it never is.
    public Optional<Double> flip() {
        if (dearer() <= 0) {
            return Optional.of(0.0);
        }
        double fills = dearer() / (cost(beyond) - cost(filling));
        return fills > 0 && fills <= list()
                ? Optional.of(fills * filling.counts().value())
                : Optional.empty();
    }
}

package drawdown.compare;

import drawdown.agreement.Window;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import java.time.YearMonth;
import java.util.Optional;

/// A channel of an agreement against one beside it, by how much of the commitment is still unmet.
///
/// @param months    of the window that are left, the month compared included
/// @param unmet     of the window's commitment without the workload; none where only futures are known
/// @param penalty   what an unmet dollar costs at the window's end
/// @param platform  the cheapest before any offset among those that count
public record Remaining(Channel direct, Channel platform, int months, Optional<Long> unmet, double penalty) {

    /// Empty where nothing counts or nothing is bought beside the agreement.
    public static Optional<Remaining> of(Comparison comparison, Standing standing) {
        var id = standing.agreement().id();
        var direct =
                comparison.channels().stream().filter(c -> c.to().isEmpty()).findFirst();
        var platform = comparison.channels().stream()
                .filter(c -> c.to().filter(to -> to.name().equals(id)).isPresent())
                .min(java.util.Comparator.comparingDouble(Channel::paid));
        return direct.flatMap(d -> platform.map(p -> of(d, p, standing, comparison.month())));
    }

    private static Remaining of(Channel direct, Channel platform, Standing standing, YearMonth month) {
        var window = window(standing, month);
        return new Remaining(
                direct,
                platform,
                window.to() - standing.agreement().index(month),
                standing.futures().isPresent() ? Optional.empty() : Optional.of(unmet(standing, window)),
                penalty(standing, platform.to().orElseThrow(), month));
    }

    private static Window window(Standing standing, YearMonth month) {
        int index = standing.agreement().index(month);
        return standing.schedule().windows().stream()
                .filter(w -> index >= w.from() && index < w.to())
                .findFirst()
                .orElseThrow();
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

    /// What a dollar saves while nothing else is spent, so that the commitment is as short as it can be.
    private static double penalty(Standing standing, Routing to, YearMonth month) {
        var nothing = new Standing(standing.schedule(), Spend.none(standing.agreement()), Optional.empty(), 1);
        return nothing.more(to, month).price().value();
    }

    /// What the platform costs more in the months that are left, before any offset.
    public double dearer() {
        return months * (platform.paid() - direct.paid());
    }

    /// What of the platform's bill counts in these months.
    public double counts() {
        return months * platform.counts();
    }

    /// The shadow price at which both cost the same; above 1 or below 0 where none does.
    public double price() {
        return dearer() / counts();
    }

    /// The unmet commitment above which the platform is cheaper; empty where it never is, 0 where it always is.
    public Optional<Double> flip() {
        if (dearer() <= 0) {
            return Optional.of(0.0);
        }
        double unmet = dearer() / penalty;
        return penalty > 0 && unmet <= counts() ? Optional.of(unmet) : Optional.empty();
    }

    /// What the platform costs more in these months, where so much is unmet.
    public double dearerAt(double unmet) {
        return dearer() - penalty * Math.min(unmet, counts());
    }
}

package drawdown.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A channel of an agreement against one beside it, over the months left of a window.
///
/// @param platform the cheapest that counts, before any offset
/// @param months   that are left, the month compared included, each at its volume
/// @param sweep    both at other spend that leaves more or less of the commitment unmet; none where only futures are known
public record Remaining(Channel direct, Channel platform, int months, Optional<Sweep> sweep) {

    /// Empty where nothing counts or nothing is bought beside the agreement.
    public static Optional<Remaining> of(Comparison comparison, Standing standing) {
        var id = standing.agreement().id();
        var direct =
                comparison.channels().stream().filter(c -> c.to().isEmpty()).findFirst();
        var platform = comparison.channels().stream()
                .filter(c -> c.to().filter(to -> to.name().equals(id)).isPresent())
                .min(Comparator.comparingDouble(Channel::paid));
        int month = standing.agreement().index(comparison.month());
        return direct.flatMap(d -> platform.map(p -> new Remaining(
                d,
                p,
                standing.window(comparison.month()).to() - month,
                standing.futures().isPresent()
                        ? Optional.empty()
                        : Optional.of(Sweep.of(standing, comparison.month(), p)))));
    }

    /// What the direct channel costs in these months.
    public double directly() {
        return months * direct.paid();
    }

    /// What the platform costs more now before any offset.
    public double dearer() {
        return months * platform.paid() - directly();
    }

    public double counts() {
        return months * platform.counts();
    }

    /// The shadow price at which both cost the same; below 0 or above 1 where none does.
    public double price() {
        return dearer() / counts();
    }

    /// The unmet commitment above which the platform is cheaper: 0 where it always is, empty where it never is.
    public Optional<Sweep.Point> flip() {
        return sweep.flatMap(s -> s.flip(directly()));
    }

    public List<Sweep.Point> points() {
        return sweep.map(Sweep::points).orElse(List.of());
    }
}

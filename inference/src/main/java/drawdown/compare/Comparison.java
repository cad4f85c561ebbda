package drawdown.compare;

import drawdown.cost.Admission.Excluded;
import drawdown.workload.Tokens;
import drawdown.workload.Workload;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every channel that may serve a workload, side by side, the cheapest first.
///
/// @param tokens   of the month, as the workload's first model counts them
/// @param excluded offers that may not serve it, and why
public record Comparison(
        Workload workload, YearMonth month, Tokens tokens, List<Channel> channels, List<Excluded> excluded) {

    public Comparison {
        channels = channels.stream()
                .sorted(Comparator.<Channel>comparingLong(
                                c -> Math.round(c.total().value()))
                        .thenComparingDouble(Channel::paid)
                        .thenComparing(c -> c.offer().id()))
                .toList();
        excluded = List.copyOf(excluded);
    }

    /// US dollars per million tokens.
    public double perMillion(double cents) {
        return cents / 100 / tokens.count().movePointLeft(6).doubleValue();
    }

    /// The shadow price at which two channels cost the same, if there is one from 0 to 1. Only channels of one agreement,
    /// or of one and of none, have it in common.
    public static Optional<Double> flip(Channel winner, Channel other) {
        boolean common = winner.to().isEmpty()
                || other.to().isEmpty()
                || winner.to().get().name().equals(other.to().get().name());
        double counts = winner.counts() - other.counts();
        if (!common || counts == 0) {
            return Optional.empty();
        }
        double price = (winner.paid() - other.paid()) / counts;
        return price >= 0 && price <= 1 ? Optional.of(price) : Optional.empty();
    }

    /// By which share the list price of another channel would have to fall for it to cost what the winner does; empty where
    /// not even a gift would do.
    public static Optional<Double> cut(Channel winner, Channel other) {
        double perList = other.more().charged().value() - other.more().saves().value();
        double cut = (other.total().value() - winner.total().value()) / (perList * (double) other.list());
        return cut >= 0 && cut <= 1 ? Optional.of(cut) : Optional.empty();
    }
}

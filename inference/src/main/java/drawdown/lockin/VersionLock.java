package drawdown.lockin;

import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.util.List;
import java.util.stream.IntStream;

/// What being bound to a version costs while list prices fall and new versions come: what is paid for the same work over
/// what it would cost who may choose each month.
///
/// @param monthly what the capacity costs a month
/// @param months  until it may be chosen anew
/// @param held    the cost under each of the rights that were asked for, on the same paths
public record VersionLock(Money monthly, int months, Outlook outlook, int paths, List<Held> held) {

    /// @param cost  over the months, in cents
    /// @param saved of the cost without any right
    /// @param curve the cost until the end of each month
    public record Held(Rights rights, Estimate cost, Estimate saved, List<Estimate> curve) {
        public Held {
            curve = List.copyOf(curve);
        }
    }

    public VersionLock {
        held = List.copyOf(held);
    }

    public static VersionLock of(
            Money monthly, int months, Outlook outlook, List<Rights> rights, int paths, long seed) {
        var none = new double[months][paths];
        var costs = rights.stream().map(r -> new double[months][paths]).toList();
        for (int path = 0; path < paths; path++) {
            var future = outlook.path(seed, path, months);
            cost(new Holding(Rights.NONE, future), future, monthly, none, path);
            for (int r = 0; r < costs.size(); r++) {
                cost(new Holding(rights.get(r), future), future, monthly, costs.get(r), path);
            }
        }
        return new VersionLock(
                monthly,
                months,
                outlook,
                paths,
                IntStream.range(0, costs.size())
                        .mapToObj(r -> held(rights.get(r), costs.get(r), none[months - 1]))
                        .toList());
    }

    private static void cost(Holding holding, Outlook.Path future, Money monthly, double[][] into, int path) {
        double sum = 0;
        for (int month = 0; month < into.length; month++) {
            sum += (double) monthly.cents() * (holding.price(month) - future.price(month));
            into[month][path] = sum;
        }
    }

    private static Held held(Rights rights, double[][] costs, double[] without) {
        var whole = costs[costs.length - 1];
        var saved = IntStream.range(0, whole.length)
                .mapToDouble(path -> without[path] - whole[path])
                .toArray();
        return new Held(
                rights,
                Distribution.mean(whole, whole.length),
                Distribution.mean(saved, saved.length),
                IntStream.range(0, costs.length)
                        .mapToObj(month -> Distribution.mean(costs[month], whole.length))
                        .toList());
    }

    /// What a right is worth.
    public Held of(Rights rights) {
        return held.stream().filter(h -> h.rights().equals(rights)).findFirst().orElseThrow();
    }
}

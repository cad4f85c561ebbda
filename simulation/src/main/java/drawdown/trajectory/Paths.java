package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The paths of a trajectory: what an agreement's streams spend in each month of its term. Path i of a seed is the same
/// whatever the number of paths, blocks, threads or machines.
///
/// In month t from the start, `ln amount = ln expected + loading · (E + t/12 · G + Y(t)) + X(t) + events − half the
/// variance`, where E and G are how wrong the forecast is, once for a path, and Y and X are first-order
/// autoregressions, of all streams and of one, that begin in their stationary law. Months before the start are actuals.
public final class Paths {

    private final Agreement agreement;
    private final Trajectory trajectory;
    private final Spend actuals;
    private final long seed;
    private final int start;
    private final int months;
    private final List<Drawn> drawn;
    private final List<Place> idle;

    /// The rows of a block that a scope or a vendor fills: its index among the scopes or the vendors, how many of these
    /// there are.
    private record Place(Trajectory.Kind kind, String name, int index, int count) {

        double[] row(Block block, int month) {
            return (kind == Trajectory.Kind.SCOPE ? block.usage() : block.marketplace())[month * count + index];
        }

        boolean isOf(Trajectory.Stream stream) {
            return kind == stream.kind() && name.equals(stream.name());
        }
    }

    /// A stream with what no path changes: what is expected of it in each month, and half the variance of its logarithm.
    private record Drawn(Trajectory.Stream stream, Place place, double[] expected, double[] correction) {

        static Drawn of(Trajectory trajectory, Trajectory.Stream stream, Place place, int months) {
            return new Drawn(
                    stream,
                    place,
                    months(months, t -> trajectory.expected(stream, t)),
                    months(months, t -> trajectory.variance(stream, t) / 2));
        }

        private static double[] months(int months, IntToDoubleFunction each) {
            return IntStream.range(0, months).mapToDouble(each).toArray();
        }
    }

    /// @param agreement  has the trajectory's scopes and vendors, and its start within the term
    /// @param actuals    what was spent in the months of the term before the start; the others are not looked at
    public Paths(Trajectory trajectory, Agreement agreement, Spend actuals, long seed) {
        this.agreement = agreement;
        this.trajectory = trajectory;
        this.actuals = actuals;
        this.seed = seed;
        this.start = agreement.index(trajectory.start());
        this.months = agreement.months() - start;
        var places = places(agreement);
        this.drawn = trajectory.streams().stream()
                .map(stream -> Drawn.of(trajectory, stream, place(places, stream), months))
                .toList();
        this.idle = places.stream()
                .filter(place -> trajectory.streams().stream().noneMatch(place::isOf))
                .toList();
    }

    private static List<Place> places(Agreement agreement) {
        var scopes = agreement.scopes().stream().map(Scope::name).toList();
        var vendors = agreement.vendors().stream().map(Vendor::name).toList();
        return Stream.concat(places(Trajectory.Kind.SCOPE, scopes), places(Trajectory.Kind.VENDOR, vendors))
                .toList();
    }

    private static Stream<Place> places(Trajectory.Kind kind, List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> new Place(kind, names.get(i), i, names.size()));
    }

    private static Place place(List<Place> places, Trajectory.Stream stream) {
        return places.stream()
                .filter(place -> place.isOf(stream))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no scope or vendor of the agreement: " + stream.name()));
    }

    public Agreement agreement() {
        return agreement;
    }

    public Trajectory trajectory() {
        return trajectory;
    }

    /// The scopes and vendors without a stream: from the start on they spend nothing.
    public List<String> idle() {
        return idle.stream().map(Place::name).toList();
    }

    /// Fills a block of the agreement with the paths from `first` on.
    public void fill(Block block, long first) {
        for (int month = 0; month < start; month++) {
            actual(block, month);
        }
        var drawing = new Drawing(trajectory, new Draws(seed, first, block.paths()), block.paths());
        for (int t = 0; t < months; t++) {
            draw(drawing, t, block);
        }
    }

    private void actual(Block block, int month) {
        fill(block.usage(), actuals.usage()[month], month);
        fill(block.marketplace(), actuals.marketplace()[month], month);
        Arrays.fill(block.credits()[month], (double) actuals.credits()[month]);
    }

    private static void fill(double[][] into, long[] amounts, int month) {
        for (int i = 0; i < amounts.length; i++) {
            Arrays.fill(into[month * amounts.length + i], (double) amounts[i]);
        }
    }

    private void draw(Drawing drawing, int t, Block block) {
        var shared = drawing.shared(t);
        for (int s = 0; s < drawn.size(); s++) {
            var of = drawn.get(s);
            Lognormal.amounts(
                    of.expected[t],
                    drawing.own(s, t),
                    of.stream.loading(),
                    shared,
                    of.correction[t],
                    of.place.row(block, start + t));
        }
        for (var place : idle) {
            Arrays.fill(place.row(block, start + t), 0);
        }
        Arrays.fill(block.credits()[start + t], 0);
    }
}

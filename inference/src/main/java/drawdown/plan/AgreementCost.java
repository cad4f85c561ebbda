package drawdown.plan;

import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Outcome;
import drawdown.settlement.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What an agreement costs with more spent under it: the engine itself, many points at a time as the paths of a block.
final class AgreementCost {

    private static final int BLOCK = 512;

    private final Position position;
    private final int futures;
    private final int points;
    private final Block block;
    private final Settlement settlement;
    private final List<Coordinate> coordinates = new ArrayList<>();

    /// Where a coordinate of a point is spent.
    ///
    /// @param row  of the block
    /// @param base what is spent there in any case, by future
    private record Coordinate(int index, double[] row, double[] base) {}

    AgreementCost(Bills bills, int index) {
        this.position = bills.question().positions().get(index);
        this.futures = position.base().paths();
        this.points = Math.max(1, BLOCK / futures);
        this.block = Block.of(position.agreement(), points * futures);
        this.settlement = new Settlement(position.schedule(), points * futures);
        spread(position.base().usage(), block.usage());
        spread(position.base().marketplace(), block.marketplace());
        spread(position.base().credits(), block.credits());
        bills.places().stream().filter(p -> p.position() == index).forEach(place -> coordinates(bills, place));
    }

    private void coordinates(Bills bills, Bills.Place place) {
        var agreement = position.agreement();
        for (int month = 0; month < bills.months(); month++) {
            int inTerm = position.month(bills.question().horizon(), month);
            if (inTerm >= 0) {
                int row = place.usage()
                        ? inTerm * agreement.scopes().size() + place.index()
                        : inTerm * agreement.vendors().size() + place.index();
                coordinates.add(new Coordinate(
                        place.first() + month,
                        (place.usage() ? block.usage() : block.marketplace())[row],
                        (place.usage()
                                        ? position.base().usage()
                                        : position.base().marketplace())
                                [row]));
            }
        }
    }

    private void spread(double[][] base, double[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int point = 0; point < points; point++) {
                System.arraycopy(base[row], 0, rows[row], point * futures, futures);
            }
        }
    }

    /// The coordinates of a point that are spent under this agreement.
    int[] coordinates() {
        return coordinates.stream().mapToInt(Coordinate::index).toArray();
    }

    /// The cost at each point, the base included: the mean over the futures, in cents.
    double[] at(List<double[]> spent) {
        var costs = new double[spent.size()];
        for (int from = 0; from < costs.length; from += points) {
            int first = from;
            int to = Math.min(costs.length, from + points);
            var outcome = settle(spent.subList(from, to));
            var cost = outcome.total(Account.COST);
            IntStream.range(from, to).forEach(i -> costs[i] = mean(cost, i - first));
        }
        return costs;
    }

    /// The mean over the futures of the first point.
    double mean(double[] cents) {
        return mean(cents, 0);
    }

    private double mean(double[] cents, int point) {
        return Arrays.stream(cents, point * futures, (point + 1) * futures).sum() / futures;
    }

    /// @param spent no more points than the block holds
    Outcome settle(List<double[]> spent) {
        for (var c : coordinates) {
            for (int i = 0; i < spent.size(); i++) {
                double more = spent.get(i)[c.index()];
                for (int k = 0; k < futures; k++) {
                    c.row()[i * futures + k] = c.base()[k] + more;
                }
            }
        }
        return settlement.settle(block);
    }

    /// How the cost grows from a point on with each coordinate, in cents for a cent. The step is taken forward, so that
    /// where the cost bends every coordinate is on the same side.
    double[] slopes(double[] point, double cost, double[] steps) {
        var stepped = new ArrayList<double[]>();
        for (var c : coordinates) {
            var moved = point.clone();
            moved[c.index()] += steps[c.index()];
            stepped.add(moved);
        }
        var costs = at(stepped);
        var slopes = new double[costs.length];
        Arrays.setAll(slopes, i -> (costs[i] - cost) / steps[coordinates.get(i).index()]);
        return slopes;
    }
}

package drawdown.compare;

import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Settlement;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a channel really costs an agreement while other spend is more or less than stated: the whole agreement is run with
/// and without it, at every scale of the window's other spend from nothing to three times.
public final class Sweep {

    private static final int SCALES = 300;
    private static final double MOST = 3;
    private static final int HALVINGS = 50;

    private final Standing standing;
    private final Window window;
    private final int from;
    private final int row;
    private final boolean usage;
    private final long list;
    private final List<Point> points;

    /// @param scale of the other spend
    /// @param unmet of the window's commitment without the channel, in cents
    /// @param cost  of the channel, by which the whole bill is higher with it, its overhead included
    public record Point(double scale, double unmet, double cost) {}

    private Sweep(Standing standing, YearMonth month, Channel channel) {
        var to = channel.to().orElseThrow();
        this.standing = standing;
        this.window = standing.window(month);
        this.from = standing.agreement().index(month);
        this.usage = to.isUsage();
        this.row = standing.index(to);
        this.list = channel.list();
        double overhead = (double) (channel.overhead() * (window.to() - from));
        this.points = at(DoubleStream.iterate(0, s -> s <= MOST, s -> s + MOST / SCALES)
                        .toArray())
                .stream()
                .map(p -> new Point(p.scale, p.unmet, p.cost + overhead))
                .toList();
    }

    static Sweep of(Standing standing, YearMonth month, Channel channel) {
        return new Sweep(standing, month, channel);
    }

    /// From the least unmet to the most; one alone where nothing is.
    public List<Point> points() {
        var met = points.stream().filter(p -> p.unmet == 0).findFirst();
        return java.util.stream.Stream.concat(met.stream(), points.stream().filter(p -> p.unmet > 0))
                .sorted(Comparator.comparingDouble(Point::unmet))
                .toList();
    }

    /// Where more is unmet than there, the channel costs no more than so much.
    Optional<Point> flip(double cents) {
        var sorted = points();
        if (sorted.getFirst().cost <= cents) {
            return Optional.of(new Point(sorted.getFirst().scale, 0, sorted.getFirst().cost));
        }
        return IntStream.range(1, sorted.size())
                .filter(i -> sorted.get(i).cost <= cents)
                .mapToObj(i -> between(sorted.get(i - 1), sorted.get(i), cents))
                .findFirst();
    }

    private Point between(Point dearer, Point cheaper, double cents) {
        double overhead = dearer.cost - at(dearer.scale).getFirst().cost;
        var above = dearer;
        var below = cheaper;
        for (int i = 0; i < HALVINGS; i++) {
            var middle = at((above.scale + below.scale) / 2).getFirst();
            var whole = new Point(middle.scale, middle.unmet, middle.cost + overhead);
            if (whole.cost > cents) {
                above = whole;
            } else {
                below = whole;
            }
        }
        return below;
    }

    private List<Point> at(double... scales) {
        var block = Block.of(standing.agreement(), scales.length);
        fill(block.usage(), standing.spend().usage(), scales);
        fill(block.marketplace(), standing.spend().marketplace(), scales);
        var settlement = new Settlement(standing.schedule(), scales.length);
        var without = settlement.settle(block);
        var cost = without.total(Account.COST).clone();
        var unmet = without.window(window.index(), Figure.DEFICIENCY).clone();
        add(block);
        var with = settlement.settle(block).total(Account.COST);
        return IntStream.range(0, scales.length)
                .mapToObj(i -> new Point(scales[i], unmet[i], with[i] - cost[i]))
                .toList();
    }

    private void fill(double[][] rows, long[][] spend, double[] scales) {
        for (int month = 0; month < spend.length; month++) {
            boolean scaled = window.holds(month);
            for (int place = 0; place < spend[month].length; place++) {
                var into = rows[month * spend[month].length + place];
                for (int i = 0; i < scales.length; i++) {
                    into[i] = Math.rint((double) spend[month][place] * (scaled ? scales[i] : 1));
                }
            }
        }
    }

    private void add(Block block) {
        var rows = usage ? block.usage() : block.marketplace();
        int places = rows.length / standing.agreement().months();
        for (int month = from; month < window.to(); month++) {
            var into = rows[month * places + row];
            for (int i = 0; i < into.length; i++) {
                into[i] += (double) list;
            }
        }
    }
}

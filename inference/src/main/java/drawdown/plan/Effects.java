package drawdown.plan;

import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.settlement.Figure;
import drawdown.settlement.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Works out what a plan does to an agreement.
final class Effects {

    /// What is added to a window to find out what a dollar saves there, in cents.
    private static final double STEP = 1_000_000;

    private final Bills bills;
    private final Position position;
    private final AgreementCost cost;
    private final double[] prices;
    private final List<Bills.Place> places;

    Effects(Bills bills, int index) {
        this.bills = bills;
        this.position = bills.question().positions().get(index);
        this.cost = new AgreementCost(bills, index);
        this.prices = WithoutOffset.prices(bills);
        this.places = bills.places().stream().filter(p -> p.position() == index).toList();
    }

    Effect of(double[] point) {
        var without = at(new double[point.length]);
        var with = at(point);
        return new Effect(
                position,
                without.side,
                with.side,
                position.schedule().windows().stream()
                        .map(w -> window(w, without.windows.get(w.index()), with.windows.get(w.index()), point))
                        .toList());
    }

    /// What an agreement comes to at a point.
    private record At(Effect.Side side, List<Figures> windows) {}

    private record Figures(double commitment, double counts, double shortfall) {}

    private At at(double[] point) {
        var outcome = cost.settle(List.of(point));
        return new At(
                new Effect.Side(
                        cost.mean(outcome.total(Account.COST)),
                        cost.mean(outcome.total(Account.CRYSTALLISED)),
                        cost.mean(outcome.total(Account.EXPOSURE))),
                position.schedule().windows().stream()
                        .map(w -> figures(outcome, w.index()))
                        .toList());
    }

    private Figures figures(Outcome outcome, int window) {
        return new Figures(
                cost.mean(outcome.window(window, Figure.COMMITMENT)),
                cost.mean(outcome.window(window, Figure.MEASURED))
                        + cost.mean(outcome.window(window, Figure.MARKETPLACE_ELIGIBLE)),
                cost.mean(outcome.window(window, Figure.CRYSTALLISED)));
    }

    private Effect.WindowEffect window(Window window, Figures without, Figures with, double[] point) {
        return new Effect.WindowEffect(
                window,
                with.commitment,
                without.counts,
                with.counts,
                without.shortfall,
                with.shortfall,
                saved(window, point, STEP),
                saved(window, point, -STEP));
    }

    /// What a dollar saves, as a share of its price, in the place that most is spent in; nothing where none can be
    /// spent, or taken away.
    private double saved(Window window, double[] point, double step) {
        int first = position.agreement().index(bills.question().horizon().first());
        Bills.Place most = null;
        double spent = -1;
        var months = new ArrayList<Integer>();
        for (int m = Math.max(0, window.from() - first); m < Math.min(bills.months(), window.to() - first); m++) {
            months.add(m);
        }
        for (var place : places) {
            double there =
                    months.stream().mapToDouble(m -> point[place.first() + m]).sum();
            if (there > spent) {
                most = place;
                spent = there;
            }
        }
        if (most == null || months.isEmpty()) {
            return 0;
        }
        var moved = point.clone();
        double price = 0;
        for (int m : months) {
            int i = most.first() + m;
            double more = Math.max(-point[i], Math.rint(step / months.size()));
            moved[i] += more;
            price += prices[i] * more;
        }
        var costs = cost.at(List.of(point, moved));
        if (price == 0) { // nothing is spent that could be taken away
            return step > 0 ? 0 : saved(window, point, -step);
        }
        return 1 - (costs[1] - costs[0]) / price;
    }
}

package drawdown.plan;

import drawdown.money.Share;
import java.util.Arrays;

/// The choice of who looks at prices only: each workload where it is billed least after discounts, as if nothing counted
/// towards any commitment.
final class WithoutOffset {

    private final Bills bills;
    private final double[] prices;

    WithoutOffset(Bills bills) {
        this.bills = bills;
        this.prices = prices(bills);
    }

    /// What a dollar costs within the commitment, by coordinate.
    static double[] prices(Bills bills) {
        var prices = new double[bills.coordinates()];
        for (var place : bills.places()) {
            var position = bills.question().positions().get(place.position());
            for (int m = 0; m < bills.months(); m++) {
                int month = position.month(bills.question().horizon(), m);
                if (month >= 0) {
                    var rated = position.schedule().months().get(month);
                    double discount = (place.usage() ? rated.discount() : rated.vendor())[place.index()];
                    prices[place.first() + m] = 1 - discount / Share.WHOLE_PPM;
                }
            }
        }
        return prices;
    }

    Assignment assignment() {
        var demands = bills.question().demands();
        var routes = new int[demands.size()];
        Arrays.setAll(routes, w -> cheapest(w, demands.get(w).choices().size()));
        return Assignment.of(bills.question(), routes);
    }

    private int cheapest(int w, int routes) {
        int cheapest = 0;
        for (int r = 1; r < routes; r++) {
            cheapest = cost(w, r) < cost(w, cheapest) ? r : cheapest;
        }
        return cheapest;
    }

    private double cost(int w, int r) {
        double cost = 0;
        for (var spent : bills.whole(w, r)) {
            cost += spent.direct()[0];
            for (int i = 0; i < prices.length; i++) {
                cost += prices[i] * spent.point()[i];
            }
        }
        return cost;
    }
}

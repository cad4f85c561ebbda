package drawdown.plan;

import drawdown.money.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes a plan: first the plans it is compared with, then one that is not worse than any of them, then what it does.
final class Planning {

    private final Question question;
    private final Effort effort;
    private final Bills bills;
    private final Pricing pricing;
    private final Map<String, Assignment> others = new LinkedHashMap<>();

    Planning(Question question, Effort effort) {
        this.question = question;
        this.effort = effort;
        this.bills = new Bills(question);
        this.pricing = new Pricing(bills);
    }

    Plan plan() {
        compare();
        var answer = Planner.solve(pricing, List.copyOf(others.values()), effort);
        var best = answer.assignment();
        var spent = bills.of(best);
        return new Plan(
                question,
                bill(best, answer.total(), spent),
                pricing.modelled(spent),
                answer.bound(),
                doubts(),
                IntStream.range(0, question.demands().size())
                        .mapToObj(w -> placement(best, w))
                        .toList(),
                others.entrySet().stream()
                        .map(other -> new Alternative(other.getKey(), pricing.of(bills.of(other.getValue()))))
                        .toList());
    }

    private void compare() {
        today().ifPresent(today -> others.put(Alternative.TODAY, today));
        var platforms = question.platforms();
        platforms.forEach(platform -> others.put("all " + platform, on(platform, platforms.size())));
        others.put(Alternative.WITHOUT_OFFSET, new WithoutOffset(bills).assignment());
    }

    private Optional<Assignment> today() {
        return question.demands().stream().allMatch(d -> d.runs().isPresent())
                ? Optional.of(Assignment.of(
                        question,
                        question.demands().stream()
                                .mapToInt(d -> d.runs().orElseThrow())
                                .toArray()))
                : Optional.empty();
    }

    /// The best plan on one platform, with a third of the time for all of these.
    private Assignment on(String platform, int platforms) {
        var only = question.on(platform).orElseThrow();
        var there = new Bills(only);
        var start = new WithoutOffset(there).assignment();
        var answer = Planner.solve(new Pricing(there), List.of(start), effort.within(3 * platforms));
        return question.widened(only, answer.assignment());
    }

    private Map<String, String> doubts() {
        var doubts = new TreeMap<String, String>();
        question.positions()
                .forEach(p -> Convexity.doubt(p.schedule())
                        .ifPresent(why -> doubts.put(p.agreement().id(), why)));
        return doubts;
    }

    private WholeBill bill(Assignment best, double total, Spent spent) {
        var platforms = new TreeMap<String, long[]>();
        for (int w = 0; w < question.demands().size(); w++) {
            for (int r = 0; r < question.demands().get(w).choices().size(); r++) {
                var months = platforms.computeIfAbsent(
                        question.demands().get(w).choices().get(r).platform(), p -> new long[bills.months()]);
                var billed = bills.byMonth(best, w, r);
                Arrays.setAll(months, m -> months[m] + billed[m]);
            }
        }
        platforms.values().removeIf(months -> Arrays.stream(months).allMatch(m -> m == 0));
        var effects = IntStream.range(0, question.positions().size())
                .mapToObj(a -> new Effects(bills, a).of(spent.point()))
                .toList();
        return new WholeBill(total, spent.direct()[0], platforms, effects);
    }

    private Placement placement(Assignment best, int w) {
        var demand = question.demands().get(w);
        var uses = new ArrayList<Placement.Use>();
        int main = best.main(w);
        for (int r = 0; r < demand.choices().size(); r++) {
            int route = r;
            var shares =
                    Arrays.stream(best.ppm()[w]).map(s -> new Share(s[route])).toList();
            if (shares.stream().anyMatch(s -> s.ppm() > 0)) {
                uses.add(
                        r == main ? 0 : uses.size(),
                        new Placement.Use(demand.choices().get(r), shares));
            }
        }
        return new Placement(demand, uses, new Flips(pricing, best, w).runnerUp());
    }
}

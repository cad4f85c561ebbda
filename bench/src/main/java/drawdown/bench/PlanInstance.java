package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.plan.Demand;
import drawdown.plan.Flow;
import drawdown.plan.Horizon;
import drawdown.plan.Position;
import drawdown.plan.Question;
import drawdown.plan.Route;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A channel plan of enterprise size, drawn from a seed: 50 workloads with 12 offers each over 36 months, beside two
/// agreements of which one is short and one about met without them.
final class PlanInstance {

    private static final int WORKLOADS = 50;
    private static final int MONTHS = 36;
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private final Random random;

    private PlanInstance(long seed) {
        this.random = new Random(seed);
    }

    static Question of(long seed) throws IOException {
        return new PlanInstance(seed).question();
    }

    private Question question() throws IOException {
        var edp = read("plan-edp.yaml");
        var macc = read("plan-macc.yaml");
        var positions = List.of(position(edp, 2_450_000, 0.01), position(macc, 450_000, 0.01));
        var demands = IntStream.range(0, WORKLOADS)
                .mapToObj(w -> demand("workload-" + w))
                .toList();
        return new Question(new Horizon(FIRST, MONTHS), demands, positions, false);
    }

    private static Agreement read(String name) throws IOException {
        try (var in = Objects.requireNonNull(PlanInstance.class.getResourceAsStream(name))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return AgreementFile.read(Source.of(name, text)).orRefuse();
        }
    }

    private Position position(Agreement agreement, double monthly, double growth) {
        var spend = Spend.none(agreement);
        for (int m = 0; m < MONTHS; m++) {
            spend.usage()[m][0] = Math.round(100 * monthly * Math.pow(1 + growth, m) * random.nextDouble(0.9, 1.1));
        }
        return Position.of(agreement, spend, Assumptions.STANDARD);
    }

    /// Six metered offers and six that come in units.
    private Demand demand(String name) {
        double monthly = Math.exp(random.nextDouble(Math.log(3_000), Math.log(60_000)));
        double growth = random.nextDouble(-0.01, 0.04);
        var usage = routing("edp", Routing.As.USAGE, "usage");
        var marketplace = routing("edp", Routing.As.MARKETPLACE, "anthropic");
        var azure = routing("macc", Routing.As.USAGE, "usage");
        var places = List.of(
                Optional.of(usage),
                Optional.of(marketplace),
                Optional.of(azure),
                Optional.<Routing>empty(),
                Optional.<Routing>empty(),
                Optional.of(azure));
        var platforms = List.of("aws", "aws", "azure", "anthropic", "google", "azure");
        var routes = new ArrayList<Route>();
        for (int i = 0; i < 6; i++) {
            double price = monthly * random.nextDouble(0.85, 1.2);
            routes.add(new Route(
                    "metered-" + i,
                    platforms.get(i),
                    true,
                    List.of(flow(places.get(i), price, growth)),
                    List.of(flow(Optional.empty(), random.nextDouble(100, 1_500), 0))));
            routes.add(new Route(
                    "units-" + i,
                    platforms.get(i),
                    false,
                    List.of(flow(places.get(i), price * random.nextDouble(0.02, 0.2), growth)),
                    List.of(flow(places.get(i), price * random.nextDouble(0.75, 1.3), 0))));
        }
        return new Demand(name, routes, Optional.of(routes.get(2 * random.nextInt(6))));
    }

    private static Routing routing(String agreement, Routing.As as, String name) {
        boolean usage = as == Routing.As.USAGE;
        return new Routing(
                agreement,
                as,
                usage ? Optional.of(name) : Optional.empty(),
                usage ? Optional.empty() : Optional.of(name));
    }

    private static Flow flow(Optional<Routing> to, double dollars, double growth) {
        var cents = new long[MONTHS];
        Arrays.setAll(cents, m -> Math.round(100 * dollars * Math.pow(1 + growth, m)));
        return new Flow(to, cents);
    }
}

package drawdown.plan;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Spend;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A small question drawn from a seed: three workloads, each with two metered offers and two that come in units of two
/// sizes; no agreement, one or two, with terms from the range that is negotiated.
final class Instance {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private final Random random;
    private final int months;
    private final double size;

    private Instance(long seed) {
        this.random = new Random(seed * 7_919 + 17);
        this.months = pick(12, 24, 24, 36);
        this.size = Math.exp(between(Math.log(3_000), Math.log(300_000)));
    }

    /// @param agreements how many
    static Question of(long seed, int agreements, boolean whole) {
        return new Instance(seed).question(agreements, whole);
    }

    private Question question(int agreements, boolean whole) {
        var positions = IntStream.range(0, agreements)
                .mapToObj(a -> position(a == 0 ? "aws" : "azure"))
                .toList();
        var demands = IntStream.range(0, 3)
                .mapToObj(w -> demand("workload-" + w, positions))
                .toList();
        return new Question(new Horizon(FIRST, months), demands, positions, whole);
    }

    private Demand demand(String name, List<Position> positions) {
        double monthly = size * between(0.3, 2);
        double growth = between(0.98, 1.05);
        var routes = new ArrayList<Route>();
        for (int offer = 0; offer < 4; offer++) {
            boolean metered = offer < 2;
            int place = random.nextInt(4);
            var to = place < positions.size() || (place == 3 && !positions.isEmpty())
                    ? Optional.of(routing(positions.get(place == 3 ? 0 : place).agreement(), place == 3))
                    : Optional.<Routing>empty();
            double price = between(0.8, 1.25);
            for (int level = 0; level < (metered ? 1 : 2); level++) {
                var scaled = metered
                        ? List.of(flow(to, monthly * price, growth))
                        : List.of(
                                flow(to, monthly * price * (level == 0 ? 0.8 : 1.1), 1),
                                flow(to, monthly * price * (level == 0 ? 0.25 : 0.02), growth));
                routes.add(new Route(
                        "offer-" + offer + "/" + level,
                        to.map(Routing::name).orElse("direct"),
                        metered,
                        scaled,
                        random.nextInt(3) == 0
                                ? List.of(flow(Optional.empty(), monthly * between(0, 0.03), 1))
                                : List.of()));
            }
        }
        return new Demand(name, routes, Optional.of(routes.get(random.nextInt(routes.size()))));
    }

    private Routing routing(Agreement agreement, boolean marketplace) {
        return marketplace
                ? new Routing(agreement.id(), Routing.As.MARKETPLACE, Optional.empty(), Optional.of("anthropic"))
                : new Routing(
                        agreement.id(),
                        Routing.As.USAGE,
                        Optional.of(agreement
                                .scopes()
                                .get(random.nextInt(agreement.scopes().size()))
                                .name()),
                        Optional.empty());
    }

    private Flow flow(Optional<Routing> to, double dollars, double growth) {
        var cents = new long[months];
        Arrays.setAll(cents, m -> Math.round(dollars * 100 * Math.pow(growth, m)));
        return new Flow(to, cents);
    }

    private Position position(String provider) {
        double yearly = size * 12 * between(2, 8);
        while (true) {
            var text = text(provider, yearly);
            if (AgreementFile.read(Source.of("agreement.yaml", text))
                    instanceof Reading.Valid<Agreement>(var agreement)) {
                return Position.of(agreement, spend(agreement, yearly), Assumptions.STANDARD);
            }
        }
    }

    private String text(String provider, double yearly) {
        var years = new ArrayList<String>();
        for (int y = 0; y < months / 12; y++) {
            years.add("" + Math.round(yearly * between(0.8, 1.2)));
        }
        return """
                agreement: %s
                provider: %s
                program: other
                currency: USD
                effective: %s-01
                months: %d
                commitment: {annual: %s}
                discount: %d%%
                scopes:
                  - {name: bedrock, discount: band%s}
                  - {name: everything-else}
                vendors:
                  - {name: anthropic, catalog: saas, discount: %d%%}
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms:
                      measurement: {basis: %s, window: %s}
                      rollover: {percent: %d%%, redemption: %s, reset: %s%s}
                      carryforward: {percent: %s, redemption: %s, reset: %s, discountLayer: %s, marketplace: %s}
                      overCommit: {retained: %d%%, cap: %s, window: %s, measure: %s}
                      underCommit: {rate: %s, due: %s, settlement: %s, marketplaceOffset: %s}
                      marketplace: {percent: %d%%, cap: %s}
                """.formatted(
                        provider,
                        provider,
                        FIRST,
                        months,
                        years,
                        random.nextInt(20),
                        pick("", "", "+5%"),
                        pick(0, 0, 5),
                        pick("net", "net", "list"),
                        pick("auto", "auto", "term"),
                        pick(0, 25, 25, 60),
                        pick("first-dollar", "term"),
                        pick("true", "false"),
                        pick("", "", "", "", ", relief: " + Math.round(yearly * 0.1)),
                        pick("0%", "25%", "62.5%", "none"),
                        pick("next-window", "term"),
                        pick("true", "false"),
                        pick("0%", "0%", "1%"),
                        pick("include", "exclude"),
                        pick(0, 50, 100, 100),
                        pick("none", "35%"),
                        pick("annual", "term"),
                        pick("gross", "net"),
                        pick("100%", "100%", "62.5%"),
                        pick("expiry", "expiry", "window-close"),
                        pick("cash", "cash", "credit", "next-cycle"),
                        pick("window", "term"),
                        pick(25, 50, 100),
                        pick("none", "10%", "25%"));
    }

    private Spend spend(Agreement agreement, double yearly) {
        var spend = Spend.none(agreement);
        double level = between(0.6, 1.25);
        for (int m = 0; m < months; m++) {
            double month = yearly / 12 * level * between(0.9, 1.1) * 100;
            spend.usage()[m][0] = Math.round(month * 0.1);
            spend.usage()[m][1] = Math.round(month * 0.9);
            spend.marketplace()[m][0] = Math.round(month * 0.05);
        }
        return spend;
    }

    private double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }
}

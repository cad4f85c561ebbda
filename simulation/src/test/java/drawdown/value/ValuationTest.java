package drawdown.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.provision.Provision;
import drawdown.provision.Provisions;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Estimate;
import drawdown.simulation.Sample;
import drawdown.simulation.Simulation;
import drawdown.simulation.Watch;
import drawdown.trajectory.Drafts;
import drawdown.trajectory.Paths;
import drawdown.value.Valuation.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValuationTest {

    private static final long SEED = 5;

    /// 120,000 are committed for the year; 84,000 are spent, and 24,000 on the Marketplace, of which a quarter counts: 30,000
    /// are short.
    private static final String ONE_YEAR = """
            agreement: one-year
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 12
            commitment: {annual: [120_000]}
            discount: 0%
            vendors: [{name: snowflake, catalog: saas}]
            """;

    private static final String SCHEDULE_PREVAILS = """
            documents:
              - {kind: standard-terms, profile: aws-edp-standard, terms: {orderForm: {precedence: schedule}}}
            """;

    private static final String CERTAIN = """
            trajectory: certain
            currency: USD
            start: 2026-01
            streams:
              - {scope: everything-else, level: 7_000}
              - {vendor: snowflake, level: 2_000}
            """;

    private static final String THREE_YEARS = """
            agreement: three-years
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 36
            commitment: {annual: [1_100_000, 1_200_000, 1_300_000]}
            discount: 12%
            vendors: [{name: snowflake, catalog: ami, renews: 2027-06-01}]
            """;

    private static final String UNCERTAIN = """
            trajectory: uncertain
            currency: USD
            start: 2026-01
            streams:
              - {scope: everything-else, level: 100_000, growth: 8%, volatility: 10%, persistence: 0.8}
              - {vendor: snowflake, level: 10_000, growth: 20%, volatility: 5%}
            common: {levelError: 10%, growthError: 10%, volatility: 5%, persistence: 0.9}
            """;

    private static List<Provision> provisions(String... ids) {
        return Stream.of(ids).map(id -> Provisions.named(id).orElseThrow()).toList();
    }

    private static Game game(String agreement, String trajectory, int paths, List<Provision> provisions) {
        var read = Drafts.agreement(agreement);
        var game = new Game(Negotiation.of(read, provisions), Assumptions.STANDARD, simulation(read, trajectory));
        game.begin(paths, effort());
        return game;
    }

    private static Effort effort() {
        return new Effort((done, whole) -> true, 1);
    }

    private static Simulation simulation(Agreement agreement, String trajectory) {
        Paths paths = Drafts.paths(agreement, trajectory, SEED);
        return Simulation.of(paths);
    }

    private static Valuation valuation(String agreement, String trajectory, int paths, List<Provision> provisions) {
        return valuation(agreement, trajectory, paths, provisions, (done, whole) -> true);
    }

    private static Valuation valuation(
            String agreement, String trajectory, int paths, List<Provision> provisions, Watch watch) {
        var read = Drafts.agreement(agreement);
        return Valuation.of(
                Negotiation.of(read, provisions),
                Assumptions.STANDARD,
                simulation(read, trajectory),
                paths,
                16,
                SEED,
                watch);
    }

    private static Figures figures(Valuation valuation, String id) {
        return valuation.worths().stream()
                .filter(w -> w.play().provision().id().equals(id))
                .findFirst()
                .orElseThrow()
                .of(Measure.MEAN);
    }

    private static void dollars(Estimate worth, String expected) {
        assertThat(worth.value() / 100).isCloseTo(Double.parseDouble(expected.replace(",", "")), within(0.005));
        assertThat(worth.standardError()).isZero();
    }

    /// A true-up rate of 62.5% and three quarters of Marketplace: 30,000 become 18,750, or 18,000, or together 11,250.
    @Test
    void twoClausesAreWorthWhatTheEnumerationByHandSays() {
        var valuation = valuation(ONE_YEAR + SCHEDULE_PREVAILS, CERTAIN, 10, provisions("4.2", "5.1"));

        dollars(figures(valuation, "4.2").alone(), "11,250");
        dollars(figures(valuation, "5.1").alone(), "12,000");
        dollars(figures(valuation, "4.2").last(), "6,750");
        dollars(figures(valuation, "5.1").last(), "7,500");
        dollars(figures(valuation, "4.2").share(), "9,000");
        dollars(figures(valuation, "5.1").share(), "9,750");
        dollars(valuation.whole().getFirst(), "18,750");
        dollars(valuation.interactions().getFirst().worth(), "-4,500");
    }

    @Test
    void whileTheAppendixPrevailsNothingInTheScheduleIsWorthAnything() {
        var valuation = valuation(ONE_YEAR, CERTAIN, 10, provisions("4.2", "5.1"));

        dollars(valuation.whole().getFirst(), "0");
        for (var id : List.of("4.2", "5.1")) {
            dollars(figures(valuation, id).alone(), "0");
            dollars(figures(valuation, id).last(), "0");
            dollars(figures(valuation, id).share(), "0");
        }
        dollars(figures(valuation, "4.2").ifHeld(), "11,250");
        dollars(valuation.interactions().getFirst().worth(), "-4,500");
    }

    /// In a third of the orders precedence comes first, and so on: 24,750, 27,000 and 60,750 over six orders.
    @Test
    void precedenceIsWorthWhatItLetsHold() {
        var valuation = valuation(ONE_YEAR, CERTAIN, 10, provisions("4.2", "5.1", "7.4"));

        dollars(figures(valuation, "4.2").alone(), "0");
        dollars(figures(valuation, "4.2").ifHeld(), "11,250");
        dollars(figures(valuation, "4.2").share(), "4,125");
        dollars(figures(valuation, "5.1").share(), "4,500");
        dollars(figures(valuation, "7.4").alone(), "0");
        dollars(figures(valuation, "7.4").last(), "18,750");
        dollars(figures(valuation, "7.4").share(), "10,125");
        dollars(valuation.whole().getFirst(), "18,750");
    }

    @Test
    void allSharesAddUpToTheWhole() {
        var valuation = valuation(THREE_YEARS, UNCERTAIN, 2_000, Provisions.all());

        for (var measure : Measure.values()) {
            double sum = valuation.worths().stream()
                    .filter(w -> !w.figures().isEmpty())
                    .mapToDouble(w -> w.of(measure).share().value())
                    .sum();
            assertThat(sum)
                    .as("%s, seed %s", measure, SEED)
                    .isCloseTo(valuation.whole().get(measure.ordinal()).value(), within(1.0));
        }
        assertThat(valuation.orders()).isEqualTo(16);
    }

    @Test
    void drawnOrdersAgreeWithAllCoalitions() {
        var game = game(THREE_YEARS, UNCERTAIN, 2_000, provisions("1.1", "1.3", "3.1", "4.2", "5.2", "7.4"));
        var exact = Shapley.exact(game, effort());
        var sampled = Shapley.sampled(game, 30, new Random(SEED), effort());

        for (var measure : Measure.values()) {
            for (int player = 0; player < game.players().size(); player++) {
                var drawn = sampled.of(measure, player);
                var all = exact.of(measure, player);
                assertThat(drawn.value())
                        .as(
                                "%s of %s, seed %s",
                                measure, game.players().get(player).provision().id(), SEED)
                        .isCloseTo(all.value(), within(4 * drawn.standardError() + 1));
                assertThat(drawn.standardError()).isGreaterThanOrEqualTo(0.9 * all.standardError() - 1e-6);
            }
        }
    }

    @Test
    void theShareIsTheMeanOverAllOrdersOfWinning() {
        var game = game(THREE_YEARS, UNCERTAIN, 600, provisions("1.1", "3.1", "4.2", "7.4"));
        var exact = Shapley.exact(game, effort());
        int n = game.players().size();
        var gains = new double[n];
        var orders = orders(n);
        for (var order : orders) {
            var coalition = game.nobody();
            for (int player : order) {
                var more = Game.with(coalition, player);
                gains[player] += cost(game, coalition) - cost(game, more);
                coalition = more;
            }
        }
        assertThat(orders).hasSize(24);
        for (int player = 0; player < n; player++) {
            assertThat(exact.of(Measure.MEAN, player).value())
                    .as("%s, seed %s", game.players().get(player).provision().id(), SEED)
                    .isCloseTo(gains[player] / orders.size(), within(0.01));
        }
    }

    private static double cost(Game game, BitSet coalition) {
        return Arrays.stream(game.costs(List.of(coalition)).getFirst())
                .average()
                .orElseThrow();
    }

    private static List<List<Integer>> orders(int n) {
        if (n == 0) {
            return List.of(List.of());
        }
        return orders(n - 1).stream()
                .flatMap(order -> IntStream.range(0, n).mapToObj(place -> {
                    var longer = new ArrayList<>(order);
                    longer.add(place, n - 1);
                    return List.copyOf(longer);
                }))
                .toList();
    }

    /// The vendor's catalog is in scope under the standard terms, and contract years are calendar years: 1.2 and 5.2 change
    /// nothing here. What is not settled again costs to the cent what it would cost settled.
    @Test
    void coalitionsThatComeToTheSameCostTheSame() {
        var read = Drafts.agreement(THREE_YEARS.replace("ami", "saas"));
        var negotiation = Negotiation.of(read, Provisions.all());
        var simulation = simulation(read, UNCERTAIN);
        var game = new Game(negotiation, Assumptions.STANDARD, simulation);
        game.begin(300, effort());
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            var coalition = game.nobody();
            IntStream.range(0, game.players().size()).forEach(p -> coalition.set(p, random.nextBoolean()));
            var won = coalition.stream().mapToObj(game.players()::get).toList();
            var settled = Sample.of(
                    simulation,
                    List.of(Schedule.of(negotiation.with(won), Assumptions.STANDARD)),
                    300,
                    List.of(Account.COST));
            assertThat(game.costs(List.of(coalition)).getFirst())
                    .as("%s, seed %s", coalition, SEED)
                    .isEqualTo(settled.getFirst().of(Account.COST));
        }
        var costs = game.costs(List.of(game.everybody(), game.without(1), game.without(0)));
        assertThat(game.players().get(1).provision().id()).isEqualTo("1.2");
        assertThat(costs.get(1)).isSameAs(costs.get(0));
        assertThat(costs.get(2)).isNotSameAs(costs.get(0));
    }

    @Test
    void oneThatIsSureEnoughDrawsNoMorePathsAndIsComplete() {
        var enough = new Watch() {
            @Override
            public boolean goOn(double done, Estimate whole) {
                return true;
            }

            @Override
            public boolean enough(int paths, Estimate whole) {
                return paths >= 1024;
            }
        };
        var sure = valuation(THREE_YEARS, UNCERTAIN, 5_000, Provisions.all(), enough);
        var short1024 = valuation(THREE_YEARS, UNCERTAIN, 1024, Provisions.all());
        assertThat(sure.paths()).isEqualTo(1024);
        assertThat(sure.complete()).isTrue();
        assertThat(sure.worths()).isEqualTo(short1024.worths());
        assertThat(sure.interactions()).isEqualTo(short1024.interactions());
    }

    @Test
    void aValuationEndedEarlyStatesWhatIsKnown() {
        var paths = new AtomicInteger();
        var early = valuation(
                THREE_YEARS, UNCERTAIN, 5_000, Provisions.all(), (done, whole) -> paths.addAndGet(512) < 1024);
        assertThat(early.paths()).isEqualTo(1024);
        assertThat(early.orders()).isEqualTo(4);
        assertThat(early.interactions()).isEmpty();
        assertThat(early.complete()).isFalse();
        double sum = early.worths().stream()
                .filter(w -> !w.figures().isEmpty())
                .mapToDouble(w -> w.of(Measure.MEAN).share().value())
                .sum();
        assertThat(sum).as("seed %s", SEED).isCloseTo(early.whole().getFirst().value(), within(1.0));
    }

    @Test
    void whoWatchesHearsHowMuchIsDoneAndWhatTheWholeIsWorth() {
        var heard = new ArrayList<Double>();
        var valuation = valuation(THREE_YEARS, UNCERTAIN, 1_000, provisions("1.1", "3.1", "4.2"), (done, whole) -> {
            heard.add(done);
            return true;
        });
        assertThat(heard).isSorted().endsWith(1.0);
        assertThat(valuation.complete()).isTrue();
    }

    @Test
    void everyProvisionHasItsStanding() {
        var read = Drafts.agreement(THREE_YEARS.replace("aws", "azure").replace("edp", "macc"));
        var plays = Negotiation.of(read, Provisions.all()).plays();

        assertThat(plays.stream()
                        .filter(p -> p.standing() == Play.Standing.GRANTED)
                        .map(p -> p.provision().id()))
                .as("what a MACC grants already, more of it than a buyer of an EDP asks for included")
                .contains("2.4", "3.1", "3.3", "5.1", "5.2");
        assertThat(plays.stream()
                        .filter(p -> p.standing() == Play.Standing.GATE)
                        .map(p -> p.provision().id()))
                .containsExactly("7.4");
        assertThat(plays.stream()
                        .filter(p -> p.standing() == Play.Standing.AT_EXIT)
                        .map(p -> p.provision().id()))
                .containsExactly("1.4", "6.1", "6.2", "6.3");
    }
}

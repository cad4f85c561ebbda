package drawdown.plan;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.price.Offer.Routing;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.workload.WorkloadFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final String SONNET = """
            id: bedrock/sonnet, channel: {seller: aws, host: aws, issuer: aws, marketplace: true}, mode: on-demand,
            prices: {input: 3, output: 15}, overhead: {perRequest: 0.001, monthly: 50}""";
    private static final String BATCH = """
            id: bedrock/batch, channel: {seller: aws, host: aws, issuer: aws, marketplace: true}, mode: batch,
            prices: {input: 1.5, output: 7.5}""";
    private static final String AZURE = """
            id: azure/sonnet, channel: {seller: azure, host: azure, issuer: azure}, mode: on-demand,
            prices: {input: 4, output: 20}""";

    /// A unit does 1,000 weighted tokens a minute and an output token weighs 4.
    private static final String UNITS = """
            id: azure/units, channel: {seller: azure, host: azure, issuer: azure}, mode: provisioned,
            capacity: {unit: PTU, inputTpm: 1_000, outputRatio: 4, minimum: 10, step: 10},
            terms: {hourly: 1, month: 300, year: 2_400}""";

    private static final String ROUTING = """
            routing:
              - {issuer: aws, agreement: {name: edp, as: usage, scope: bedrock}}
              - {issuer: aws, marketplace: true, maker: anthropic, agreement: {name: edp, as: marketplace, vendor: anthropic}}
            """;

    /// 1,000 requests of 2,000 and 500 tokens: 6.00 + 7.50, of which 40% at half the price; the requests of the gateway apart.
    @Test
    void aMeteredRouteBillsWhereTheMostSpecificLineSays() {
        var route = routes("batchable: 40%", 2, SONNET, BATCH).getFirst();
        var vendor =
                Optional.of(new Routing("edp", Routing.As.MARKETPLACE, Optional.empty(), Optional.of("anthropic")));
        assertThat(route.id()).isEqualTo("bedrock/sonnet");
        assertThat(route.platform()).isEqualTo("aws");
        assertThat(route.divisible()).isTrue();
        assertThat(route.scaled()).extracting(Flow::to).containsExactly(vendor, Optional.empty());
        assertThat(route.scaled().get(0).cents()).containsExactly(1080, 1080);
        assertThat(route.scaled().get(1).cents()).containsExactly(100, 100);
        assertThat(route.standing()).singleElement().satisfies(flow -> {
            assertThat(flow.to()).isEmpty();
            assertThat(flow.cents()).containsExactly(5000, 5000);
        });
    }

    /// A year of ten units costs 24,000, 2,000 a month; the two months that are left 300 for each unit and month.
    @Test
    void whatIsLeftOfTheHorizonIsBoughtAtTheNextShorterTerm() {
        var year = routes("", 14, AZURE, UNITS).stream()
                .filter(route -> route.id().equals("azure/units · 10 PTU by the year"))
                .findFirst()
                .orElseThrow();
        assertThat(year.divisible()).isFalse();
        assertThat(year.scaled().getFirst().cents())
                .startsWith(200_000, 200_000)
                .endsWith(200_000, 300_000, 300_000);
    }

    /// 438 million requests a month are 10,000 a minute: 20,000 and 4 times 5,000 thousand tokens need 40,000 units.
    @Test
    void zeroRefusalIsWhatTheBusiestMinuteNeeds() {
        assertThat(routes("requests: 438_000_000", 12, UNITS))
                .extracting(Route::id)
                .containsExactly(
                        "azure/units · 40000 PTU by the hour",
                        "azure/units · 40000 PTU by the month",
                        "azure/units · 40000 PTU by the year");
    }

    /// 40 units in the first month, 44 and 48.4 in the next ones, sold by ten.
    @Test
    void unitsAreBoughtAnewAsTrafficGrows() {
        assertThat(routes("requests: 438_000, growth: 10%", 3, UNITS))
                .extracting(Route::id)
                .containsExactly(
                        "azure/units · 40 to 50 PTU (P50) by the hour",
                        "azure/units · 40 to 50 PTU (P50) by the month");
    }

    @Test
    void whatIsBeyondTheUnitsIsBilledByTheMeteredOffer() {
        var minimum = routes(
                        "requests: 730_000, profile: [24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
                        1,
                        AZURE,
                        UNITS)
                .stream()
                .filter(route -> route.id().endsWith(" 10 PTU by the hour"))
                .findFirst()
                .orElseThrow();
        // 400 requests in each minute of the hour need 1,600 units: 1,590 of 1,600 spill, of 13,140 in all; 7,300 for
        // units.
        assertThat(minimum.scaled().getFirst().cents()).containsExactly(730_000 + 1_305_788);
    }

    @Test
    void withoutAMeteredOfferRefusalsStayWithinWhatIsAllowed() {
        var peak =
                "requests: 730_000, profile: [24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]";
        assertThat(routes(peak, 1, UNITS))
                .extracting(Route::id)
                .containsExactly("azure/units · 1600 PTU by the hour", "azure/units · 1600 PTU by the month");
        assertThat(routes(peak + ", refusable: 100%", 1, UNITS)).hasSize(4);
    }

    @Test
    void whoNeedsGuaranteedCapacityGetsUnitsWithoutSpill() {
        assertThat(routes("requests: 438_000, needs: {guaranteed: true}", 1, AZURE, UNITS))
                .extracting(Route::id)
                .containsExactly("azure/units · 40 PTU by the hour", "azure/units · 40 PTU by the month");
    }

    @Test
    void whereItRunsTodayIsOneRoute() {
        var book = book(SONNET, AZURE, UNITS);
        var file = workloads(
                "today: [{offer: bedrock/sonnet, share: 25%}, {offer: azure/units, share: 75%, units: 10, term: month}]",
                book);
        var market = drawdown.cost.Market.of(book, new Horizon(YearMonth.of(2026, 1), 1));
        var today = new Routes(market, file.routing())
                .today(file.workloads().getFirst())
                .orElseThrow();
        assertThat(today.scaled().stream().mapToLong(Flow::total).sum()).isEqualTo(338 + 25 + 300_000);
        assertThat(today.standing().stream().mapToLong(Flow::total).sum()).isEqualTo(5_000);
    }

    @Test
    void aPriceThatIsNotKnownIsNamedWithItsOffer() {
        assertThat(refused("cached: 50%", SONNET, AZURE.replace("output: 20", "cacheRead: 1")))
                .isEqualTo("""
                workloads.yaml:1:13: azure/sonnet does not state prices.output, which a needs
                   Maybe state it in a book of your own, or write exclude: [azure/sonnet].
                workloads.yaml:1:13: bedrock/sonnet does not state prices.cacheRead, which a needs
                   Maybe state it in a book of your own, or write exclude: [bedrock/sonnet].
                """);
    }

    @Test
    void whereNoOfferMayServeTheNeedThatKeepsEachOutIsNamed() {
        assertThat(refused(
                        "needs: {residency: eu, noTraining: true}",
                        SONNET + ", guarantees: {residency: [us], noTraining: true}",
                        AZURE,
                        BATCH + ", until: 2026-01-02"))
                .isEqualTo("""
                        workloads.yaml:1:13: no offer may serve a: azure/sonnet states no residency, eu is needed and does not state that nothing is used for training; bedrock/batch states no residency, eu is needed and does not state that nothing is used for training and is batch, and only 0% of the requests can wait; bedrock/sonnet keeps data in us, not in eu
                           Maybe drop needs.residency, which keeps out 3 of them, or state in a book of your own what your contract guarantees.
                        """);
    }

    private static List<Route> routes(String settings, int months, String... rows) {
        return read(settings, months, rows).orRefuse();
    }

    private static String refused(String settings, String... rows) {
        return switch (read(settings, 1, rows)) {
            case Reading.Valid<List<Route>> valid -> "";
            case Reading.Refused<List<Route>>(var problems) ->
                problems.stream()
                        .map((Problem p) -> p.location() + ": " + p.what() + "\n   " + p.fix() + "\n")
                        .collect(Collectors.joining());
        };
    }

    private static Reading<List<Route>> read(String settings, int months, String... rows) {
        var book = book(rows);
        var file = workloads(settings, book);
        return Routes.of(file.workloads().getFirst(), book, new Horizon(YearMonth.of(2026, 1), months), file.routing());
    }

    private static drawdown.workload.Workloads workloads(String settings, PriceBook book) {
        var requests = settings.contains("requests:") ? "" : "requests: 1000, ";
        var text = "workloads: [{id: a, models: [{model: sonnet}], " + requests + "input: 2000, output: 500"
                + (settings.isEmpty() ? "" : ", ") + settings + "}]\n" + ROUTING;
        return WorkloadFile.read(Source.of("workloads.yaml", text), book).orRefuse();
    }

    private static PriceBook book(String... rows) {
        var text = List.of(rows).stream()
                .map(row ->
                        "  - {model: sonnet, maker: anthropic, locality: global, source: a page, confidence: listed,"
                                + " effective: 2026-01-01, " + row.replace("\n", " ") + "}\n")
                .collect(Collectors.joining("", "offers:\n", ""));
        return PriceBookFile.read(Source.of("book.yaml", text)).orRefuse();
    }
}

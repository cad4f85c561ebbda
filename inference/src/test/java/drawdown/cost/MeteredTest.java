package drawdown.cost;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.plan.Horizon;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.workload.Request;
import drawdown.workload.TraceFile;
import drawdown.workload.Traffic;
import drawdown.workload.Workload;
import drawdown.workload.WorkloadFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeteredTest {

    private static final String USUAL =
            "channel: {seller: aws, host: aws, issuer: aws}, model: sonnet, maker: anthropic,"
                    + " locality: global, source: a page, confidence: listed, effective: 2026-01-01, ";
    private static final String SONNET = "id: sonnet, mode: on-demand, prices: {input: 3, output: 15, cacheRead: 0.3,"
            + " cacheWrite5m: 3.75}, longContext: {above: 4_000, input: 6, output: 22.5, cacheRead: 0.6, cacheWrite5m: 7.5}";

    /// 1,000 requests of 2,000 input tokens: 700,000 uncached at 3, 1,200,000 read at 0.30, 100,000 written at 3.75 and
    /// 500,000 of output at 15 are 2.10 + 0.36 + 0.375 + 7.50.
    @Test
    void eachKindOfTokenHasItsOwnRate() {
        var cost = cost("cached: 60%, cacheWritten: 5%", SONNET);
        assertThat(cost.total()).isEqualByComparingTo("10.335");
        assertThat(cost.total(Cost.What.CACHE_READ)).isEqualByComparingTo("0.36");
    }

    /// A tenth of the requests, and of the tokens, at 6 and 22.50: 1.20 + 1.125; the rest at 3 and 15: 5.40 + 6.75.
    @Test
    void longPromptsPayTheStepsRatesForTheWholeRequest() {
        assertThat(cost("longPrompts: 10%", SONNET).total()).isEqualByComparingTo("14.475");
    }

    /// 100 prompts of 10,000 tokens are half of the 2,000,000: 6.00 + 1.125; the other half 3.00 + 6.75.
    @Test
    void longPromptsMayHaveMoreOfTheTokensThanOfTheRequests() {
        assertThat(cost("longPrompts: 10%, longInput: 10_000", SONNET).total()).isEqualByComparingTo("16.875");
    }

    @Test
    void whatCanWaitIsBatchedWhereThatIsCheaper() {
        var batch = "id: batch, mode: batch, prices: {input: 1.5, output: 7.5}";
        assertThat(cost("batchable: 40%", SONNET, batch).total()).isEqualByComparingTo("10.8");
        assertThat(cost("batchable: 40%", SONNET, batch.replace("1.5", "300")).total())
                .isEqualByComparingTo("13.5");
        assertThat(cost("batchable: 40%, cached: 60%", SONNET, batch)
                        .total(part -> part.offer().equals("batch")))
                .as("its price of cache reads is unknown")
                .isZero();
    }

    @Test
    void overheadAndWhatTheChannelChargesApartAreAdded() {
        var cost = cost(
                "", SONNET + ", extras: [{name: filter, perMillion: 0.2}], overhead: {perRequest: 0.001, monthly: 50}");
        assertThat(cost.total(Cost.What.EXTRAS)).isEqualByComparingTo("0.5");
        assertThat(cost.total(Cost.What.PER_REQUEST)).isEqualByComparingTo("1");
        assertThat(cost.total(Cost.What.MONTHLY)).isEqualByComparingTo("50");
    }

    @Test
    void aFineTunedModelHasItsOwnRatesTrainingStorageAndHosting() {
        var cost = cost(
                "fineTuned: {trainingTokens: 2_000_000, perMonth: 2}",
                SONNET
                        + ", fineTuning: {training: 25, storageMonthly: 2, hostingHourly: 1.7, prices: {input: 4, output: 20}}");
        assertThat(cost.total(Cost.What.INPUT)).isEqualByComparingTo("8");
        assertThat(cost.total(Cost.What.OUTPUT)).isEqualByComparingTo("10");
        assertThat(cost.total(Cost.What.TRAINING)).isEqualByComparingTo("100");
        assertThat(cost.total(Cost.What.STORAGE)).isEqualByComparingTo("2");
        assertThat(cost.total(Cost.What.HOSTING)).isEqualByComparingTo("1241");
    }

    @Test
    void growthAndNewPricesHoldFromTheirMonth() {
        var book = book(
                SONNET + ", until: 2026-03-01", SONNET.replace("input: 3", "input: 1") + ", effective: 2026-03-01");
        var workload = workload("growth: 10%", book);
        var market = Market.of(book, new Horizon(YearMonth.of(2026, 1), 3));
        var metered = new Metered(workload, market);
        var offer = market.offers().iterator().next();
        assertThat(metered.cost(offer, 1).total()).isEqualByComparingTo("14.85");
        assertThat(metered.cost(offer, 2).total()).isEqualByComparingTo("11.495");
    }

    @Test
    void aPriceThatIsNeededAndNotStatedIsUnknown() {
        var book = book(
                "id: sonnet, mode: on-demand, prices: {input: 3, output: 15}, longContext: {above: 4_000, input: 6}");
        var workload = workload("cached: 60%, longPrompts: 1%", book);
        var market = Market.of(book, new Horizon(YearMonth.of(2026, 1), 1));
        assertThat(new Metered(workload, market)
                        .unknown(market.offers().iterator().next()))
                .containsExactly("prices.cacheRead", "longContext.cacheRead", "longContext.output");
    }

    /// Minute by minute, with the step at 4,000 tokens.
    @Test
    void aTracePricedByTheMinuteIsTheSumOfItsRequestsPricedOneByOne() {
        var book = book(SONNET);
        var market = Market.of(book, new Horizon(YearMonth.of(2026, 1), 1));
        var offer = market.offers().iterator().next();
        var rates = Rates.of(offer, false);
        for (var file : List.of("azure-2023-code.csv.gz", "mooncake-1000.jsonl.gz")) {
            var requests = new ArrayList<Request>();
            var read = new TraceFile(Path.of("../examples/traces", file), new Problems()).each(requests::add);
            assertThat(read).isTrue();
            var one = requests.stream()
                    .map(request -> rates.cost(request.traffic(4_000)).total())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var minutes = requests.stream()
                    .collect(Collectors.groupingBy(
                            request -> request.nanos() / 60_000_000_000L,
                            Collectors.reducing(Traffic.NONE, request -> request.traffic(4_000), Traffic::plus)));
            var byMinute = minutes.values().stream()
                    .map(minute -> rates.cost(minute).total())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(minutes.size()).isGreaterThan(4);
            assertThat(byMinute).isEqualByComparingTo(one).isPositive();
        }
    }

    private static Cost cost(String settings, String... rows) {
        var book = book(rows);
        var market = Market.of(book, new Horizon(YearMonth.of(2026, 1), 1));
        var offer =
                market.offers().stream().filter(o -> o.id().equals("sonnet")).findFirst();
        return new Metered(workload(settings, book), market).cost(offer.orElseThrow(), 0);
    }

    private static PriceBook book(String... rows) {
        var text = List.of(rows).stream()
                .map(row ->
                        "  - {" + (row.contains("effective:") ? USUAL.replace("effective: 2026-01-01, ", "") : USUAL)
                                + row + "}\n")
                .collect(Collectors.joining("", "offers:\n", ""));
        return PriceBookFile.read(Source.of("book.yaml", text)).orRefuse();
    }

    private static Workload workload(String settings, PriceBook book) {
        var text = "workloads: [{id: a, models: [{model: sonnet}], requests: 1000, input: 2000, output: 500, "
                + settings + "}]\n";
        return WorkloadFile.read(Source.of("workloads.yaml", text), book)
                .orRefuse()
                .workloads()
                .getFirst();
    }
}

package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedBookTest {

    private static final PriceBook BOOK = ShippedBook.merged();

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, anthropic/claude-sonnet-4.5/on-demand/global,           3.00, 15.00, 0.30",
        "2026-08-01, bedrock/claude-sonnet-4.5/on-demand/global,             3.00, 15.00, 0.30",
        "2026-08-01, bedrock/claude-sonnet-4.5/on-demand/data-zone/eu,       3.30, 16.50, 0.33",
        "2026-08-01, foundry/claude-sonnet-4.5/on-demand/global,             3.00, 15.00, 0.30",
        "2026-08-01, openai/gpt-5/on-demand/global,                          1.25, 10.00, 0.125",
        "2026-11-20, openai/gpt-5/priority/global,                           2.50, 20.00, 0.25",
        "2026-08-01, azure/gpt-5/on-demand/data-zone/eu,                    1.375, 11.00, 0.1375",
        "2026-08-01, vertex/gemini-2.5-pro/on-demand/global,                 1.25, 10.00, 0.125",
        "2024-06-01, openai/gpt-4o/on-demand/global,                         5.00, 15.00, ''",
        "2025-05-01, openai/gpt-4o/on-demand/global,                         2.50, 10.00, 1.25",
        "2025-06-01, openai/o3/on-demand/global,                            10.00, 40.00, 2.50",
        "2025-05-01, azure/gpt-4o/on-demand/regional/eastus2,                2.75, 11.00, 1.375",
        "2026-10-06, anthropic/claude-sonnet-5.5/on-demand/global,           2.00, 10.00, 0.20",
        "2026-10-07, anthropic/claude-sonnet-5.5/on-demand/global,           2.00, 10.00, 0.10",
        "2026-10-07, anthropic/claude-sonnet-5/on-demand/global,             2.00, 10.00, 0.20",
    })
    void wellKnownModelsCostWhatTheyDid(LocalDate day, String id, String input, String output, String cacheRead) {
        var prices = BOOK.on(day).offer(id).orElseThrow().prices();
        assertThat(prices.input().orElseThrow()).hasToString(input);
        assertThat(prices.output().orElseThrow()).hasToString(output);
        assertThat(prices.cacheRead().map(Rate::toString).orElse("")).isEqualTo(cacheRead);
    }

    @Test
    void provisionedUnitsHaveTheVendorsCapacityAndTheTermsOfReservations() {
        var offer = BOOK.on(LocalDate.parse("2026-05-01"))
                .offer("azure/gpt-5.2/provisioned/data-zone")
                .orElseThrow();
        assertThat(offer.capacity())
                .hasValueSatisfying(c -> assertThat(List.of(c.inputTpm().orElseThrow(), c.minimum(), c.step()))
                        .containsExactly(3_400, 15, 5));
        assertThat(offer.terms().hourly().orElseThrow()).isEqualByComparingTo("1.10");
        assertThat(offer.terms().month().orElseThrow()).isEqualByComparingTo("260");
        assertThat(offer.terms().year().orElseThrow()).isEqualByComparingTo("2652");
    }

    /// A long prompt costs more than the source says a short one does, and by how much is not known.
    @Test
    void aStepWithoutRatesIsKnownToBeUnknown() {
        var offer = BOOK.on(LocalDate.parse("2026-11-01"))
                .offer("anthropic/claude-haiku-5.5/on-demand/global")
                .orElseThrow();
        assertThat(offer.longContext()).hasValueSatisfying(step -> {
            assertThat(step.above()).isEqualTo(100_000);
            assertThat(step.prices()).isEqualTo(TokenPrices.UNKNOWN);
        });
    }

    @Test
    void everyChannelOfTheMarketIsInIt() {
        var sellers = BOOK.on(LocalDate.parse("2026-08-01")).offers().stream()
                .map(o -> o.id().substring(0, o.id().indexOf('/')))
                .collect(Collectors.toSet());
        assertThat(sellers).contains("anthropic", "openai", "google", "bedrock", "azure", "foundry", "vertex", "own");
    }

    @Test
    void everyIdHasAtMostOneRowOnAnyDay() {
        assertThat(BOOK.changes())
                .allSatisfy(day ->
                        assertThat(BOOK.on(day).offers()).extracting(Offer::id).doesNotHaveDuplicates());
    }

    @Test
    void whatItsSourcesDisagreeOnIsKnown() {
        var said =
                Disagreement.among(ShippedBook.books().stream()
                                .map(PriceBook::rows)
                                .flatMap(List::stream)
                                .toList())
                        .stream()
                        .map(d -> "%s from %s: %s%n  %s%n  %s%n"
                                .formatted(
                                        d.one().id(),
                                        d.from(),
                                        d.rates(),
                                        d.one().source(),
                                        d.other().source()))
                        .collect(Collectors.joining());
        Blessed.is(java.nio.file.Path.of("src/test/resources/disagreements.txt"), said);
    }
}

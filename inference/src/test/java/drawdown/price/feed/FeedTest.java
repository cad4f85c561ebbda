package drawdown.price.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.price.Blessed;
import drawdown.price.PriceBook;
import drawdown.price.PriceBookFile;
import drawdown.price.Rate;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Excerpts of the public price lists, with the faults that they have. `feed/LICENSE` says whose they are.
class FeedTest {

    private static final Path FEEDS = Path.of("src/test/resources/feed");

    @ParameterizedTest
    @CsvSource({
        "litellm,         litellm.json,         2026-07-05",
        "litellm-history, litellm-history.csv,  2025-06-29",
        "genai-prices,    genai-prices.json,    2026-08-21",
        "azure-retail,    azure-retail.ndjson,  2025-08-25",
        "bedrock-offer,   bedrock-offer.json,   2026-09-01",
    })
    void aListGivesTheseRowsAndItsFaultsAreSaid(String feed, String file, LocalDate read) {
        var imported = imported(feed, List.of(FEEDS.resolve(file)), read);
        Blessed.is(FEEDS.resolve(feed + "-expected.yaml"), PriceBookFile.print(new PriceBook(imported.offers())));
        Blessed.is(FEEDS.resolve(feed + "-findings.txt"), said(imported));
    }

    @Test
    void aGzippedListIsReadAsTheListItIs(@TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            Files.copy(FEEDS.resolve("litellm.json"), out);
        }
        var file = Files.write(folder.resolve("litellm.json.gz"), bytes.toByteArray());
        var day = LocalDate.parse("2026-07-05");
        assertThat(imported("litellm", List.of(file), day).offers())
                .isEqualTo(imported("litellm", List.of(FEEDS.resolve("litellm.json")), day)
                        .offers());
    }

    /// The API answers in pages; a unit of a million is not one of a thousand.
    @Test
    void pagesOfAzurePricesAreReadByTheUnitOfEachMeter() {
        var page = """
            {"BillingCurrency": "USD", "Items": [
              {"currencyCode": "USD", "tierMinimumUnits": 0.0, "retailPrice": 2.0, "armRegionName": "eastus2",
               "effectiveStartDate": "2025-04-01T00:00:00Z", "productName": "Azure OpenAI",
               "skuName": "gpt 4.1 Inp glbl", "unitOfMeasure": "1M", "type": "Consumption"},
              {"currencyCode": "USD", "tierMinimumUnits": 0.0, "retailPrice": 0.008, "armRegionName": "eastus2",
               "effectiveStartDate": "2025-04-01T00:00:00Z", "productName": "Azure OpenAI",
               "skuName": "gpt 4.1 Outp glbl", "unitOfMeasure": "1K", "type": "Consumption"},
              {"currencyCode": "USD", "tierMinimumUnits": 1000.0, "retailPrice": 0.001, "armRegionName": "eastus2",
               "effectiveStartDate": "2025-04-01T00:00:00Z", "productName": "Azure OpenAI",
               "skuName": "gpt 4.1 Outp glbl", "unitOfMeasure": "1K", "type": "Consumption"}]}
            """;
        var imported = Feed.AZURE_RETAIL
                .read(List.of(Source.of("page.json", page)), LocalDate.parse("2025-08-25"))
                .orRefuse();
        assertThat(imported.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.prices().input()).contains(Rate.of("2"));
            assertThat(offer.prices().output()).contains(Rate.of("8"));
        });
        assertThat(said(imported)).contains("is an upper tier of a graduated price: refused");
    }

    @Test
    void twoMetersOfOneDayAtDifferentPricesAreNoPrice() {
        var lines = """
            {"currencyCode": "USD", "retailPrice": 0.002, "armRegionName": "eastus2", "effectiveStartDate": "2025-04-01T00:00:00Z", "productName": "Azure OpenAI", "skuName": "gpt 4.1 Inp glbl", "unitOfMeasure": "1K", "type": "Consumption"}
            {"currencyCode": "USD", "retailPrice": 0.003, "armRegionName": "swedencentral", "effectiveStartDate": "2025-04-01T00:00:00Z", "productName": "Azure OpenAI", "skuName": "gpt 4.1 Inp glbl", "unitOfMeasure": "1K", "type": "Consumption"}
            """;
        var imported = Feed.AZURE_RETAIL
                .read(List.of(Source.of("meters.ndjson", lines)), LocalDate.parse("2025-08-25"))
                .orRefuse();
        assertThat(imported.offers()).isEmpty();
        assertThat(said(imported)).contains("input has several prices, from 2.00 to 3.00: left unknown");
    }

    @Test
    void aFileThatIsNoHistoryIsRefusedWhereItBegins() {
        var reading = Feed.LITELLM_HISTORY.read(
                List.of(Source.of("spend.csv", "month,kind,name,amount\n")), LocalDate.parse("2025-08-25"));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problems().toString())
                                .contains("does not begin with the columns snapshot_date,model"));
    }

    @Test
    void aDayOrANumberThatIsNoneIsNoPrice() {
        var csv = """
            snapshot_date,model,input_cost_per_token,output_cost_per_token
            last week,gpt-4o,0.000005,0.000015
            2024-05-14,gpt-4o,five,0.000015
            """;
        var imported = Feed.LITELLM_HISTORY
                .read(List.of(Source.of("h.csv", csv)), LocalDate.parse("2024-06-01"))
                .orRefuse();
        assertThat(imported.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.prices().known())
                        .containsExactly(java.util.Map.entry(drawdown.price.TokenKind.OUTPUT, Rate.of("15"))));
        assertThat(said(imported)).contains("gpt-4o: has no day: last week: refused");
    }

    private static Imported imported(String feed, List<Path> files, LocalDate read) {
        return Feed.named(feed).orElseThrow().read(FeedFile.read(files), read).orRefuse();
    }

    private static String said(Imported imported) {
        return imported.findings().stream()
                .map(f -> f.name() + ": " + f.fault() + ": " + f.outcome().words()
                        + (f.times() > 1 ? " (" + f.times() + " times)" : "") + "\n")
                .collect(Collectors.joining());
    }
}

package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PricesVerbTest {

    private static final Path FEEDS = Path.of("../inference/src/test/resources/feed");

    @Test
    void showNamesEveryChannelOfAModelWithItsSource() {
        var run = Run.of("prices", "show", "claude-sonnet-4.5", "--on", "2026-08-01");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Prices on 2026-08-01", "anthropic/claude-sonnet-4.5/on-demand/global")
                .containsPattern("bedrock/claude-sonnet-4.5/on-demand/data-zone/eu +3\\.30 +16\\.50")
                .contains("LiteLLM price map 2026-07-05: azure_ai/claude-sonnet-4-5");
    }

    @Test
    void showKnowsWhichModelWasMeant() {
        var run = Run.of("prices", "show", "claude-sonet-4.5");
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("Maybe claude-sonnet-4.5 was meant.");
    }

    @Test
    void anUnknownPriceIsNullInJsonAndNothingInCsv() {
        var json = JsonMapper.shared()
                .readTree(Run.of("prices", "show", "gpt-6.1-sol", "--on", "2026-11-01", "--format", "json")
                        .out());
        var row = json.get("metered").get(0);
        assertThat(row.get("input").decimalValue()).isEqualByComparingTo("2");
        assertThat(row.get("write1h").isNull()).isTrue();
        assertThat(Run.of("prices", "show", "gpt-6.1-sol", "--on", "2026-11-01", "--format", "csv")
                        .out())
                .contains("openai/gpt-6.1-sol/on-demand/global,2.00,10.00,0.10,2.50,,,2026-09-29,listed");
    }

    @Test
    void aQuoteOfOnesOwnGoesBeforeTheListAndThatIsSaid(@TempDir Path folder) throws IOException {
        var book = Files.writeString(folder.resolve("own.yaml"), """
            offers:
              - id: anthropic/claude-sonnet-4.5/on-demand/global
                channel: {seller: anthropic, host: anthropic, issuer: anthropic}
                model: claude-sonnet-4.5
                maker: anthropic
                mode: on-demand
                locality: global
                prices: {input: 2.40, output: 12.00}
                effective: 2026-08-01
                source: "quote 4711 of 2026-07-20"
                confidence: quoted
            """);
        var run = Run.of("prices", "show", "claude-sonnet-4.5", "--on", "2026-08-01", "--book", book);
        assertThat(run.out()).containsPattern("anthropic/claude-sonnet-4.5/on-demand/global +2\\.40 +12\\.00 +\\?");
        assertThat(run.err())
                .contains("the quoted price (quote 4711 of 2026-07-20) goes before the listed one (LiteLLM price map");
    }

    @Test
    void diffSaysByHowMuchAPriceChanged() {
        assertThat(Run.of("prices", "diff", "2024-08-01", "2024-12-01", "--channel", "openai")
                        .out())
                .containsPattern("openai/gpt-4o/on-demand/global +input +5\\.00 +2\\.50 +-50\\.0%");
        assertThat(Run.of("prices", "diff", "2023-01-01", "2023-02-01").out())
                .isEqualTo("No price changed between 2023-01-01 and 2023-02-01.\n");
    }

    @Test
    void marginIsZeroOnTheGlobalProfileAndTenPercentInTheDataZone() {
        var out = Run.of("prices", "margin", "--on", "2026-08-01", "--channel", "bedrock")
                .out();
        assertThat(out)
                .contains("mix 3:1")
                .containsPattern("bedrock/claude-sonnet-4.5/on-demand/global +0\\.0% +0\\.0%")
                .containsPattern("bedrock/claude-sonnet-4.5/on-demand/data-zone/eu +\\+10\\.0% +\\+10\\.0%");
        assertThat(Run.of("prices", "margin", "--mix", "3").err()).contains("Maybe write 3:1.");
    }

    @Test
    void checkSaysWhereTheShippedBooksDisagree() {
        var run = Run.of("prices", "check");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("disagree on the same days")
                .containsPattern("anthropic/claude-sonnet-5/on-demand/global +2026-09-01 +input +2\\.00 +3\\.00");
    }

    @Test
    void checkRefusesABookWithAPriceInAnotherUnit() {
        var run = Run.of("prices", "check", FEEDS.resolveSibling("refused").resolve("absurd-prices.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("more than any model costs", "6 problems");
    }

    @Test
    void importWritesABookAndSaysTheFaultsOfTheList(@TempDir Path folder) {
        var book = folder.resolve("azure.yaml");
        var run = Run.of(
                "prices",
                "import",
                FEEDS.resolve("azure-retail.ndjson"),
                "--as",
                "azure-retail",
                "--read",
                "2025-08-25",
                "-o",
                book);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Wrote " + book, "2652 is the price of the whole term", "corrected");
        assertThat(Run.of("prices", "check", book).status()).isZero();
    }

    @Test
    void importOfAnUnknownListNamesThoseThereAre(@TempDir Path folder) {
        var run = Run.of("prices", "import", "x", "--as", "azure", "-o", folder.resolve("book.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("litellm, litellm-history, genai-prices, azure-retail, bedrock-offer");
        assertThat(folder).isEmptyDirectory();
    }
}

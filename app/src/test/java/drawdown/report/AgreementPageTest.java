package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/agreement.md` shows is what the engine reads and prints.
class AgreementPageTest {

    private static final String FOUR_WINDOWS = """
            agreement: four-windows
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 48
            commitment: {annual: [1_000, 1_000, 1_000, 1_000]}
            discount: 0%
            """;

    private static final String SPEND = """
            month,kind,name,amount
            2026-01,usage,everything-else,1300
            2027-01,usage,everything-else,850
            2028-01,usage,everything-else,700
            2029-01,usage,everything-else,1050
            """;

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/agreement.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The first block of code that begins so.
    private String block(String language, String start) {
        var block = Pattern.compile("(?s)```" + language + "\n(" + Pattern.quote(start) + ".*?)```")
                .matcher(page);
        assertThat(block.find()).as(start).isTrue();
        return block.group(1);
    }

    @Test
    void theCompleteExampleAndItsSpendAreValid() {
        var agreement = AgreementFile.read(Source.of("agreement.md", block("yaml", "agreement: acme-edp-2026")))
                .orRefuse();
        SpendFile.read(Source.of("agreement.md", block("", "month,kind,name,amount")), agreement)
                .orRefuse();
    }

    @Test
    void theFourWindowsCloseAsThePageTells() {
        var agreement = AgreementFile.read(Source.of("agreement", FOUR_WINDOWS)).orRefuse();
        var spend = SpendFile.read(Source.of("spend", SPEND), agreement).orRefuse();
        var ledger = LedgerJson.of(Ledger.of(agreement, spend, Assumptions.STANDARD));
        assertThat(ledger).contains(block("json", "{\"window\": 3").strip());
    }
}

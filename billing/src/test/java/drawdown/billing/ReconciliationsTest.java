package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.AgreementFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real and published exports, each with its reconciliation and spend as they are printed. `-Dbless` rewrites
/// them.
class ReconciliationsTest {

    private static final Path FOCUS = Path.of("src/test/resources/focus");
    private static final Path EXAMPLES = Path.of("../examples");

    @ParameterizedTest
    @CsvSource({
        "focus-1.0-three-providers, ../examples/focus-sample/focus_sample_2024-09-01_15.csv",
        "focus-1.0-parquet, ../examples/focus-sample/focus_sample_2024-09-01_15.parquet",
        "focus-1.1-dollar-signs, src/test/resources/focus/spec/simple_saas_agreements_c.csv",
        "focus-1.1-prepaid-year, src/test/resources/focus/spec/saas_spend_agreements_b2.csv",
        "focus-1.2-purchase-of-tokens, src/test/resources/focus/spec/virtual_currency_pricing_model_a1.csv",
        "focus-1.2-usage-of-tokens, src/test/resources/focus/spec/virtual_currency_pricing_model_a2.csv",
        "focus-1.2-aws, src/test/resources/focus/generated/aws_1_2_cost_and_usage_rows25_seed7.csv",
        "focus-1.2-azure-credit, src/test/resources/focus/generated/azure_1_2_cost_and_usage_rows25_seed7_credits.csv",
        "focus-1.3-azure, src/test/resources/focus/generated/azure_1_3_cost_and_usage_rows25_seed7.csv",
        "focus-1.4-first-party-model, src/test/resources/focus/spec/csp_served_foundation_model_first_party.csv",
        "focus-1.2-without-currency, src/test/resources/focus/spec/commitment_discount_without_currency.csv",
        "focus-1.4-prepaid-model, src/test/resources/focus/spec/drawdown_via_prepayment_foundation_model_api.csv",
        "cur-legacy, src/test/resources/cur/sample-anonymous-aws-export-dataset_2023-11.csv.gz",
        "azure-actual, src/test/resources/azure/EA_ActualCost_Small.csv",
        "azure-canadian-dollars, src/test/resources/azure/sample-anonymous-ea-export-dataset.csv",
        "google-cloud, src/test/resources/gcp/standard-usage-2026-01.csv",
        "cost-by-day, ../examples/mybinder-gcp/gcp-cost-by-day.csv",
    })
    void everyPublishedExportReconciles(String name, String export) throws IOException {
        assertBlessed(name, Exported.imported(Path.of(export)));
    }

    @Test
    void aFolderOfSeveralVersionsIsReadAsOneAndItsCommitmentsAreLeftOut() throws IOException {
        assertBlessed("focus-1.2-and-1.3-folder", Exported.imported(FOCUS.resolve("generated")));
    }

    @Test
    void theFocusExampleIsWhatTheImportMakes() throws IOException {
        var example = EXAMPLES.resolve("focus-sample");
        var export = example.resolve("focus_sample_2024-09-01_15.csv");
        var imported = Exported.imported(Exported.of(export).withRules(rules(example)));
        assertThat(imported.csv()).isEqualTo(Files.readString(example.resolve("spend.csv")));
        assertBlessed("focus-1.0-with-rules", imported);
    }

    @Test
    void theBinderExampleIsWhatTheImportMakes() throws IOException {
        var example = EXAMPLES.resolve("mybinder-gcp");
        var imported = Exported.imported(
                Exported.of(example.resolve("gcp-cost-by-day.csv")).withRules(rules(example)));
        assertThat(imported.csv()).isEqualTo(Files.readString(example.resolve("spend.csv")));
    }

    @Test
    void theBedrockExampleIsWhatTheImportMakesOfUsage() throws IOException {
        var example = EXAMPLES.resolve("bedrock-models");
        var rules = rules(example).with(Silence.Reading.USAGE);
        var imported =
                Exported.imported(Exported.of(example.resolve("bill.csv")).withRules(rules));
        assertThat(imported.csv()).isEqualTo(Files.readString(example.resolve("spend.csv")));
    }

    @Test
    void csvAndParquetOfOneExportGiveOneSpend() {
        var example = EXAMPLES.resolve("focus-sample");
        var csv = Exported.imported(example.resolve("focus_sample_2024-09-01_15.csv"));
        var parquet = Exported.imported(example.resolve("focus_sample_2024-09-01_15.parquet"));
        assertThat(parquet.csv()).isEqualTo(csv.csv());
        assertThat(parquet.reconciliation()
                        .export()
                        .equalTo(csv.reconciliation().export()))
                .isTrue();
    }

    private static Rules rules(Path example) {
        return Rules.of(AgreementFile.read(example.resolve("agreement.yaml")).orRefuse());
    }

    private static void assertBlessed(String name, Imported imported) throws IOException {
        var file = Path.of("src/test/resources/reconciliations", name + ".txt");
        var text = imported.reconciliation().text() + "\n" + imported.csv();
        if (System.getProperty("bless") != null) {
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; ./mvnw verify -Dbless rewrites it", file).isEqualTo(Files.readString(file));
    }
}

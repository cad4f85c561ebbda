package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is exported of two examples, and what is made of two datasets that others published. `-Dbless` rewrites it.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/contract");
    private static final Path FOCUS = Path.of("src/test/resources/focus");

    @ParameterizedTest
    @ValueSource(strings = {"snap-google-2017", "azure-macc-milestones"})
    void anExampleIsExportedAsItWas(String example) throws IOException {
        var agreement = Case.agreement(Case.EXAMPLES.resolve(example));
        var ledger = Case.ledger(Case.EXAMPLES.resolve(example));
        var folder = GOLDEN.resolve(example);
        for (var version : Version.values()) {
            assertBlessed(
                    folder.resolve("contract-commitment-" + version + ".csv"),
                    CommitmentRows.csv(agreement, version, Case.DAY, Optional.of(ledger)));
            assertBlessed(
                    folder.resolve("no-place-in-" + version + ".txt"), NoPlace.text(NoPlace.of(agreement, version)));
        }
        assertBlessed(folder.resolve("contract-applied.csv"), AppliedRows.csv(ledger, Version.FOCUS_1_4));
    }

    @ParameterizedTest
    @CsvSource({
        "generated/azure_1_3_contract_commitment_rows100_seed42.csv",
        "spec/contract_commitment_scenario_1.csv",
    })
    void aPublishedDatasetGivesTheAgreementItDid(String file) throws IOException {
        var imported = ContractReader.read(
                        List.of(Source.read(FOCUS.resolve(file)).orRefuse()), Optional.empty())
                .orRefuse();
        var name = Path.of(file).getFileName().toString().replace(".csv", ".yaml");
        assertBlessed(GOLDEN.resolve("imported").resolve(name), imported.text());
    }

    private static void assertBlessed(Path file, String text) throws IOException {
        if (System.getProperty("bless") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; ./mvnw verify -Dbless rewrites it", file).isEqualTo(Files.readString(file));
    }
}

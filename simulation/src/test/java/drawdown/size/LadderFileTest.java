package drawdown.size;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.text.Source;
import drawdown.trajectory.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a ladder file may say. `./mvnw verify -Dbless` rewrites messages and schema.
class LadderFileTest {

    private static final Path EXAMPLE = Path.of("../examples/mybinder-first-commitment");

    static Stream<Golden> refused() throws IOException {
        return Golden.all("refused-ladder");
    }

    private static Agreement agreement() {
        return AgreementFile.read(EXAMPLE.resolve("agreement.yaml")).orRefuse();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheseMessages(Golden golden) throws IOException {
        golden.isRefused(text -> LadderFile.read(Source.of("ladder.yaml", text), Optional.of(agreement())));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "23_999.99, 0",
        "24_000, 60_000",
        "35_999.99, 60_000",
        "47_999.99, 80_000",
        "48_000, 90_000",
        "1_000_000, 120_000"
    })
    void aBandHoldsFromItsCommitmentOn(String commitment, long ppm) {
        var ladder = LadderFile.read(EXAMPLE.resolve("ladder.yaml"), Optional.of(agreement()))
                .orRefuse();
        var perYear = Money.of(new java.math.BigDecimal(commitment.replace("_", "")));
        assertThat(ladder.discount(perYear)).isEqualTo(new Share(ppm));
    }

    @Test
    void theSchemaInDocsIsThatOfTheReader() throws IOException {
        var file = Path.of("../docs/ladder.schema.json");
        if (System.getProperty("bless") != null) {
            Files.writeString(file, LadderSchema.json());
        }
        assertThat(file).as("./mvnw verify -Dbless rewrites it").hasContent(LadderSchema.json());
    }

    @Test
    void theExampleFitsTheSchemaAndItsMistakesDoNot() throws IOException {
        var text = Files.readString(EXAMPLE.resolve("ladder.yaml"));
        assertThat(fits(text)).isTrue();
        assertThat(fits(text.replace("6%", "0.06"))).isFalse();
        assertThat(fits(text.replace("discount:", "band:"))).isFalse();
        assertThat(fits("ladder: []")).isFalse();
    }

    private static boolean fits(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(LadderSchema.json())
                .validate(yaml, InputFormat.YAML)
                .isEmpty();
    }
}

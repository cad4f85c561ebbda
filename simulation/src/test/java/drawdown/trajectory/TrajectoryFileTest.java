package drawdown.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a trajectory file may say. `./mvnw verify -Dbless` rewrites messages and schema.
class TrajectoryFileTest {

    private static final Path EXAMPLE = Path.of("../examples/acme-futures");

    static Stream<Golden> refused() throws IOException {
        return Golden.all("refused");
    }

    private static Agreement agreement() {
        return AgreementFile.read(EXAMPLE.resolve("agreement.yaml")).orRefuse();
    }

    private static Trajectory example() {
        return TrajectoryFile.read(EXAMPLE.resolve("trajectory.yaml"), agreement())
                .orRefuse();
    }

    /// Each file holds a trajectory for the example's agreement, and what is said about it.
    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheseMessages(Golden golden) throws IOException {
        golden.isRefused(text -> TrajectoryFile.read(Source.of("trajectory.yaml", text), agreement()));
    }

    @Test
    void whatIsPrintedReadsBackAsTheSame() {
        var printed = TrajectoryPrinter.print(example());
        assertThat(Drafts.trajectory(agreement(), printed)).as(printed).isEqualTo(example());
    }

    @Test
    void theSchemaInDocsIsThatOfTheReader() throws IOException {
        var file = Path.of("../docs/trajectory.schema.json");
        if (System.getProperty("bless") != null) {
            Files.writeString(file, TrajectorySchema.json());
        }
        assertThat(file).as("./mvnw verify -Dbless rewrites it").hasContent(TrajectorySchema.json());
    }

    @Test
    void theExampleFitsTheSchemaAndItsMistakesDoNot() throws IOException {
        var text = Files.readString(EXAMPLE.resolve("trajectory.yaml"));
        assertThat(refusals(text)).isEmpty();
        assertThat(refusals(TrajectoryPrinter.print(example()))).isEmpty();
        assertThat(refusals(text.replace("growth: 60%", "growth: 0.6"))).isNotEmpty();
        assertThat(refusals(text.replace("change: -15%", "change: -100%"))).isNotEmpty();
        assertThat(refusals(text.replace("vendor: snowflake", "vendors: snowflake")))
                .isNotEmpty();
    }

    /// As an editor does; `_` in numbers, which YAML's core schema takes for text, is allowed by the schema as well.
    private static List<String> refusals(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(TrajectorySchema.json())
                .validate(yaml, InputFormat.YAML)
                .stream()
                .map(Object::toString)
                .toList();
    }
}

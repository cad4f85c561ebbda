package drawdown.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import drawdown.price.Blessed;
import drawdown.price.PriceBook;
import drawdown.price.ShippedBook;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadFileTest {

    private static final Path RESOURCES = Path.of("src/test/resources/workloads");
    private static final PriceBook BOOK = ShippedBook.merged();

    @ParameterizedTest
    @ValueSource(strings = {"absurd", "contradictions"})
    void isRefusedWithTheseMessages(String name) throws IOException {
        var text = Files.readString(RESOURCES.resolve("refused/" + name + ".yaml"));
        var said = switch (WorkloadFile.read(Source.of(name + ".yaml", text), BOOK)) {
            case Reading.Valid<Workloads> valid -> "";
            case Reading.Refused<Workloads>(var problems) -> {
                assertThat(problems).allSatisfy(p -> assertThat(p.fix()).matches("Maybe .*\\."));
                yield problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
            }
        };
        assertThat(said).isNotEmpty();
        Blessed.is(RESOURCES.resolve("refused/" + name + ".txt"), said);
    }

    /// It states every setting there is.
    @Test
    void aWholeFileReadsBackAsItWasPrinted() {
        var file = RESOURCES.resolve("whole.yaml");
        var printed = WorkloadFile.print(WorkloadFile.read(file, BOOK).orRefuse());
        var again = WorkloadFile.read(Source.of(file.toString(), printed), BOOK).orRefuse();
        assertThat(WorkloadFile.print(again)).isEqualTo(printed);
        Blessed.is(RESOURCES.resolve("whole-printed.yaml"), printed);
    }

    @Test
    void theSchemaInTheDocumentationFollowsFromTheRecords() {
        Blessed.is(Path.of("../docs/workloads.schema.json"), WorkloadFile.schema());
    }

    @Test
    void theSchemaAcceptsEverySettingThereIsAndNoOther() throws IOException {
        var whole = Files.readString(RESOURCES.resolve("whole.yaml"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(WorkloadFile.schema());
        assertThat(schema.validate(whole, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(whole.replace("cached: 60%", "cached: 600%"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema.validate(whole.replace("refusable:", "refuseable:"), InputFormat.YAML))
                .isNotEmpty();
    }
}

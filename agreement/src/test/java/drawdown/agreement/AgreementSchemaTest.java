package drawdown.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import drawdown.Example;
import drawdown.settlement.Assumptions;
import drawdown.settlement.AssumptionsSchema;
import drawdown.text.Source;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/// The schemas of the files people write. `./mvnw verify -Dbless` rewrites those in `docs/`.
class AgreementSchemaTest {

    private static final Schema AGREEMENT = Schemas.schema(AgreementSchema.json());
    private static final Schema ASSUMPTIONS = Schemas.schema(AssumptionsSchema.json());

    static Stream<Example> examples() {
        return Example.all();
    }

    @Test
    void theSchemasInDocsAreThoseOfTheReader() throws IOException {
        isWritten("agreement.schema.json", AgreementSchema.json());
        isWritten("assumptions.schema.json", AssumptionsSchema.json());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsItsSchema(Example example) {
        assertThat(refusals(example)).isEmpty();
        var assumptions = example.folder().resolve("assumptions.json");
        if (Files.exists(assumptions)) {
            assertThat(Schemas.refusals(ASSUMPTIONS, Source.read(assumptions).orRefuse()))
                    .isEmpty();
        }
    }

    /// What needs several settings together, or the spend, is left to the reader. A key stated twice is no YAML.
    @Test
    void theSchemaRefusesWhatOneSettingSaysWrongly() {
        assertThat(Example.refused()
                        .filter(example -> !example.toString().equals("10-duplicate-key"))
                        .filter(example -> !refusals(example).isEmpty()))
                .map(Example::toString)
                .containsExactly("01-unknown-term", "02-missing-percent-sign", "03-null-value", "05-too-many-digits");
    }

    @Test
    void aPaperThatIsNotTheFirstHasNoProfile() {
        assertThat(refusals("""
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                  - {kind: amendment, profile: buyer-target}
                """)).isNotEmpty();
    }

    @Test
    void milestonesStandAlone() {
        assertThat(refusals("commitment: {milestones: [{by: 2026-12, cumulative: 10}], term: 10}"))
                .isNotEmpty();
    }

    @Test
    void otherProvidersHaveNoStandardTerms() {
        assertThat(refusals("provider: other")).isNotEmpty();
    }

    @Test
    void anEventIsAnExitOrAConversion() {
        assertThat(refusals("events: [{on: 2026-06-01, notice: 2026-01-01, exit: true, convert: 50%}]"))
                .isNotEmpty();
    }

    @Test
    void theAssumptionsFileStatesTheAssumptionsThereAre() {
        var stated = new ObjectMapper()
                .readTree(AssumptionsSchema.json())
                .get("properties")
                .propertyNames();
        assertThat(stated)
                .containsExactlyElementsOf(Arrays.stream(Assumptions.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static List<String> refusals(Example example) {
        return Schemas.refusals(AGREEMENT, Source.read(example.agreementFile()).orRefuse());
    }

    /// What is refused in an agreement of one year in which one setting is replaced, or added.
    private static List<String> refusals(String setting) {
        var key = setting.substring(0, setting.indexOf(':'));
        var text = Stream.of(
                        "agreement: one",
                        "provider: aws",
                        "program: edp",
                        "currency: USD",
                        "effective: 2026-01-01",
                        "months: 12",
                        "commitment: {annual: [100]}",
                        "discount: 10%")
                .filter(line -> !line.startsWith(key + ":"))
                .toList();
        assertThat(text).hasSizeBetween(7, 8);
        return Schemas.refusals(AGREEMENT, Source.of("one", String.join("\n", text) + "\n" + setting));
    }

    private static void isWritten(String name, String schema) throws IOException {
        var file = Path.of("../docs", name);
        if (System.getProperty("bless") != null) {
            Files.writeString(file, schema);
        }
        assertThat(file).as(name + "; ./mvnw verify -Dbless rewrites it").hasContent(schema);
    }
}

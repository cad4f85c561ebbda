package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PriceBookSchemaTest {

    private static final Path BOOK = Path.of("src/main/resources/drawdown/price/book");

    @Test
    void theSchemaInTheDocumentationFollowsFromTheRecords() {
        Blessed.is(Path.of("../docs/price-book.schema.json"), PriceBookSchema.json());
    }

    @Test
    void theSchemaAcceptsTheShippedBooks() throws IOException {
        try (var files = Files.walk(BOOK)) {
            var books = files.filter(f -> f.toString().endsWith(".yaml")).toList();
            assertThat(books).hasSizeGreaterThan(10);
            for (var file : books) {
                assertThat(refusals(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void theSchemaAcceptsEverySettingThereIs() throws IOException {
        assertThat(refusals(Files.readString(Path.of("src/test/resources/whole.yaml"))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesAnUnknownSettingAndAPriceInAnotherUnit() {
        assertThat(refusals("offers: [{price: {input: 3}}]")).isNotEmpty();
        assertThat(refusals(PriceBookFile.print(Rows.book("prices: {input: 999}"))))
                .isEmpty();
        assertThat(refusals(
                        PriceBookFile.print(Rows.book("prices: {input: 999}")).replace("999", "3000")))
                .isNotEmpty();
    }

    private static java.util.List<com.networknt.schema.Error> refusals(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PriceBookSchema.json())
                .validate(yaml, InputFormat.YAML);
    }
}

package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.clause.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TermsReferenceTest {

    private static final Path PAGE = Path.of("../docs/terms.md");

    @Test
    void theReferenceInTheDocumentationIsTheGeneratedOne() throws IOException {
        if (System.getProperty("bless") != null) {
            Files.writeString(PAGE, TermsReference.markdown());
        }
        assertThat(PAGE).as("docs/terms.md; ./mvnw verify -Dbless rewrites it").hasContent(TermsReference.markdown());
    }

    @Test
    void everyTermHasOneRowWithAValueForEachProfile() {
        for (var term : Terms.ALL) {
            assertThat(TermsReference.markdown().lines().filter(l -> l.startsWith("| `" + term.name() + "` |")))
                    .as(term.name())
                    .singleElement()
                    .satisfies(row -> assertThat(row.split(" \\| ", -1)).hasSize(7));
        }
    }
}

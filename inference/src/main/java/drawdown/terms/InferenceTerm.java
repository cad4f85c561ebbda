package drawdown.terms;

import drawdown.money.Share;
import drawdown.record.Records;
import drawdown.record.Says;
import drawdown.record.Written;
import drawdown.text.Problems;
import drawdown.text.Source;
import drawdown.text.Values;
import drawdown.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A provision of a contract for inference as something to negotiate: data in one place, `inference-terms.yaml`.
public record InferenceTerm(
        @Says("B.1 to B.6.") String id,
        @Says("What it is called.") String title,
        @Says("What it decides, in one sentence.") String meaning,

        @Says("What the seller's paper says unless somebody asks.")
        String standard,

        @Says("What well-prepared buyers ask for.") String target,

        @Says("The range that advisers publish, low and high; none if there is none.")
        List<Share> published,

        @Says("Clauses to start from.") Wording wording) {

    /// @param target the redline
    public record Wording(
            @Says("As a seller may write it.") String standard,
            @Says("What the buyer writes instead.") String target) {}

    /// The file.
    public record Catalog(List<InferenceTerm> terms) {
        public Catalog {
            terms = List.copyOf(terms);
        }
    }

    private static final String FILE = "inference-terms.yaml";
    private static final List<InferenceTerm> ALL = read();

    public InferenceTerm {
        published = List.copyOf(published);
    }

    /// From B.1 to B.6.
    public static List<InferenceTerm> all() {
        return ALL;
    }

    public static InferenceTerm of(String id) {
        return ALL.stream().filter(t -> t.id.equals(id)).findFirst().orElseThrow();
    }

    private static List<InferenceTerm> read() {
        try (var in = Objects.requireNonNull(InferenceTerm.class.getResourceAsStream(FILE))) {
            var problems = new Problems();
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var catalog = Yaml.read(Source.of(FILE, text), problems)
                    .flatMap(root ->
                            new Records(List.of(Written.SHARE)).read(root, "", Catalog.class, new Values(problems)));
            return catalog.map(problems::reading)
                    .orElseGet(problems::refused)
                    .orRefuse()
                    .terms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

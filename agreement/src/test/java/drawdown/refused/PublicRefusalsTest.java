package drawdown.refused;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Node;
import drawdown.text.Problem;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The refused examples: one problem each, in the file and line that `error.json` names and with its words.
class PublicRefusalsTest {

    private static final Path EXAMPLES = Path.of("../examples/refused");

    static List<Path> examples() throws IOException {
        try (var folders = Files.list(EXAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRefusedWhereAndAsTheExampleSays(Path folder) {
        var problems = Said.of(folder, List.of(folder.resolve("agreement.yaml"), folder.resolve("spend.csv")))
                .problems();
        assertThat(problems).hasSize(1);
        var problem = problems.getFirst();
        var error =
                Yaml.read(Source.read(folder.resolve("error.json")).orRefuse()).orRefuse();
        var lines = Stream.of("line", "orLine")
                .flatMap(key -> field(error, key).stream())
                .map(PublicRefusalsTest::text)
                .map(Integer::valueOf);
        assertThat(problem.location().source().name())
                .endsWith("/" + text(field(error, "file").orElseThrow()));
        assertThat(lines).contains(problem.location().line());
        var mentions = ((Node.Sequence) field(error, "mentions").orElseThrow()).items();
        assertThat(mentions)
                .allSatisfy(words -> assertThat(mentioned(problem, words))
                        .as("%s in %s", words, problem.message())
                        .isTrue());
    }

    /// A word, or a list of which one is enough.
    private static boolean mentioned(Problem problem, Node words) {
        return words instanceof Node.Sequence list
                ? list.items().stream().anyMatch(word -> mentioned(problem, word))
                : (problem.what() + problem.fix()).contains(text(words));
    }

    private static Optional<Node> field(Node error, String key) {
        return Optional.ofNullable(((Node.Mapping) error).entries().get(key)).map(Node.Entry::value);
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }
}

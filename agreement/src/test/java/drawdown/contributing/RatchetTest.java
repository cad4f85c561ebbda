package drawdown.contributing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The worked example of CONTRIBUTING.md: a clause added to a copy of the sources by its patch, compiled and run.
class RatchetTest {

    private static final Path PATCH = Path.of("../docs/ratchet.patch");

    private static final String AGREEMENT = """
            agreement: ratcheted
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 24
            commitment: {annual: [100_000, 110_000]}
            discount: 0%
            documents:
              - {kind: standard-terms, profile: aws-edp-standard, terms: {ratchet: {percent: 80%}}}
            """;

    private static final String SPEND = """
            month,kind,name,amount
            2026-06,usage,everything-else,200000
            2027-06,usage,everything-else,150000
            """;

    /// Runs in the compiled copy: prints the windows' commitments and what the ratchet moved.
    private static final String DRIVER = """
            import drawdown.agreement.AgreementFile;
            import drawdown.settlement.*;
            import drawdown.text.Source;

            public final class Driver implements java.util.function.BinaryOperator<String> {
                @Override
                public String apply(String agreement, String spend) {
                    var read = AgreementFile.read(Source.of("agreement.yaml", agreement)).orRefuse();
                    var ledger = Ledger.of(
                            read, SpendFile.read(Source.of("spend.csv", spend), read).orRefuse(), Assumptions.STANDARD);
                    var text = new StringBuilder();
                    ledger.windows().forEach(w -> text.append(w.figure(Figure.COMMITMENT)).append('\\n'));
                    ledger.postings().stream()
                            .filter(p -> p.cites().term().equals("ratchet.percent"))
                            .forEach(p -> text.append(p.window()).append(' ').append(p.sentence()).append('\\n'));
                    return text.toString();
                }
            }
            """;

    @Test
    void aClauseIsAddedInAtMostFourFiles() throws IOException {
        assertThat(filesOfThePatch()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theAddedClauseSettlesAndExplainsItself(@TempDir Path copy) throws Exception {
        copySources(copy);
        apply(copy);
        Files.writeString(copy.resolve("Driver.java"), DRIVER);
        var classes = compile(copy);
        try (var loader = new URLClassLoader(
                Stream.concat(Stream.of(classes), libraries())
                        .map(RatchetTest::url)
                        .toArray(java.net.URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            var driver = (java.util.function.BinaryOperator<String>)
                    loader.loadClass("Driver").getDeclaredConstructor().newInstance();
            assertThat(driver.apply(AGREEMENT, SPEND)).isEqualTo("""
                    10000000
                    16000000
                    2 50,000.00 of commitment is to be met: \
                    80% of measured spend 200,000.00, that is 160,000.00 less the window's commitment 110,000.00.
                    """);
        }
    }

    private static List<List<String>> filesOfThePatch() throws IOException {
        var files = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(PATCH)) {
            if (line.startsWith("--- ")) {
                files.add(new ArrayList<>());
            }
            files.getLast().add(line);
        }
        return files;
    }

    private static void apply(Path copy) throws Exception {
        for (var file : filesOfThePatch()) {
            var target = copy.resolve(file.get(1).substring("+++ b/".length()));
            var before = Files.exists(target) ? Files.readAllLines(target) : List.<String>of();
            var after = DiffUtils.patch(before, UnifiedDiffUtils.parseUnifiedDiff(file));
            Files.write(target, after);
        }
    }

    private static void copySources(Path copy) throws IOException {
        var from = Path.of("src/main");
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = copy.resolve("agreement/src/main").resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    /// The folder with classes and resources.
    private static Path compile(Path copy) throws IOException {
        var classes = copy.resolve("agreement/src/main/resources");
        var said = new StringWriter();
        try (var sources = Files.walk(copy)) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var files = compiler.getStandardFileManager(null, null, null);
            var libraries = String.join(
                    java.io.File.pathSeparator, libraries().map(Path::toString).toList());
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(f -> f.toString().endsWith(".java")).toList());
            var options = List.of("-d", classes.toString(), "-cp", libraries, "-proc:none");
            assertThat(compiler.getTask(said, files, null, options, null, units).call())
                    .as(said.toString())
                    .isTrue();
        }
        return classes;
    }

    /// The jars of this test's class path.
    private static Stream<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of);
    }

    private static java.net.URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package drawdown.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Problem;
import drawdown.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file that holds an input and what is said about it. `./mvnw verify -Dbless` rewrites what is said.
public record Golden(Path file) {

    private static final String SAYS = "=== says\n";

    public static Stream<Golden> all(String folder) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources").resolve(folder))) {
            return files.sorted().toList().stream().map(Golden::new);
        }
    }

    public void isRefused(Function<String, Reading<?>> read) throws IOException {
        var text = Files.readString(file);
        int end = text.indexOf(SAYS);
        var input = end < 0 ? text : text.substring(0, end);
        var reading = read.apply(input);
        assertThat(reading).as(input).isInstanceOf(Reading.Refused.class);
        var problems = ((Reading.Refused<?>) reading).problems();
        assertThat(problems).allSatisfy(p -> assertThat(p.fix()).matches("Maybe .*\\."));
        var said = problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
        if (System.getProperty("bless") != null) {
            Files.writeString(file, input + SAYS + said);
        } else {
            assertThat(text).isEqualTo(input + SAYS + said);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}

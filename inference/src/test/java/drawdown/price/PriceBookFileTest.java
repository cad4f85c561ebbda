package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceBookFileTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<Path> refused() {
        try (var files = Files.list(RESOURCES.resolve("refused"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheseMessages(Path file) throws IOException {
        var name = file.getFileName().toString();
        var said = switch (PriceBookFile.read(Source.of(name, Files.readString(file)))) {
            case Reading.Valid<PriceBook> valid -> "";
            case Reading.Refused<PriceBook>(var problems) -> {
                assertThat(problems).allSatisfy(p -> assertThat(p.fix()).matches("Maybe .*\\."));
                yield problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
            }
        };
        assertThat(said).isNotEmpty();
        Blessed.is(file.resolveSibling(name.replace(".yaml", ".txt")), said);
    }

    /// It states every setting there is.
    @Test
    void aWholeBookReadsBackAsItWasPrinted() {
        var book = PriceBookFile.read(RESOURCES.resolve("whole.yaml")).orRefuse();
        var printed = PriceBookFile.print(book);
        assertThat(PriceBookFile.read(Source.of("printed", printed)).orRefuse()).isEqualTo(book);
        Blessed.is(RESOURCES.resolve("whole-printed.yaml"), printed);
    }

    @Test
    void theShippedBooksReadBackAsTheyWerePrinted() {
        assertThat(ShippedBook.books())
                .allSatisfy(book -> assertThat(PriceBookFile.read(Source.of("printed", PriceBookFile.print(book)))
                                .orRefuse())
                        .isEqualTo(book));
    }
}

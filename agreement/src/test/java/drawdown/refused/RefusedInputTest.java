package drawdown.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people get wrong, and what they are told; and what looks wrong but is right.
class RefusedInputTest {

    static Stream<Golden> refused() {
        return Golden.all("refused");
    }

    static Stream<Golden> accepted() {
        return Golden.all("accepted");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheseMessages(Golden golden, @TempDir Path folder) {
        var said = Said.of(folder, golden.writeTo(folder));
        assertThat(said.problems()).isNotEmpty();
        assertThat(said.problems()).allSatisfy(p -> {
            assertThat(p.what()).isNotBlank().doesNotContain("\n");
            assertThat(p.fix()).matches("Maybe .*\\.");
        });
        compare(golden, said.text(folder));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAcceptedAsThis(Golden golden, @TempDir Path folder) {
        var said = Said.of(folder, golden.writeTo(folder));
        assertThat(said.read()).as(said.text(folder)).isPresent();
        compare(golden, said.text(folder));
    }

    private static void compare(Golden golden, String said) {
        if (System.getProperty("bless") != null) {
            golden.bless(said);
        } else {
            assertThat(said).isEqualTo(golden.says());
        }
    }
}

package drawdown.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An expected text in a file, which `./mvnw verify -Dbless` rewrites.
public final class Blessed {

    private Blessed() {}

    public static void is(Path file, String text) {
        try {
            if (System.getProperty("bless") != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(text).as("%s; ./mvnw verify -Dbless rewrites it", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

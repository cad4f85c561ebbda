package drawdown.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A text and the name it goes by in messages.
public record Source(String name, String text, List<String> lines) {

    /// More than any agreement or spend file needs, and little enough to read whole.
    private static final int MAX_BYTES = 64 << 20;

    public static Source of(String name, String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Source(name, clean, clean.lines().toList());
    }

    /// Reads a UTF-8 file; what is not text is a problem at the byte where it stops being text.
    public static Reading<Source> read(Path file) {
        var name = file.toString();
        if (Files.isDirectory(file)) {
            return refuse(name, "is a folder, not a file", inside(file));
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? refuse(
                            name,
                            "is larger than 64 MiB, which no file of this kind is",
                            "Maybe this is a billing export: import it first with `drawdown import`.")
                    : new Utf8(name, bytes).read();
        } catch (NoSuchFileException e) {
            return refuse(name, "there is no such file", nearby(file));
        } catch (AccessDeniedException e) {
            return refuse(name, "may not be read", "Maybe change its permissions.");
        } catch (IOException e) {
            return refuse(name, "cannot be read: " + e.getMessage(), "Maybe the path is misspelt.");
        }
    }

    private static Reading<Source> refuse(String name, String what, String fix) {
        var location = Location.whole(new Source(name, "", List.of()));
        return new Reading.Refused<>(List.of(new Problem(location, what, fix)));
    }

    private static String inside(Path folder) {
        var agreements = files(folder).stream()
                .filter(f -> f.matches("(?i).*\\.(ya?ml|json|csv)"))
                .toList();
        return agreements.isEmpty()
                ? "Maybe name a file in it."
                : "Maybe name a file in it: " + Shown.names(agreements) + ".";
    }

    private static String nearby(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Maybe the folder is misspelt, or the command was started in another one.";
        }
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        return Names.nearest(name, files(folder))
                .map(near -> "Maybe " + near + " was meant.")
                .orElse("Maybe the path is misspelt, or the command was started in another folder.");
    }

    private static List<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

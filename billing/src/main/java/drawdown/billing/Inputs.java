package drawdown.billing;

import drawdown.text.Names;
import drawdown.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The files that a person named: files as they are, folders with all exports below them, globs.
///
/// @param files each once, in the order of the inputs
/// @param chosen those named as files: if one is no export that is an error; in a folder it is passed over
record Inputs(Set<Path> files, Set<Path> chosen) {

    static Inputs find(List<String> inputs, Problems problems) {
        var found = new Inputs(new LinkedHashSet<>(), new LinkedHashSet<>());
        inputs.forEach(input -> found.add(input, problems));
        return found;
    }

    private void add(String input, Problems problems) {
        var path = Path.of(input).normalize();
        if (Files.isDirectory(path)) {
            var exports = below(path, Inputs::isExport);
            if (exports.isEmpty()) {
                problems.add(
                        Places.whole(path),
                        "is a folder without exports",
                        "Maybe name files; in a folder those that end in .csv, .csv.gz or .parquet are read.");
            }
            files.addAll(exports);
        } else if (Files.exists(path)) {
            files.add(path);
            chosen.add(path);
        } else if (isGlob(input)) {
            var glob = FileSystems.getDefault().getPathMatcher("glob:" + path);
            var matching = below(folder(path), glob::matches);
            if (matching.isEmpty()) {
                problems.add(
                        Places.whole(path), "matches no file", "Maybe quote it, or write ** for folders in between.");
            }
            files.addAll(matching);
        } else {
            problems.add(Places.whole(path), "there is no such file or folder", nearby(path));
        }
    }

    private static boolean isGlob(String text) {
        return text.matches("(?s).*[*?\\[{].*");
    }

    /// The folder above the first part that is a pattern.
    private static Path folder(Path glob) {
        var folder = glob;
        while (folder != null && isGlob(folder.toString())) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("") : folder;
    }

    private static boolean isExport(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("_") && name.matches("(?s).*\\.(csv|csv\\.gz|parquet)");
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nearby(Path path) {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Maybe the folder is misspelt, or the command was started in another one.";
        }
        try (var files = Files.list(folder)) {
            var names = new ArrayList<>(
                    files.map(f -> f.getFileName().toString()).sorted().toList());
            return Names.nearest(path.getFileName().toString(), names)
                    .map(near -> "Maybe " + near + " was meant.")
                    .orElse("Maybe the path is misspelt.");
        } catch (IOException e) {
            return "Maybe the path is misspelt.";
        }
    }
}

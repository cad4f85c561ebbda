package drawdown.synthetic;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// A folder that is filled beside its place and then moved there at once; what is not published is deleted.
///
/// @param path  where it is filled
/// @param place where it will be
record Draft(Path path, Path place) implements AutoCloseable {

    /// @throws DirectoryNotEmptyException if there is something in the place already
    static Draft of(Path place) throws IOException {
        var absolute = place.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            if (!Files.isDirectory(absolute)) {
                throw new NotDirectoryException(place.toString());
            }
            try (var there = Files.list(absolute)) {
                if (there.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(place.toString());
                }
            }
        }
        var path = absolute.resolveSibling(
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        return new Draft(Files.createDirectories(path), absolute);
    }

    void publish() throws IOException {
        Files.deleteIfExists(place);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

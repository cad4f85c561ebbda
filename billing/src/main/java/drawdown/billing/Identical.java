package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files with the same content, by SHA-256. Only files of the same size are read.
final class Identical {

    private Identical() {}

    /// For each file that repeats an earlier one, the earlier one.
    static Map<Path, Path> find(Collection<Path> files) {
        var sizes = new HashMap<Long, Integer>();
        files.forEach(f -> sizes.merge(size(f), 1, Integer::sum));
        var first = new HashMap<String, Path>();
        var repeated = new LinkedHashMap<Path, Path>();
        for (var file : files) {
            if (sizes.getOrDefault(size(file), 0) > 1) {
                var earlier = first.putIfAbsent(Sha256.of(file), file);
                if (earlier != null) {
                    repeated.put(file, earlier);
                }
            }
        }
        return repeated;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
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
                var earlier = first.putIfAbsent(sha256(file), file);
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

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // The digest sees what passes by.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

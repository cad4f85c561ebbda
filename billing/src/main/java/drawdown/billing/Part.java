package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Charges that are read in one go.
///
/// @param id of what decides what is read: the query, and each file's size and time of change
/// @param query for the charges
/// @param weight how much of the work it is, beside the others of its step
record Part(String id, String query, long weight) {

    /// Smaller files are read together.
    private static final long BYTES = 64L << 20;

    /// The files of a layout, each alone unless they are small.
    ///
    /// @param columns of a charge that are wanted
    static List<Part> of(Layout layout, List<Path> files, String columns) {
        var parts = new ArrayList<Part>();
        var some = new ArrayList<Path>();
        for (var file : files) {
            some.add(file);
            if (some.stream().mapToLong(Part::size).sum() >= BYTES || file.equals(files.getLast())) {
                parts.add(of("SELECT " + columns + " FROM (" + layout.charges(some, false) + ")", some));
                some.clear();
            }
        }
        return parts;
    }

    private static Part of(String query, List<Path> files) {
        var stamps = files.stream().map(Part::stamp).collect(Collectors.joining(", "));
        return new Part(
                digest(query + stamps),
                query,
                files.stream().mapToLong(Part::size).sum());
    }

    private static String stamp(Path file) {
        try {
            return size(file) + " bytes of " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same charges where they have been put.
    Part reading(String elsewhere) {
        return new Part(id, elsewhere, weight);
    }
}

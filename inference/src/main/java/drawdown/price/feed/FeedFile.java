package drawdown.price.feed;

import drawdown.text.Location;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A file of a feed, gzipped or not.
public final class FeedFile {

    /// More than any price list has, and little enough to read whole.
    private static final int MAX_BYTES = 256 << 20;

    private FeedFile() {}

    /// All files, or all their problems.
    public static List<Source> read(List<Path> files) {
        var sources = new ArrayList<Source>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            switch (file.toString().endsWith(".gz") ? unzipped(file) : Source.read(file)) {
                case Reading.Valid<Source>(var source) -> sources.add(source);
                case Reading.Refused<Source>(var found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return sources;
    }

    private static Reading<Source> unzipped(Path file) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? refuse(file, "is larger than 256 MiB when unzipped, which no price list is")
                    : new Reading.Valid<>(Source.of(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return refuse(file, "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private static Reading<Source> refuse(Path file, String what) {
        var location = Location.whole(Source.of(file.toString(), ""));
        return new Reading.Refused<>(List.of(new Problem(location, what, "Maybe another file was meant.")));
    }
}

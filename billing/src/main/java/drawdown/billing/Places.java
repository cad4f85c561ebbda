package drawdown.billing;

import drawdown.text.Location;
import drawdown.text.Source;
import java.nio.file.Path;
import java.util.List;

/// Places in exports, which are too big to hold as text.
final class Places {

    private Places() {}

    static Location whole(Path file) {
        return Location.whole(source(file));
    }

    static Location at(Path file, int line, int column) {
        return new Location(source(file), line, column);
    }

    private static Source source(Path file) {
        return new Source(file.toString(), "", List.of());
    }
}

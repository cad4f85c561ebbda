package drawdown.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// How many futures are drawn, and which.
final class Draws {

    private static final int MOST = 1_000_000;

    @Option(names = "--paths", paramLabel = "N", description = "how many futures; default ${DEFAULT-VALUE}")
    private int paths = 20_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed draws the same futures; default ${DEFAULT-VALUE}")
    private long seed = 1;

    int paths() {
        return paths;
    }

    long seed() {
        return seed;
    }

    /// What is wrong with the options; empty if nothing is.
    Optional<String> fault() {
        return paths < 1 || paths > MOST
                ? Optional.of("--paths is " + paths + ", not from 1 to " + MOST)
                : Optional.empty();
    }
}

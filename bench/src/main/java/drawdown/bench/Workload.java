package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What is settled: the benchmark agreement, and made-up spend on it. The same spend for the same seed.
final class Workload {

    static final int MONTHS = 36;

    /// In cents.
    private static final double FIRST_MONTH = 100_000_000;

    private static final double GROWTH = 0.008;
    private static final double[] OF_SCOPES = {0.2, 0.05, 0.85};
    private static final double OF_EACH_VENDOR = 0.08;

    private Workload() {}

    /// The benchmark agreement as it is written.
    static Source text() {
        return resource("agreement.yaml");
    }

    /// How its spend may develop.
    static Source trajectory() {
        return resource("trajectory.yaml");
    }

    private static Source resource(String name) {
        try (var in = Objects.requireNonNull(Workload.class.getResourceAsStream(name))) {
            return Source.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Agreement agreement() {
        return AgreementFile.read(text()).orRefuse();
    }

    /// Spend around the commitment: some windows end short, some over.
    ///
    /// @param spread how far paths lie apart: the standard deviation of the logarithm of their levels
    static Block block(Agreement agreement, int paths, double spread, long seed) {
        var random = new SplittableRandom(seed);
        var block = Block.of(agreement, paths);
        IntStream.range(0, paths).forEach(path -> block.set(path, spend(agreement, spread, random)));
        return block;
    }

    static Spend spend(Agreement agreement, double spread, SplittableRandom random) {
        var spend = Spend.none(agreement);
        double level = FIRST_MONTH * lognormal(spread, random);
        for (int month = 0; month < MONTHS; month++) {
            double grown = level * (1 + GROWTH * month);
            for (int scope = 0; scope < OF_SCOPES.length; scope++) {
                spend.usage()[month][scope] = Math.round(grown * OF_SCOPES[scope] * lognormal(0.08, random));
            }
            for (int vendor = 0; vendor < spend.marketplace()[month].length; vendor++) {
                spend.marketplace()[month][vendor] = Math.round(grown * OF_EACH_VENDOR * lognormal(0.1, random));
            }
        }
        return spend;
    }

    private static double lognormal(double spread, SplittableRandom random) {
        return Math.exp(spread * random.nextGaussian());
    }
}

package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.provision.Provisions;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Spend;
import drawdown.simulation.Simulation;
import drawdown.trajectory.Paths;
import drawdown.trajectory.TrajectoryFile;
import drawdown.value.Negotiation;
import drawdown.value.Valuation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The full table of values: 28 provisions, 20 000 paths of 36 months, on all cores. The first one is measured cold, as a
/// person waits for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ValueBenchmark {

    private static final int PATHS = 20_000;
    private static final int ORDERS = 24;

    private final Agreement agreement = Workload.agreement();
    private final Simulation simulation = Simulation.of(new Paths(
            TrajectoryFile.read(Workload.trajectory(), agreement).orRefuse(), agreement, Spend.none(agreement), 1));
    private final Negotiation negotiation = Negotiation.of(agreement, Provisions.all());

    @Benchmark
    public Valuation table() {
        return Valuation.of(negotiation, Assumptions.STANDARD, simulation, PATHS, ORDERS, 1, (done, whole) -> true);
    }
}

package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;
import drawdown.simulation.Simulation;
import drawdown.trajectory.Paths;
import drawdown.trajectory.TrajectoryFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A block of paths drawn from a trajectory beside the same block settled, in nanoseconds per path-month.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PathsBenchmark {

    private static final int PATH_MONTHS = Simulation.BLOCK * Workload.MONTHS;

    private final Agreement agreement = Workload.agreement();
    private final Paths paths = new Paths(
            TrajectoryFile.read(Workload.trajectory(), agreement).orRefuse(), agreement, Spend.none(agreement), 1);
    private final Block drawn = Block.of(agreement, Simulation.BLOCK);
    private final Block settled = Block.of(agreement, Simulation.BLOCK);
    private final Settlement settlement =
            new Settlement(Schedule.of(agreement, Assumptions.STANDARD), Simulation.BLOCK);
    private long first;

    public PathsBenchmark() {
        paths.fill(settled, 0);
    }

    @Benchmark
    @OperationsPerInvocation(PATH_MONTHS)
    public Block draw() {
        paths.fill(drawn, first);
        first += Simulation.BLOCK;
        return drawn;
    }

    @Benchmark
    @OperationsPerInvocation(PATH_MONTHS)
    public Outcome settle() {
        return settlement.settle(settled);
    }
}

package drawdown.bench;

import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
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

/// Blocks of paths of the benchmark agreement, on one thread: the time of a path-month.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SettlementBenchmark {

    private static final int MONTHS = Workload.MONTHS;

    private final Settling blockOf256 = new Settling(256);
    private final Settling blockOf512 = new Settling(512);
    private final Settling blockOf1024 = new Settling(1024);

    @Benchmark
    @OperationsPerInvocation(256 * MONTHS)
    public Outcome blockOf256() {
        return blockOf256.settle();
    }

    @Benchmark
    @OperationsPerInvocation(512 * MONTHS)
    public Outcome blockOf512() {
        return blockOf512.settle();
    }

    @Benchmark
    @OperationsPerInvocation(1024 * MONTHS)
    public Outcome blockOf1024() {
        return blockOf1024.settle();
    }

    private static final class Settling {

        private final Block block;
        private final Settlement settlement;

        Settling(int paths) {
            var agreement = Workload.agreement();
            this.block = Workload.block(agreement, paths, 0.1, paths);
            this.settlement = new Settlement(Schedule.of(agreement, Assumptions.STANDARD), paths);
        }

        Outcome settle() {
            return settlement.settle(block);
        }
    }
}

package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.clause.Account;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The engine beside its yardsticks, in turns on the same paths, one thread each. First every number of every path is
/// compared, then all are timed, in processor time, which other programs disturb less than time.
///
/// `SettlementRace SOURCE ...` names the yardsticks: C, for which it needs gcc, or Python with numpy.
public final class SettlementRace {

    private static final int PATHS = 512;
    private static final int COMPARED = 20;

    /// So many blocks suit numpy best.
    private static final int MANY = 16;

    private static final int TURNS = 7;
    private static final double SECONDS = 1;

    /// The totals that the yardstick writes, in its order.
    private static final List<Account> TOTALS = List.of(
            Account.LIST,
            Account.CHARGES,
            Account.MARKETPLACE_CHARGES,
            Account.OVER_PREMIUM,
            Account.OVER_PROTECTED,
            Account.OVER_UNPROTECTED,
            Account.CRYSTALLISED,
            Account.TRUE_UP,
            Account.EXPIRED,
            Account.EXPOSURE,
            Account.COST);

    private static final Agreement AGREEMENT = Workload.agreement();
    private static final Schedule SCHEDULE = Schedule.of(AGREEMENT, Assumptions.STANDARD);
    private static final Settlement SETTLEMENT = new Settlement(SCHEDULE, PATHS);

    private SettlementRace() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("settlement-race-");
        try {
            for (var source : args) {
                race(Yardstick.of(Path.of(source), folder));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void race(Yardstick yardstick) throws IOException, InterruptedException {
        for (int seed = 0; seed < COMPARED; seed++) {
            compare(Workload.block(AGREEMENT, PATHS, 0.4, seed), yardstick);
        }
        System.out.println(COMPARED * PATHS + " paths are equal to the cent in " + yardstick.name());
        time(yardstick, 1);
        time(yardstick, MANY);
    }

    /// The engine has one block of paths, as in a simulation, which fills it anew; the yardstick that and others at once.
    private static void time(Yardstick yardstick, int count) throws IOException, InterruptedException {
        var blocks = IntStream.range(0, count)
                .mapToObj(seed -> Workload.block(AGREEMENT, PATHS, 0.1, seed))
                .toList();
        var block = blocks.getFirst();
        settle(block);
        var engine = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            engine.add(settle(block));
            other.add(yardstick.settle(blocks, SECONDS));
        }
        System.out.printf(
                "ns per path-month, median of %d: engine %.2f, %s with %d paths %.2f, ratio %.3f%n",
                TURNS, median(engine), yardstick.name(), count * PATHS, median(other), median(engine) / median(other));
    }

    private static void compare(Block block, Yardstick yardstick) throws IOException, InterruptedException {
        yardstick.settle(List.of(block), 0);
        var expected = yardstick.results();
        var outcome = SETTLEMENT.settle(block);
        for (int path = 0; path < PATHS; path++) {
            for (var total : TOTALS) {
                same(outcome.total(total), path, expected.get(), total.words());
            }
            for (var window : SCHEDULE.windows()) {
                for (var figure : Figure.values()) {
                    same(outcome.window(window.index(), figure), path, expected.get(), figure.words());
                }
            }
            for (int month = 0; month < Workload.MONTHS; month++) {
                same(outcome.counted(month), path, expected.get(), "what counted in month " + (month + 1));
            }
        }
    }

    private static void same(double[] cents, int path, long expected, String what) {
        if ((long) cents[path] != expected) {
            throw new IllegalStateException("path " + path + ": " + what + " is " + (long) cents[path]
                    + " cents, in the yardstick " + expected);
        }
    }

    /// Settles a block again and again: the nanoseconds of processor time per path-month.
    private static double settle(Block block) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long took;
        int rounds = 0;
        do {
            SETTLEMENT.settle(block);
            rounds++;
            took = threads.getCurrentThreadCpuTime() - start;
        } while (took < SECONDS * 1e9);
        return (double) took / rounds / PATHS / Workload.MONTHS;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}

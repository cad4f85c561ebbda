package drawdown.simulation;

import drawdown.settlement.Block;
import drawdown.trajectory.Paths;
import java.util.BitSet;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/// Paths in blocks over threads. Everything that is asked about the future is work on such a block; all of it sees the
/// same paths.
///
/// @param threads how many blocks are in work at a time; no result depends on it
public record Simulation(Paths paths, int threads) {

    /// Paths of a block: enough to keep the loops busy, few enough for the processor's nearest memory.
    public static final int BLOCK = 512;

    /// What is done with blocks, one after another. It may keep what it finds in arrays by path, which no other work
    /// writes to.
    public interface Work {

        /// @param block holds the spend of its paths until the call ends; what is changed in it must be changed back
        /// @param first the first path of the block, counted from 0 over the whole run
        void on(Block block, long first);
    }

    public static Simulation of(Paths paths) {
        return new Simulation(paths, Runtime.getRuntime().availableProcessors());
    }

    /// Runs the work on all paths.
    ///
    /// @param works makes the work of one thread on blocks of this many paths
    public void run(int count, IntFunction<Work> works) {
        run(count, works, settled -> true);
    }

    /// Runs the work until all paths are done or enough are.
    ///
    /// @param goOn hears after each block how many paths from the first on are done, in order and in one thread at a
    ///             time; the results of exactly these are complete and visible to it
    /// @return how many paths are done: all, or as many as goOn heard of when it returned false
    public int run(int count, IntFunction<Work> works, LongPredicate goOn) {
        var done = new Done(count, goOn);
        Callable<Boolean> thread = () -> blocks(done, works);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var ended : pool.invokeAll(Collections.nCopies(threads, thread))) {
                ended.get();
            }
        } catch (InterruptedException e) {
            done.stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        }
        return done.paths();
    }

    private boolean blocks(Done done, IntFunction<Work> works) {
        try {
            var block = Block.of(paths.agreement(), BLOCK);
            var work = works.apply(BLOCK);
            for (int b = done.next(); b >= 0; b = done.next()) {
                int size = done.size(b);
                if (size < block.paths()) { // the last block
                    block = Block.of(paths.agreement(), size);
                    work = works.apply(size);
                }
                paths.fill(block, (long) b * BLOCK);
                work.on(block, (long) b * BLOCK);
                done.add(b);
            }
            return true;
        } finally {
            done.stop(); // there is no next block, or a bug: then the other threads need not go on
        }
    }

    /// Which blocks are done.
    private static final class Done {

        private final int count;
        private final LongPredicate goOn;
        private final BitSet blocks = new BitSet();
        private int next;
        private int inOrder;
        private boolean enough;

        Done(int count, LongPredicate goOn) {
            this.count = count;
            this.goOn = goOn;
        }

        /// The next block to work on, or −1.
        synchronized int next() {
            return enough || (long) next * BLOCK >= count ? -1 : next++;
        }

        int size(int block) {
            return Math.min(BLOCK, count - block * BLOCK);
        }

        synchronized void add(int block) {
            blocks.set(block);
            while (!enough && blocks.get(inOrder)) {
                inOrder++;
                enough = !goOn.test(paths());
            }
        }

        synchronized int paths() {
            return Math.min(count, inOrder * BLOCK);
        }

        synchronized void stop() {
            next = Integer.MAX_VALUE / BLOCK;
        }
    }
}

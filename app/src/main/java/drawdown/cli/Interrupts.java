package drawdown.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into an interrupt of the working thread, and gives it time to tidy up.
final class Interrupts implements AutoCloseable {

    private static final int SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Interrupts(Thread worker) {
        this.hook = new Thread(() -> {
            worker.interrupt();
            try {
                done.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static Interrupts of(Thread worker) {
        var interrupts = new Interrupts(worker);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the shutdown it waits for has begun
        }
    }
}

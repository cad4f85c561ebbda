package drawdown.cli;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C while work is done that can stop early: the program then ends only when what is known so far has been written.
final class Interrupt implements AutoCloseable {

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold);
    private volatile boolean came;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void hold() {
        came = true;
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean came() {
        return came;
    }

    @Override
    public void close() {
        written.countDown();
        if (!came) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}

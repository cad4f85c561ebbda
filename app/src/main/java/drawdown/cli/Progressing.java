package drawdown.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar in a terminal, for work that takes more than a moment; nothing elsewhere.
final class Progressing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final String task;

    /// Since JDK 25 there is again no console where there is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();

    private final Instant began = Instant.now();
    private Optional<ProgressBar> bar = Optional.empty();

    Progressing(String task) {
        this.task = task;
    }

    /// @param total of rows; 0 while nobody knows
    synchronized void at(double fraction, long rows, long total) {
        if (!terminal || total == 0 || (bar.isEmpty() && Instant.now().isBefore(began.plus(PATIENCE)))) {
            return;
        }
        if (bar.isEmpty()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(" rows", 1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build());
        }
        bar.get().maxHint(total);
        bar.get().stepTo(Math.min(rows, total));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
    }
}

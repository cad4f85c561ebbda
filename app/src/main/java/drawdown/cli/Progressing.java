package drawdown.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar in a terminal, for work that takes more than a moment; nothing elsewhere.
final class Progressing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    /// Of a terminal at least: to find out, the library would open a terminal of JLine's, which takes Ctrl-C away from the
    /// JVM, so that it would end at once and without a word.
    private static final int WIDTH = 80;

    private final String task;
    private final String unit;

    /// Since JDK 25 there is again no console where there is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();

    private final Instant began = Instant.now();
    private Optional<ProgressBar> bar = Optional.empty();

    /// @param unit of what is counted, such as ` rows`
    Progressing(String task, String unit) {
        this.task = task;
        this.unit = unit;
    }

    /// @param total 0 while nobody knows
    synchronized void at(long done, long total) {
        at(done, total, "");
    }

    /// @param note what is known so far, in a few words
    synchronized void at(long done, long total, String note) {
        if (!terminal || total == 0 || (bar.isEmpty() && Instant.now().isBefore(began.plus(PATIENCE)))) {
            return;
        }
        if (bar.isEmpty()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, 1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new Line())
                    .clearDisplayOnFinish()
                    .build());
        }
        bar.get().maxHint(total);
        bar.get().stepTo(Math.min(done, total));
        bar.get().setExtraMessage(note);
    }

    /// Takes the bar away before something else is written.
    synchronized void clear() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }

    @Override
    public void close() {
        clear();
    }

    /// One line, which is empty again in the end.
    private static final class Line extends ConsoleProgressBarConsumer {

        Line() {
            super(System.err, WIDTH - 1);
        }

        @Override
        public void close() {
            System.err.flush();
        }
    }
}

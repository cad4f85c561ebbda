package drawdown.cli;

import drawdown.simulation.Estimate;
import drawdown.simulation.Watch;
import java.util.function.Function;

/// Long work in front of a person: how far it is and what is known by then, until it is done, sure enough, or ended by
/// Ctrl-C.
final class Watched implements Watch, AutoCloseable {

    private final Interrupt interrupt = new Interrupt();
    private final Progressing progress;
    private final Function<Estimate, String> words;
    private final Enough enough;

    /// @param words for what is known so far
    Watched(String task, Function<Estimate, String> words, Enough enough) {
        this.progress = new Progressing(task, "%");
        this.words = words;
        this.enough = enough;
    }

    Watched(String task, Function<Estimate, String> words) {
        this(task, words, new Enough());
    }

    @Override
    public boolean goOn(double done, Estimate known) {
        progress.at(Math.round(100 * done), 100, words.apply(known));
        return !interrupt.came();
    }

    @Override
    public boolean enough(int paths, Estimate known) {
        return enough.at(paths, known);
    }

    /// Takes the progress away before the result is written.
    void clear() {
        progress.clear();
    }

    @Override
    public void close() {
        progress.close();
        interrupt.close();
    }
}

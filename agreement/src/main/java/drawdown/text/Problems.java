package drawdown.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The problems found so far, so that a person sees all of them and not the first.
public final class Problems {

    /// Enough to see what is wrong with a file in which everything is wrong.
    private static final int SHOWN = 50;

    private final List<Problem> found = new ArrayList<>();
    private int more;

    public void add(Location location, String what, String fix) {
        add(new Problem(location, what, fix));
    }

    public void add(Problem problem) {
        if (found.size() < SHOWN) {
            found.add(problem);
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Whether more problems are only counted.
    public boolean isFull() {
        return found.size() == SHOWN;
    }

    public int count() {
        return found.size() + more;
    }

    /// All problems in the order of the text.
    public List<Problem> list() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Problem p) -> p.location().source().name())
                .thenComparingInt(p -> p.location().line())
                .thenComparingInt(p -> p.location().column()));
        if (more > 0) {
            var file = Location.whole(found.getLast().location().source());
            sorted.add(
                    new Problem(file, more + " more problems of this file are not shown", "Maybe mend these first."));
        }
        return List.copyOf(sorted);
    }

    /// What was read if nothing is wrong with it.
    public <T> Reading<T> reading(T value) {
        return isEmpty() ? new Reading.Valid<>(value) : new Reading.Refused<>(list());
    }

    public <T> Reading<T> refused() {
        return new Reading.Refused<>(list());
    }
}

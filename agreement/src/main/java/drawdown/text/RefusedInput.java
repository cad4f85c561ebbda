package drawdown.text;

import java.util.List;
import java.util.stream.Collectors;

/// Carries the problems of a person's input up to the one place that prints them; the command line exits with 2.
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public RefusedInput(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

package drawdown.text;

import java.util.List;
import java.util.function.Function;

/// What was read from a person's input, or every problem that keeps it from being used.
public sealed interface Reading<T> {

    record Valid<T>(T value) implements Reading<T> {}

    record Refused<T>(List<Problem> problems) implements Reading<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        return switch (this) {
            case Valid<T>(var value) -> next.apply(value);
            case Refused<T>(var problems) -> new Refused<>(problems);
        };
    }

    /// The value, for callers that let a refusal travel up to where it is printed.
    default T orRefuse() {
        return switch (this) {
            case Valid<T>(var value) -> value;
            case Refused<T>(var problems) -> throw new RefusedInput(problems);
        };
    }
}

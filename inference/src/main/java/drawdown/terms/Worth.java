package drawdown.terms;

import drawdown.simulation.Estimate;
import java.util.Optional;

/// What a provision is worth in a year, in cents.
///
/// @param low     of a range that is published rather than computed; otherwise the estimate
/// @param high    likewise
/// @param because how it is computed, in a sentence
public record Worth(InferenceTerm term, Estimate low, Estimate high, String because) {

    static Worth of(String id, Estimate worth, String because) {
        return new Worth(InferenceTerm.of(id), worth, worth, because);
    }

    static Worth of(String id, double cents, String because) {
        return of(id, new Estimate(cents, 0), because);
    }

    /// The published range of the term, of a spend.
    static Worth published(String id, double spend, String because) {
        var range = InferenceTerm.of(id).published();
        return new Worth(
                InferenceTerm.of(id),
                new Estimate(spend * (double) range.getFirst().ppm() / 1e6, 0),
                new Estimate(spend * (double) range.getLast().ppm() / 1e6, 0),
                because);
    }

    public Optional<Estimate> single() {
        return low.equals(high) ? Optional.of(low) : Optional.empty();
    }
}

package drawdown.lockin;

import java.util.Optional;

/// What a contract of locked capacity grants when prices fall.
///
/// @param conversion  to newer versions; none where the version is fixed for the term
/// @param passThrough whether cuts of the list price lower the price during the term
public record Rights(Optional<Conversion> conversion, boolean passThrough) {

    /// The version and its price are fixed for the term.
    public static final Rights NONE = new Rights(Optional.empty(), false);

    public static Rights of(Conversion conversion) {
        return new Rights(Optional.of(conversion), false);
    }

    public String words() {
        var parts = conversion.map(c -> "conversion of " + c);
        return passThrough
                ? parts.map(c -> c + ", price cuts passed through").orElse("price cuts passed through")
                : parts.orElse("version and price fixed");
    }
}

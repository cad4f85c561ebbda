package drawdown.claims;

import drawdown.text.Reading;
import drawdown.text.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What synthetic enterprises are drawn from.
///
/// @param sizes     their shares add up to the whole
/// @param peakSized the share of enterprises whose commitment is sized on the peak of their spend
public record Population(List<Size> sizes, double peakSized, Map<Trait, Drawn> traits) {

    /// The one that comes with the program.
    public static final Population STANDARD =
            read(Claims.resource("population.yaml")).orRefuse();

    /// @param share      of the enterprises
    /// @param commitment over the whole term, in cents
    /// @param discount   the band
    public record Size(String name, double share, Range commitment, Range discount) {}

    /// What an enterprise is like besides its size.
    public enum Trait {
        MARKETPLACE_SHARE,
        GROWTH,
        GROWTH_ERROR,
        LEVEL_ERROR,
        COMMON_VOLATILITY,
        OWN_VOLATILITY,
        PERSISTENCE,
        SEASON,
        SCOPES,
        SOFTWARE_SHARE,
        VENDOR_DISCOUNT,
        EROSION,
        LAPSE
    }

    /// @param published whether the range is a published one or our assumption
    public record Drawn(Range range, boolean published, String means) {}

    public Population {
        sizes = List.copyOf(sizes);
        traits = java.util.Collections.unmodifiableMap(new EnumMap<>(traits));
    }

    static Reading<Population> read(Source source) {
        return PopulationReader.read(source);
    }

    public Drawn of(Trait trait) {
        return Objects.requireNonNull(traits.get(trait));
    }

    /// The enterprise at an index counted from 0: the same whatever the number of enterprises.
    public Enterprise enterprise(long seed, int index) {
        return new Drawing(this, seed, index).enterprise();
    }
}

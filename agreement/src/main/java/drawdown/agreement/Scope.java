package drawdown.agreement;

import drawdown.money.Share;
import java.util.List;
import java.util.Optional;

/// A part of the provider's services that is rated on its own.
///
/// @param counts   whether it is part of the commitment
/// @param takes    which charges of a bill belong to it; the last scope has also what nothing takes
public record Scope(String name, Discount discount, boolean counts, Optional<Takes> takes) {

    /// @param onBand whether `share` comes on top of the contract year's band
    public record Discount(boolean onBand, Share share) {

        public static final Discount BAND = new Discount(true, Share.NONE);

        public Share at(Share band) {
            return onBand ? new Share(Math.addExact(band.ppm(), share.ppm())) : share;
        }

        /// As it is written: `band`, `band+7%`, `5%`.
        @Override
        public String toString() {
            if (!onBand) {
                return share.toString();
            }
            return share.equals(Share.NONE) ? "band" : "band+" + share;
        }
    }

    /// The services that it names, if that is how it says what it takes.
    public List<String> services() {
        return takes.flatMap(t -> t.which().services()).orElse(List.of());
    }

    /// What an agreement without scopes is about.
    public static final Scope EVERYTHING = new Scope("everything-else", Discount.BAND, true, Optional.empty());
}

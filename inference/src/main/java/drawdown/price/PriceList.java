package drawdown.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The offers of one day, each id at most once.
public record PriceList(LocalDate day, List<Offer> offers) {

    public PriceList {
        offers = List.copyOf(offers);
    }

    public Optional<Offer> offer(String id) {
        return offers.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /// What the maker itself asks for the same model, bought in the same way.
    public Optional<Offer> direct(Offer offer) {
        return offers.stream()
                .filter(o -> o.isDirect() && o.model().equals(offer.model()) && o.mode() == offer.mode())
                .findFirst();
    }
}

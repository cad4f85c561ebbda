package drawdown.price.feed;

import drawdown.price.Offer;
import java.util.List;

/// What a feed gave: offers, its faults, and how many of its rows are of models or channels that the tables do not name.
public record Imported(List<Offer> offers, List<Finding> findings, int rows, int unnamed) {

    public Imported {
        offers = List.copyOf(offers);
        findings = List.copyOf(findings);
    }
}

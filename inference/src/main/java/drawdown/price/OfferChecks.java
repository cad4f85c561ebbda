package drawdown.price;

import drawdown.price.PriceBookFile.LocatedOffer;
import drawdown.text.Names;
import drawdown.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What needs several settings of an offer together, or several rows.
final class OfferChecks {

    private final Problems problems;

    OfferChecks(Problems problems) {
        this.problems = problems;
    }

    void check(List<LocatedOffer> rows) {
        var byId = new HashMap<String, List<LocatedOffer>>();
        rows.forEach(row -> {
            ends(row);
            units(row);
            routing(row);
            var same = byId.computeIfAbsent(row.offer().id(), id -> new ArrayList<>());
            same.stream()
                    .filter(earlier -> earlier.offer().overlaps(row.offer()))
                    .findFirst()
                    .ifPresent(earlier -> overlap(earlier, row));
            same.add(row);
        });
    }

    private void ends(LocatedOffer row) {
        var offer = row.offer();
        offer.until()
                .filter(until -> !until.isAfter(offer.effective()))
                .ifPresent(until -> problems.add(
                        row.setting("until").location(),
                        row.path() + ".until is " + until + ", not after effective, " + offer.effective(),
                        "Maybe the two are swapped: until is the first day on which the prices no longer hold."));
    }

    private void overlap(LocatedOffer earlier, LocatedOffer row) {
        boolean first = earlier.offer().effective().isBefore(row.offer().effective());
        var later = first ? row.offer().effective() : earlier.offer().effective();
        problems.add(
                row.setting("effective").location(),
                row.path() + " is " + row.offer().id() + " from " + row.offer().effective()
                        + ", where " + earlier.path() + " of the same id holds from "
                        + earlier.offer().effective(),
                earlier.offer().effective().equals(row.offer().effective())
                        ? "Maybe remove one of the two, or give it another id."
                        : "Maybe write until: " + later + " in " + (first ? earlier.path() : row.path()) + ".");
    }

    private void units(LocatedOffer row) {
        var offer = row.offer();
        if (offer.mode().byUnit() && offer.capacity().isEmpty()) {
            problems.add(
                    row.node().location(),
                    row.path() + " is " + offer.mode() + " and states no capacity",
                    "Maybe write capacity: {unit: PTU, minimum: 15, step: 5}.");
        } else if (!offer.mode().byUnit() && offer.capacity().isPresent()) {
            problems.add(
                    row.setting("capacity").location(),
                    row.path() + ".capacity has no effect: the mode is " + offer.mode(),
                    "Maybe mode: provisioned was meant.");
        } else if (!offer.mode().byUnit() && !offer.terms().isUnknown()) {
            problems.add(
                    row.setting("terms").location(),
                    row.path() + ".terms has no effect: the mode is " + offer.mode(),
                    "Maybe mode: provisioned was meant.");
        }
    }

    private void routing(LocatedOffer row) {
        row.offer()
                .agreement()
                .ifPresent(routing -> routing.ignored()
                        .ifPresent(ignored -> problems.add(
                                row.setting("agreement").location(),
                                row.path() + ".agreement." + ignored + " has no effect: it is routed as "
                                        + Names.word(routing.as()),
                                "Maybe as: " + (ignored.equals("vendor") ? "marketplace" : "usage") + " was meant.")));
    }
}

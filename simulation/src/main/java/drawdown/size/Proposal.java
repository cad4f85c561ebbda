package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.money.Money;
import drawdown.money.Share;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A commitment that may be made.
///
/// @param perYear   on average over the term
/// @param bands     the discount band of each contract year
/// @param agreement with this commitment and these bands; all other terms as written
public record Proposal(Money perYear, List<Share> bands, Agreement agreement) {

    public Proposal {
        bands = List.copyOf(bands);
    }

    /// What the papers propose.
    static Proposal asWritten(Agreement agreement) {
        return new Proposal(Shape.perYear(agreement), agreement.lastBands(), agreement);
    }

    /// No commitment, no discount.
    static Proposal none(Agreement agreement) {
        return new Proposal(Money.ZERO, Collections.nCopies(agreement.years(), Share.NONE), agreement);
    }

    /// @param ladder empty where the bands are the agreement's whatever the commitment
    static Proposal of(Agreement written, Shape shape, Money perYear, Optional<Ladder> ladder) {
        var bands = ladder.map(l -> Collections.nCopies(written.years(), l.discount(perYear)))
                .orElse(written.lastBands());
        return new Proposal(perYear, bands, written.withCommitment(shape.at(perYear, written), bands));
    }
}

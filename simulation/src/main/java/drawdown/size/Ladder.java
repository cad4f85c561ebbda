package drawdown.size;

import drawdown.money.Money;
import drawdown.money.Share;
import java.util.List;

/// Which discount band is offered for which commitment.
///
/// @param steps at least one, each with a larger commitment and no smaller discount than the one before
public record Ladder(List<Step> steps) {

    /// @param commitment a year's, from which on the discount holds
    public record Step(Money commitment, Share discount) {}

    public Ladder {
        steps = List.copyOf(steps);
    }

    /// The band of a commitment; 0% below the first step.
    ///
    /// @param perYear the mean over the years of the term
    public Share discount(Money perYear) {
        return steps.reversed().stream()
                .filter(step -> step.commitment().compareTo(perYear) <= 0)
                .map(Step::discount)
                .findFirst()
                .orElse(Share.NONE);
    }
}

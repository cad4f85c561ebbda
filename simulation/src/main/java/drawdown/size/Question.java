package drawdown.size;

import drawdown.money.Money;
import java.util.Optional;

/// What is asked.
///
/// @param offer  a year's commitment that is on the table
/// @param levels of a curve, evenly spaced, at least 2
public record Question(
        Objective objective,
        Optional<Ladder> ladder,
        Optional<Baselines> baselines,
        Optional<Money> offer,
        int levels,
        int paths) {}

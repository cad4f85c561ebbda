package drawdown.backtest;

import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.size.Ladder;
import java.util.List;

/// For who has no ladder at hand: a small discount that grows slowly, laid around what a year has come to.
public final class UsualLadder {

    /// @param ofYear the commitment as a part of the year before
    private record Step(double ofYear, Share discount) {}

    private static final List<Step> STEPS = List.of(
            new Step(0.4, new Share(50_000)),
            new Step(0.6, new Share(60_000)),
            new Step(0.8, new Share(70_000)),
            new Step(1.0, new Share(80_000)),
            new Step(1.25, new Share(90_000)),
            new Step(1.5, new Share(100_000)));

    private UsualLadder() {}

    /// @param yearly in cents
    static Ladder around(double yearly) {
        return new Ladder(STEPS.stream()
                .map(s -> new Ladder.Step(new Money(Math.round(s.ofYear * yearly)), s.discount))
                .toList());
    }

    /// In words: `40%: 5%, 60%: 6%`.
    public static String words() {
        return String.join(
                ", ",
                STEPS.stream()
                        .map(s -> Math.round(100 * s.ofYear) + "%: " + s.discount)
                        .toList());
    }
}

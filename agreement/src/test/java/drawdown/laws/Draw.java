package drawdown.laws;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// An agreement, its spend and assumptions, drawn as text and then read: all of it a function of the seed.
record Draw(long seed, String text, Agreement agreement, Spend spend, Assumptions assumptions) {

    /// The first valid draft of this seed.
    static Draw of(long seed) {
        var dice = new Dice(seed);
        while (true) {
            var draft = new AgreementDraft(dice).text();
            var source = Source.of("agreement.yaml", draft);
            if (AgreementFile.read(source) instanceof Reading.Valid<Agreement>(var agreement)) {
                var spend = SpendDraft.text(agreement, dice);
                return new Draw(
                        seed,
                        draft,
                        agreement,
                        SpendFile.read(Source.of("spend.csv", spend), agreement).orRefuse(),
                        assumptions(dice));
            }
        }
    }

    private static Assumptions assumptions(Dice dice) {
        if (dice.chance(0.6)) {
            return Assumptions.STANDARD;
        }
        var text = "nextCycleCreditValue: %s%nvendorDiscountErosion: %s%nmarketplaceLapse: %s%n"
                .formatted(dice.percent(100), dice.percent(100), dice.percent(100));
        return Assumptions.read(Source.of("assumptions.yaml", text)).orRefuse();
    }

    Ledger ledger() {
        return Ledger.of(agreement, spend, assumptions);
    }

    /// Fails unless the two are the same; the words are only looked for then.
    static void same(long actual, long expected, Supplier<String> what) {
        if (actual != expected) {
            throw new AssertionError(what.get() + " is " + actual + ", not " + expected);
        }
    }

    /// Checks a law on the draws of many seeds; a failure names the seed and shows the agreement.
    static void each(long firstSeed, int count, Consumer<Draw> law) {
        LongStream.range(firstSeed, firstSeed + count).parallel().forEach(seed -> {
            var draw = of(seed);
            try {
                law.accept(draw);
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + draw.text, e);
            }
        });
    }
}

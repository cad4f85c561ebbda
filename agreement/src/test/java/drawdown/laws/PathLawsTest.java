package drawdown.laws;

import drawdown.clause.Account;
import drawdown.settlement.Block;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import drawdown.settlement.Outcome;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A simulated path is settled as the ledger of its spend is, to the cent, whatever the other paths of its block do.
class PathLawsTest {

    @ParameterizedTest
    @CsvSource({"1, 2000", "7, 600", "512, 20"})
    void everyPathOfABlockEqualsItsOwnLedger(int paths, int draws) {
        Draw.each(8_000_000L + paths * 10_000L, draws, draw -> {
            var schedule = Schedule.of(draw.agreement(), draw.assumptions());
            var settlement = new Settlement(schedule, paths);
            var dice = new Dice(draw.seed());
            // The second block finds the settlement used.
            for (int block = 0; block < 2; block++) {
                var spends = spends(draw, paths, dice);
                var filled = Block.of(draw.agreement(), paths);
                for (int path = 0; path < paths; path++) {
                    filled.set(path, spends.get(path));
                }
                var outcome = settlement.settle(filled);
                for (int path = 0; path < paths; path++) {
                    var ledger = Ledger.of(draw.agreement(), spends.get(path), draw.assumptions());
                    same(ledger, outcome, path);
                }
            }
        });
    }

    private static List<Spend> spends(Draw draw, int paths, Dice dice) {
        var undisturbed = SpendDraft.undisturbed(draw.agreement());
        var spends = new ArrayList<Spend>();
        for (int path = 0; path < paths; path++) {
            spends.add(path == 0 ? draw.spend() : SpendDraft.spend(undisturbed, dice));
        }
        return spends;
    }

    private static void same(Ledger ledger, Outcome outcome, int path) {
        for (var total : Account.TOTALS) {
            Draw.same((long) outcome.total(total)[path], ledger.total(total), () -> total.words() + " of path " + path);
        }
        for (var window : ledger.windows()) {
            for (var figure : Figure.values()) {
                Draw.same(
                        (long) outcome.window(window.number() - 1, figure)[path],
                        window.figure(figure),
                        () -> figure.words() + " of window " + window.number() + ", path " + path);
            }
        }
        for (int month = 0; month < ledger.counted().size(); month++) {
            int m = month;
            Draw.same(
                    (long) outcome.counted(month)[path],
                    ledger.counted().get(month),
                    () -> "what counted in month " + m + " of path " + path);
        }
    }
}

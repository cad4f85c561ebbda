package drawdown.laws;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"1, 2000", "7, 600", "512, 40"})
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
        var spends = new ArrayList<Spend>();
        for (int path = 0; path < paths; path++) {
            spends.add(path == 0 ? draw.spend() : SpendDraft.spend(draw.agreement(), dice));
        }
        return spends;
    }

    private static void same(Ledger ledger, Outcome outcome, int path) {
        for (var total : Account.TOTALS) {
            assertThat((long) outcome.total(total)[path])
                    .as(total.words() + " of path " + path)
                    .isEqualTo(ledger.total(total));
        }
        for (var window : ledger.windows()) {
            for (var figure : Figure.values()) {
                assertThat((long) outcome.window(window.number() - 1, figure)[path])
                        .as(figure.words() + " of window " + window.number() + ", path " + path)
                        .isEqualTo(window.figure(figure));
            }
        }
        for (int month = 0; month < ledger.counted().size(); month++) {
            assertThat((long) outcome.counted(month)[path])
                    .as("counted in month " + month + " of path " + path)
                    .isEqualTo(ledger.counted().get(month));
        }
    }
}

package drawdown.claims;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.clause.OverCommit;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import drawdown.money.Share;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelTest {

    private static Term term(String name) {
        return Terms.named(name).orElseThrow();
    }

    private static Map<Term, Object> terms(Level level) {
        return level.terms(Set.of(1, 3));
    }

    @Test
    void percentagesLieThatFarOnTheWayAndWordsWaitUntilHalfWay() {
        assertThat(terms(new Level(0.4, false)))
                .containsEntry(term("rollover.percent"), new Share(400_000))
                .containsEntry(term("rollover.reset"), true)
                .containsEntry(term("overCommit.measure"), OverCommit.Measure.GROSS)
                .doesNotContainKey(term("underCommit.rate"));
        assertThat(terms(new Level(0.5, true)))
                .containsEntry(term("rollover.reset"), false)
                .containsEntry(term("overCommit.measure"), OverCommit.Measure.NET);
    }

    @Test
    void aBoundGoesToTheNearEndOfItsTargetsAndIsLiftedInTheEnd() {
        assertThat(terms(new Level(0.6, true))).containsEntry(term("overCommit.cap"), Optional.of(new Share(740_000)));
        assertThat(terms(new Level(1, true))).containsEntry(term("overCommit.cap"), Optional.empty());
    }
}

package drawdown.claims;

import drawdown.clause.Term;
import java.util.List;
import java.util.Set;

/// What a publication says that negotiating delivers.
///
/// @param moves    which are won; none where it is about sizing or the standard terms
/// @param range    as published, in the unit of the readings
/// @param readings what its words may mean
public record Claim(String id, String title, String says, Set<Integer> moves, Range range, List<Measure> readings) {

    /// What account teams are said to concede of a term, in percentage points as a fraction.
    public record Conceded(Term term, Range points) {}

    public Claim {
        moves = Set.copyOf(moves);
        readings = List.copyOf(readings);
    }
}

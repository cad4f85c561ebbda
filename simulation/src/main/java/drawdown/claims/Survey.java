package drawdown.claims;

import drawdown.clause.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The claims held against a population: every enterprise under the standard terms and, for the moves of each claim, at
/// every level of concession, all on the same paths of its own.
///
/// @param paths of each enterprise
public record Survey(Population population, Claims claims, int paths, List<Surveyed> enterprises) {

    /// So many enterprises are drawn and settled before the next report of progress.
    private static final int BATCH = 8;

    /// One enterprise and what its agreement yields on average.
    ///
    /// @param won by the moves that are won, at each of [Level#ALL]
    public record Surveyed(Enterprise enterprise, Means standard, Map<Set<Integer>, List<Means>> won) {

        public Surveyed {
            won = Map.copyOf(won);
        }

        static Surveyed of(Enterprise enterprise, Claims claims, int paths) {
            var moves = claims.all().stream()
                    .map(Claim::moves)
                    .filter(m -> !m.isEmpty())
                    .distinct()
                    .toList();
            var changes = new ArrayList<Map<Term, Object>>();
            changes.add(Map.of());
            moves.forEach(m -> Level.ALL.forEach(level -> changes.add(level.terms(m))));
            var means = Means.of(enterprise, changes, paths);
            var won = new LinkedHashMap<Set<Integer>, List<Means>>();
            for (int m = 0; m < moves.size(); m++) {
                int from = 1 + m * Level.ALL.size();
                won.put(moves.get(m), means.subList(from, from + Level.ALL.size()));
            }
            return new Surveyed(enterprise, means.getFirst(), won);
        }

        /// What a claim comes to at the targets, if it has a figure for this enterprise.
        public OptionalDouble of(Claim claim, Measure measure) {
            return of(claim, measure, Level.ALL.size() - 1);
        }

        OptionalDouble of(Claim claim, Measure measure, int level) {
            return measure.of(
                    enterprise,
                    standard,
                    claim.moves().isEmpty()
                            ? standard
                            : Objects.requireNonNull(won.get(claim.moves())).get(level));
        }
    }

    public Survey {
        enterprises = List.copyOf(enterprises);
    }

    /// @param goOn hears how many enterprises are done and says whether to go on
    public static Survey of(Population population, Claims claims, int count, int paths, long seed, IntPredicate goOn) {
        var done = new ArrayList<Surveyed>();
        do {
            int to = Math.min(count, done.size() + BATCH);
            done.addAll(IntStream.range(done.size(), to)
                    .parallel()
                    .mapToObj(i -> Surveyed.of(population.enterprise(seed, i), claims, paths))
                    .toList());
        } while (done.size() < count && goOn.test(done.size()));
        return new Survey(population, claims, paths, done);
    }

    /// One for each reading of each claim.
    public List<Finding> findings() {
        return claims.all().stream()
                .flatMap(claim -> claim.readings().stream().map(reading -> Finding.of(this, claim, reading)))
                .toList();
    }
}

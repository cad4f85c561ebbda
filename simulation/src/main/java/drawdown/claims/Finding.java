package drawdown.claims;

import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the population says of one reading of a claim.
///
/// @param distribution over the enterprises that have a figure, at the targets; empty if none has
/// @param count        how many have one
/// @param inside       how many of these lie in the published range
/// @param curve        the median at each level of concession, standard terms first; empty where nothing is conceded
public record Finding(
        Claim claim,
        Measure reading,
        Optional<Distribution> distribution,
        int count,
        Estimate inside,
        List<Point> curve) {

    /// The median over the enterprises where this share of the way is conceded.
    public record Point(double level, double median) {}

    /// How the published range lies to where nine in ten enterprises are.
    public enum Verdict {
        INSIDE,
        OVERLAPS,
        OUTSIDE
    }

    public Finding {
        curve = List.copyOf(curve);
    }

    static Finding of(Survey survey, Claim claim, Measure reading) {
        var values = values(survey, claim, reading, Level.ALL.size() - 1);
        long inside = Arrays.stream(values).filter(claim.range()::contains).count();
        boolean none = values.length == 0;
        return new Finding(
                claim,
                reading,
                none ? Optional.empty() : Optional.of(Distribution.of(values, values.length)),
                values.length,
                none ? new Estimate(0, 0) : Distribution.probability(inside, values.length),
                none || claim.moves().isEmpty() ? List.of() : curve(survey, claim, reading));
    }

    private static double[] values(Survey survey, Claim claim, Measure reading, int level) {
        return survey.enterprises().stream()
                .map(surveyed -> surveyed.of(claim, reading, level))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private static List<Point> curve(Survey survey, Claim claim, Measure reading) {
        var curve = new ArrayList<Point>();
        curve.add(new Point(0, 0));
        for (int level = 0; level < Level.ALL.size(); level++) {
            var values = values(survey, claim, reading, level);
            Arrays.sort(values);
            curve.add(new Point(
                    Level.ALL.get(level).share(),
                    Distribution.percentile(values, 0.5).value()));
        }
        return curve;
    }

    public Optional<Verdict> verdict() {
        return distribution.map(d -> {
            var simulated = new Range(d.percentile(5).value(), d.percentile(95).value());
            var published = claim.range();
            if (simulated.contains(published.low()) && simulated.contains(published.high())) {
                return Verdict.INSIDE;
            }
            boolean apart = published.high() < simulated.low() || simulated.high() < published.low();
            return apart ? Verdict.OUTSIDE : Verdict.OVERLAPS;
        });
    }

    /// The least share of the way at which the median reaches a value; empty if it never does. Between two levels it is
    /// taken to run straight.
    public OptionalDouble reaches(double value) {
        for (int i = 1; i < curve.size(); i++) {
            var from = curve.get(i - 1);
            var to = curve.get(i);
            if (to.median() >= value) {
                double part = (value - from.median()) / (to.median() - from.median());
                return OptionalDouble.of(from.level() + Math.max(0, part) * (to.level() - from.level()));
            }
        }
        return OptionalDouble.empty();
    }
}

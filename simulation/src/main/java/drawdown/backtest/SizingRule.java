package drawdown.backtest;

import drawdown.clause.Account;
import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Sample;
import drawdown.size.Ladder;
import drawdown.size.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a buyer may choose the size of a commitment, from what is known when it is signed. The first three are rules of thumb
/// for spend before discounts; what of that counts is committed to.
public enum SizingRule {

    /// What sellers propose.
    PEAK("peak month, grown to mid-term") {
        @Override
        double yearly(Known known) {
            double peak = Arrays.stream(known.past).max().orElseThrow();
            return known.counted(12 * peak * Math.exp(Math.max(0, known.growth) * known.months / 24.0));
        }
    },

    TRAILING_MEAN("mean of the last year") {
        @Override
        double yearly(Known known) {
            return known.counted(known.lastYear());
        }
    },

    /// Of a term of one year no more than the first step of the ramp shows.
    BASELINE("steady-state baseline with a ramp") {
        @Override
        double yearly(Known known) {
            return known.counted(
                    12 * IntStream.of(2, 3, 6).mapToDouble(known::median).min().orElseThrow());
        }
    },

    OPTIMUM_MEAN("optimum at mean cost") {
        @Override
        double yearly(Known known) {
            return known.least(Objective.MEAN);
        }
    },

    OPTIMUM_CVAR("optimum at CVaR 95% of cost") {
        @Override
        double yearly(Known known) {
            return known.least(Objective.CVAR);
        }
    },

    /// For who fears to pay for nothing.
    OPTIMUM_LOSS("optimum at CVaR 95% of loss") {
        @Override
        double yearly(Known known) {
            return known.least(Objective.LOSS);
        }
    };

    private final String words;

    SizingRule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The commitment for a year, in cents.
    abstract double yearly(Known known);

    /// What is known when an agreement is signed.
    ///
    /// @param past       `[month]`, spend in cents
    /// @param growth     fitted, a year's, of the logarithm
    /// @param months     of the term
    /// @param ladder     of discounts
    /// @param net        whether spend counts after the discount
    /// @param candidates commitments worth a look, in cents a year
    /// @param samples    the cost of each on the paths of the forecast
    record Known(
            double[] past,
            double growth,
            int months,
            Ladder ladder,
            boolean net,
            double[] candidates,
            List<Sample> samples) {

        double lastYear() {
            return lastYear(past);
        }

        /// The last twelve months, or what there is, in cents a year.
        static double lastYear(double[] past) {
            return 12
                    * Arrays.stream(past, Math.max(0, past.length - 12), past.length)
                            .average()
                            .orElseThrow();
        }

        /// What of a year's spend counts.
        double counted(double spend) {
            return net ? ladder.discount(new Money(Math.round(spend))).rest().of(Math.round(spend)) : spend;
        }

        double median(int months) {
            var last = Arrays.copyOfRange(past, past.length - months, past.length);
            Arrays.sort(last);
            return Distribution.percentile(last, 0.5).value();
        }

        /// Of the candidates, the first of which commits to nothing.
        double least(Objective objective) {
            var none = samples.getFirst().of(Account.COST);
            var means = samples.stream()
                    .mapToDouble(s -> Arrays.stream(objective.of(s.of(Account.COST), none))
                            .average()
                            .orElseThrow())
                    .toArray();
            return candidates[
                    IntStream.range(0, means.length)
                            .reduce((a, b) -> means[b] < means[a] ? b : a)
                            .orElseThrow()];
        }
    }
}

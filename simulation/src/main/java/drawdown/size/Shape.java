package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.agreement.Commitment;
import drawdown.agreement.Commitment.Annual;
import drawdown.agreement.Commitment.Milestone;
import drawdown.agreement.Commitment.Milestones;
import drawdown.agreement.Commitment.Term;
import drawdown.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a commitment of any size falls on the years of the term.
///
/// @param name  in a word or two
/// @param years what the rate of each contract year is to the mean over the term; empty where the agreement has no annual
///              amounts
public record Shape(String name, List<Double> years) {

    public Shape {
        years = List.copyOf(years);
    }

    /// The same every year.
    static Shape flat(Agreement agreement) {
        var amounts = new double[agreement.years()];
        Arrays.fill(amounts, 1);
        return of("flat", amounts, agreement);
    }

    /// @param amounts a full year's, for each contract year
    static Shape of(String name, double[] amounts, Agreement agreement) {
        double mean = mean(amounts, agreement);
        return new Shape(name, Arrays.stream(amounts).map(a -> a / mean).boxed().toList());
    }

    /// What such amounts come to in a year, on average over the term.
    static double mean(double[] amounts, Agreement agreement) {
        return IntStream.range(0, amounts.length)
                        .mapToDouble(y -> amounts[y] * months(agreement, y))
                        .sum()
                / agreement.months();
    }

    /// The shapes an agreement may have: flat, and the ramp; of milestones or of one amount for the term only their own.
    ///
    /// @param ramp a full year's amount, for each contract year; empty for the amounts of the agreement itself
    static List<Shape> of(Agreement agreement, double[] ramp) {
        return switch (agreement.lastCommitment()) {
            case Milestones milestones -> List.of(new Shape("milestones", List.of()));
            case Term term -> List.of(new Shape("over the term", List.of()));
            case Annual(var years, var aggregate) -> {
                var shapes = new ArrayList<Shape>();
                shapes.add(flat(agreement));
                var rising = ramp.length > 0
                        ? of("ramp", ramp, agreement)
                        : of("as written", fullYears(agreement, years), agreement);
                if (!rising.isFlat()) {
                    shapes.add(rising);
                }
                yield shapes;
            }
        };
    }

    private boolean isFlat() {
        return years.stream().allMatch(factor -> Math.abs(factor - 1) < 1e-6);
    }

    private static double[] fullYears(Agreement agreement, List<Money> years) {
        return IntStream.range(0, years.size())
                .mapToDouble(y -> years.get(y).cents() * 12.0 / months(agreement, y))
                .toArray();
    }

    /// The months of a contract year, of which the last may have fewer.
    private static int months(Agreement agreement, int year) {
        return Math.min(12, agreement.months() - 12 * year);
    }

    /// A year's commitment, on average over the term.
    static Money perYear(Agreement agreement) {
        return new Money(Math.round(total(agreement.lastCommitment()) * 12.0 / agreement.months()));
    }

    private static long total(Commitment commitment) {
        return switch (commitment) {
            case Annual(var years, var aggregate) ->
                years.stream().mapToLong(Money::cents).sum();
            case Term(var amount) -> amount.cents();
            case Milestones(var milestones) -> milestones.getLast().cumulative().cents();
        };
    }

    /// A commitment of this shape. What comes beside it, or in its course, is scaled with it: an aggregate, milestones.
    Commitment at(Money perYear, Agreement agreement) {
        double before = total(agreement.lastCommitment());
        double scale = perYear.cents() * (agreement.months() / 12.0) / before;
        return switch (agreement.lastCommitment()) {
            case Annual(var amounts, var aggregate) ->
                new Annual(
                        IntStream.range(0, years.size())
                                .mapToObj(y -> new Money(
                                        Math.round(perYear.cents() * years.get(y) * months(agreement, y) / 12)))
                                .toList(),
                        aggregate.map(a -> scaled(a, scale)));
            case Term(var amount) -> new Term(scaled(amount, scale));
            case Milestones(var milestones) ->
                new Milestones(milestones.stream()
                        .map(m -> new Milestone(m.by(), scaled(m.cumulative(), scale)))
                        .toList());
        };
    }

    private static Money scaled(Money amount, double scale) {
        return new Money(Math.round(amount.cents() * scale));
    }
}

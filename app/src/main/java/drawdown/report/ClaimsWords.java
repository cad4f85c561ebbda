package drawdown.report;

import drawdown.claims.Claim;
import drawdown.claims.Finding;
import drawdown.claims.Measure.Unit;
import drawdown.claims.Range;
import drawdown.claims.Survey;
import drawdown.claims.WorkedExample;
import drawdown.money.Share;
import drawdown.provision.Provisions;
import java.util.Locale;
import java.util.Optional;

/// How published and simulated figures are written.
final class ClaimsWords {

    private ClaimsWords() {}

    /// One figure: `18.3%`, `4.20` points, `2.3×`.
    static String figure(double value, Unit unit) {
        var text = switch (unit) {
            case PERCENT -> String.format(Locale.ROOT, "%.1f%%", 100 * value);
            case POINTS -> String.format(Locale.ROOT, "%.2f", 100 * value);
            case TIMES -> String.format(Locale.ROOT, "%.2f×", value);
        };
        return text.replaceAll("^-(0[.0]*[%×]?)$", "$1");
    }

    /// A published range: `18–34%`, `3–9 points`, `2.5–3.5×`.
    static String range(Range range, Unit unit) {
        double factor = unit == Unit.TIMES ? 1 : 100;
        var ends = Plot.number(factor * range.low()) + "–" + Plot.number(factor * range.high());
        return ends
                + switch (unit) {
                    case PERCENT -> "%";
                    case POINTS -> " points";
                    case TIMES -> "×";
                };
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * fraction);
    }

    /// The share of the way on which the median lies in the published range, or how far it gets.
    static String conceded(Finding finding) {
        if (finding.curve().isEmpty()) {
            return "";
        }
        var low = finding.reaches(finding.claim().range().low());
        var high = finding.reaches(finding.claim().range().high());
        if (low.isEmpty()) {
            double most = finding.curve().stream()
                    .mapToDouble(Finding.Point::median)
                    .max()
                    .orElseThrow();
            return "never, at most " + figure(most, finding.reading().unit());
        }
        if (high.isPresent() && high.getAsDouble() == low.getAsDouble()) {
            return "leaps at " + percent(low.getAsDouble());
        }
        return high.isEmpty()
                ? "from " + percent(low.getAsDouble())
                : percent(low.getAsDouble()).replace("%", "") + "–" + percent(high.getAsDouble());
    }

    static String verdict(Finding finding) {
        return finding.verdict().map(v -> v.name().toLowerCase(Locale.ROOT)).orElse("no figure");
    }

    /// `moves 1 and 2`; empty without moves.
    static String moves(Claim claim) {
        var numbers = claim.moves().stream().sorted().map(String::valueOf).toList();
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> "move " + numbers.getFirst();
            case 7 -> "all moves";
            default -> "moves " + PageWords.listed(numbers);
        };
    }

    /// The example that publications give, as the engine settles it.
    static String example(WorkedExample example) {
        return String.format(
                Locale.ROOT,
                "Worked example, 10.0M at 30%%: the penalty of %s is %.2f times the discount if that is measured at list (%s),"
                        + " %.2f times if after discount (%s).",
                PageAmount.compact(example.penalty()),
                example.timesList(),
                PageAmount.compact(example.list()),
                example.timesNet(),
                PageAmount.compact(example.net()));
    }

    /// What account teams concede, as a share of the way.
    static String conceded(Survey survey) {
        return "Account teams are said to concede "
                + PageWords.listed(survey.claims().conceded().stream()
                        .map(ClaimsWords::conceded)
                        .toList())
                + " of the way.";
    }

    private static String conceded(Claim.Conceded conceded) {
        var setting = Provisions.of(conceded.term()).orElseThrow().settings().getFirst();
        double way = points(setting.target()).orElseThrow()
                - points(setting.standard()).orElseThrow();
        return range(conceded.points(), Unit.POINTS) + " of " + conceded.term().name() + ", which is "
                + range(
                        new Range(
                                rounded(conceded.points().low() / way),
                                rounded(conceded.points().high() / way)),
                        Unit.PERCENT);
    }

    private static double rounded(double fraction) {
        return Math.round(100 * fraction) / 100.0;
    }

    private static Optional<Double> points(Object value) {
        return switch (value) {
            case Share share -> Optional.of(share.fraction());
            case Optional<?> bound -> bound.flatMap(ClaimsWords::points);
            default -> Optional.empty();
        };
    }
}

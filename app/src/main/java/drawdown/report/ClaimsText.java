package drawdown.report;

import static drawdown.report.ClaimsWords.figure;

import drawdown.claims.Claim;
import drawdown.claims.Finding;
import drawdown.claims.Measure.Unit;
import drawdown.claims.Population;
import drawdown.claims.Survey;
import drawdown.claims.WorkedExample;
import drawdown.simulation.Estimate;
import java.util.Locale;

/// Published claims beside what a population of enterprises says of them, as a person reads it in a terminal.
public final class ClaimsText {

    private ClaimsText() {}

    public static String of(Survey survey) {
        return String.format(
                        Locale.ROOT,
                        "%d published claims against %,d synthetic enterprises, %,d futures each; standard terms to the"
                                + " buyer's targets%n%s%n%n",
                        survey.claims().all().size(),
                        survey.enterprises().size(),
                        survey.paths(),
                        survey.claims().published())
                + findings(survey)
                + legend()
                + "\n  " + ClaimsWords.example(WorkedExample.of())
                + "\n  " + ClaimsWords.conceded(survey) + "\n\n"
                + population(survey.population());
    }

    private static String findings(Survey survey) {
        var table = new Table(
                "claim, and what it may mean",
                "published",
                "5%",
                "±",
                "median",
                "±",
                "95%",
                "±",
                "range is",
                "of",
                "in it",
                "conceded");
        for (var claim : survey.claims().all()) {
            table.row(heading(claim), "", "", "", "", "", "", "", "", "", "", "");
            survey.findings().stream()
                    .filter(finding -> finding.claim().equals(claim))
                    .forEach(finding -> row(table, finding));
        }
        return table.toString();
    }

    private static String heading(Claim claim) {
        var moves = ClaimsWords.moves(claim);
        return claim.title() + (moves.isEmpty() ? "" : " (" + moves + ")");
    }

    private static void row(Table table, Finding finding) {
        var unit = finding.reading().unit();
        table.row(
                "  " + finding.reading().words(),
                ClaimsWords.range(finding.claim().range(), unit),
                cell(finding, 5, unit),
                error(finding, 5, unit),
                cell(finding, 50, unit),
                error(finding, 50, unit),
                cell(finding, 95, unit),
                error(finding, 95, unit),
                ClaimsWords.verdict(finding),
                String.format(Locale.ROOT, "%,d", finding.count()),
                ClaimsWords.percent(finding.inside().value()),
                ClaimsWords.conceded(finding));
    }

    private static String cell(Finding finding, int percent, Unit unit) {
        return finding.distribution()
                .map(d -> figure(d.percentile(percent).value(), unit))
                .orElse("");
    }

    private static String error(Finding finding, int percent, Unit unit) {
        return finding.distribution()
                .map(d -> d.percentile(percent))
                .map(Estimate::standardError)
                .map(error -> figure(error, unit))
                .orElse("");
    }

    private static String legend() {
        return """
                  The percentiles are over enterprises at the full targets, ± their standard error. The range is inside if it lies
                  between the 5th and the 95th, outside if no part of it does. of: how many enterprises have a figure; in it: how many of these
                  are in the range. conceded: on which part of the way from the standard terms to the targets the median is in the range;
                  at half way words switch, and the median may leap over it.
                """;
    }

    private static String population(Population population) {
        var sizes = new Table("size", "enterprises", "commitment over three years", "discount");
        population
                .sizes()
                .forEach(size -> sizes.row(
                        size.name(),
                        ClaimsWords.percent(size.share()),
                        PageAmount.compact((long) size.commitment().low()) + " to "
                                + PageAmount.compact((long) size.commitment().high()),
                        ClaimsWords.range(size.discount(), Unit.PERCENT)));
        var traits = new Table("drawn evenly", "from", "to", "source");
        population
                .traits()
                .forEach((trait, drawn) -> traits.row(
                        drawn.means(),
                        end(trait, drawn.range().low()),
                        end(trait, drawn.range().high()),
                        drawn.published() ? "published" : "assumed"));
        return sizes + "\n" + traits + "  " + ClaimsWords.percent(population.peakSized())
                + " of the enterprises sized their commitment on the peak of their spend, the others on its baseline.\n";
    }

    /// One end of what a trait is drawn from.
    static String end(Population.Trait trait, double value) {
        return switch (trait) {
            case PERSISTENCE -> String.format(Locale.ROOT, "%.2f", value);
            case SCOPES -> Plot.number(value);
            default -> Plot.number(100 * value) + "%";
        };
    }
}

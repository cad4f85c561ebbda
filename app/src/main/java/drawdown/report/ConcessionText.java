package drawdown.report;

import drawdown.clause.Kind;
import drawdown.simulation.Estimate;
import drawdown.value.Concession;
import drawdown.value.Concession.Stake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What may be given for what, as a person reads it in a terminal.
public final class ConcessionText {

    /// As many columns as a terminal holds.
    private static final int MOST = 8;

    private ConcessionText() {}

    public static String of(String agreement, String currency, Concession concession) {
        var stakes = concession.stakes().stream()
                .sorted(Comparator.comparingDouble(
                        (Stake s) -> -Math.abs(s.worth().value())))
                .toList();
        return agreement + ": what may be given for what, from the papers as they stand\n"
                + String.format(
                        Locale.ROOT, "%,d futures; amounts in %s over the term%n%n", concession.paths(), currency)
                + worths(stakes)
                + "\n"
                + prices(
                        concession,
                        stakes.stream().filter(Stake::matters).limit(MOST).toList());
    }

    private static String worths(List<Stake> stakes) {
        var table = new Table("provision", "term", "stands", "unit", "a unit is worth", "±");
        for (var stake : stakes) {
            table.row(
                    ValueText.title(stake.provision()),
                    stake.term().name(),
                    Kind.print(stake.stands()),
                    stake.points() ? "a point" : "all of it",
                    ValueText.whole(stake.worth()),
                    ValueText.whole(new Estimate(stake.worth().standardError(), 0)));
        }
        return table.toString();
    }

    private static String prices(Concession concession, List<Stake> stakes) {
        if (stakes.isEmpty()) {
            return "  No term is worth anything here that can be told from nothing.\n";
        }
        var headings = new ArrayList<>(List.of("give up of"));
        stakes.forEach(won -> headings.add("for " + won.provision().id()));
        var table = new Table(headings.toArray(String[]::new));
        for (var given : stakes) {
            var cells = new ArrayList<>(
                    List.of(given.provision().id() + " " + given.term().name()));
            for (var won : stakes) {
                cells.add(
                        given.equals(won)
                                ? ""
                                : concession
                                        .price(given, won)
                                        .map(ConcessionText::units)
                                        .orElse(""));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table
                + "  How many units of the line's term the buyer can give for a unit of the column's, at the same mean cost.\n"
                + "  ± is one standard error. Of a term that cannot be told from nothing any number may be given.\n";
    }

    private static String units(Estimate price) {
        return String.format(Locale.ROOT, "%.2f ±%.2f", price.value(), price.standardError());
    }
}

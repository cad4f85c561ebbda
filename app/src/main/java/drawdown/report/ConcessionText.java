package drawdown.report;

import drawdown.clause.Kind;
import drawdown.simulation.Estimate;
import drawdown.value.Concession;
import drawdown.value.Concession.Stake;
import drawdown.value.Concession.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What may be given for what, as a person reads it in a terminal.
public final class ConcessionText {

    static final String GATED =
            "Each term is priced as if it stood where it governs; what precedence is worth is 7.4 of `drawdown value`.";

    static final String BY_ITSELF =
            "Worth nothing that can be told, as the papers stand; beside another change it may be, see `drawdown value`";

    private ConcessionText() {}

    public static String of(Concession concession) {
        var agreement = concession.agreement();
        return agreement.id() + ": what may be given for what, from the papers as they stand\n"
                + String.format(
                        Locale.ROOT,
                        "%,d futures; amounts in %s over the term; ± is one standard error%n%n",
                        concession.paths(),
                        agreement.currency())
                + (concession.isGated() ? "  The appendix prevails. " + GATED + "\n\n" : "")
                + points(concession)
                + wholes(concession)
                + avoid(concession)
                + nothing(concession);
    }

    private static String points(Concession concession) {
        var stakes = concession.worthHaving(Unit.POINT);
        if (stakes.isEmpty()) {
            return "  No percentage is worth anything here that can be told from nothing.\n\n";
        }
        var table = table(stakes, "percentage", "stands", "a point is worth", "±");
        for (var won : stakes) {
            table.row(cells(concession, won, ValueText.title(won.provision()), Kind.print(won.stands())));
        }
        return table
                + """
                  of 1.1: so many points of that percentage, given or not asked for, pay for one point of the line's at the same
                  mean cost. A point is taken where the papers stand; far from there the price is another one.

                """.replace("of 1.1", "of " + stakes.getFirst().provision().id());
    }

    private static String wholes(Concession concession) {
        var stakes = concession.worthHaving(Unit.WHOLE);
        if (stakes.isEmpty()) {
            return "";
        }
        var table = table(concession.worthHaving(Unit.POINT), "term", "stands", "for the buyer", "is worth", "±");
        for (var won : stakes) {
            table.row(cells(
                    concession,
                    won,
                    ValueText.title(won.provision()),
                    Kind.print(won.stands()),
                    Kind.print(won.better())));
        }
        return table
                + "  Of these the whole of it is won, or kept: so many points of a percentage, given or not asked for, pay for it.\n\n";
    }

    private static Table table(List<Stake> given, String... headings) {
        var all = new ArrayList<>(List.of(headings));
        given.forEach(stake -> all.add("of " + stake.provision().id()));
        return new Table(all.toArray(String[]::new));
    }

    private static String[] cells(Concession concession, Stake won, String... first) {
        var cells = new ArrayList<>(List.of(first));
        cells.add(ValueText.whole(won.worth()));
        cells.add(ValueText.error(won.worth()));
        for (var given : concession.worthHaving(Unit.POINT)) {
            cells.add(given.equals(won) ? "" : units(concession.price(given, won)));
        }
        return cells.toArray(String[]::new);
    }

    /// No percentage has more than a hundred points to give.
    static String units(Estimate price) {
        return price.value() > 100
                ? "> 100"
                : String.format(Locale.ROOT, "%.2f ±%.2f", price.value(), price.standardError());
    }

    private static String avoid(Concession concession) {
        return concession.worthAvoiding().stream()
                .map(stake -> "  " + ValueText.title(stake.provision()) + ": " + warning(stake) + "\n")
                .collect(Collectors.joining());
    }

    /// Why a buyer should not ask for it here.
    static String warning(Stake stake) {
        var price = FuturesText.plusMinus(stake.worth().times(-1));
        if (stake.unit() == Unit.POINT) {
            return "here each point towards the target costs " + price + ". Give points of it, do not ask for them.";
        }
        var standard = stake.provision().settings().getFirst().standard();
        return "here " + Kind.print(stake.better()) + " costs " + price + " more than " + Kind.print(standard)
                + (stake.held() ? ". Give it back." : ". Leave it as it stands.");
    }

    private static String nothing(Concession concession) {
        var stakes = concession.worthNothing();
        return stakes.isEmpty()
                ? ""
                : stakes.stream()
                        .map(stake -> "    " + ValueText.title(stake.provision()) + "\n")
                        .collect(Collectors.joining("", "  " + BY_ITSELF + ":\n", ""));
    }
}

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
                + (concession.leftOut().isEmpty() ? "" : "  " + ended(concession) + "\n")
                + (concession.isGated() ? "  The appendix prevails. " + GATED + "\n\n" : "")
                + points(concession)
                + wholes(concession)
                + avoid(concession)
                + nothing(concession);
    }

    /// What was left out because somebody ended it; empty if nothing was.
    static String ended(Concession concession) {
        return concession.leftOut().isEmpty()
                ? ""
                : "Ended early: of %d terms %d were settled; left out are %s.\n"
                        .formatted(
                                concession.stakes().size()
                                        + concession.leftOut().size(),
                                concession.stakes().size(),
                                PageWords.listed(concession.leftOut().stream()
                                        .map(ValueText::title)
                                        .toList()));
    }

    private static String points(Concession concession) {
        var table = table(concession, "percentage", "stands", "a point won is worth", "±", "a point given costs", "±");
        for (var stake : percentages(concession)) {
            table.row(cells(
                    concession,
                    stake,
                    ValueText.title(stake.provision()),
                    Kind.print(stake.stands()),
                    ValueText.whole(stake.won().worth()),
                    ValueText.error(stake.won().worth()),
                    stake.canBeGiven() ? ValueText.whole(stake.given().worth()) : "",
                    stake.canBeGiven() ? ValueText.error(stake.given().worth()) : ""));
        }
        return table.isEmpty()
                ? "  No percentage settled is worth anything here that can be told from nothing.\n\n"
                : table
                        + """
                  of 1.1: so many points of it, given, pay for one point of the line's, won, at the same mean cost. Where nothing
                  can be given, a point is one that is not asked for. Within five points of where the papers stand.

                """.replace(
                                        "of 1.1",
                                        "of "
                                                + percentages(concession)
                                                        .getFirst()
                                                        .provision()
                                                        .id());
    }

    /// Of which a point is worth something, on either side.
    static List<Stake> percentages(Concession concession) {
        return concession.stakes().stream()
                .filter(stake -> concession.worthWinning(Unit.POINT).contains(stake)
                        || concession.worthGiving().contains(stake))
                .toList();
    }

    private static String wholes(Concession concession) {
        var table = table(concession, "term", "stands", "for the buyer", "is worth", "±");
        for (var stake : concession.worthWinning(Unit.WHOLE)) {
            table.row(cells(
                    concession,
                    stake,
                    ValueText.title(stake.provision()),
                    Kind.print(stake.stands()),
                    Kind.print(stake.better()),
                    ValueText.whole(stake.won().worth()),
                    ValueText.error(stake.won().worth())));
        }
        return table.isEmpty()
                ? ""
                : table + "  Of these the whole of it is won, or kept: so many points, given, pay for it.\n\n";
    }

    private static Table table(Concession concession, String... headings) {
        var all = new ArrayList<>(List.of(headings));
        concession
                .worthGiving()
                .forEach(given -> all.add("of " + given.provision().id()));
        return new Table(all.toArray(String[]::new));
    }

    private static String[] cells(Concession concession, Stake won, String... first) {
        var cells = new ArrayList<>(List.of(first));
        for (var given : concession.worthGiving()) {
            cells.add(given.equals(won) || !won.won().matters() ? "" : units(concession.price(given, won)));
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
        var price = FuturesText.plusMinus(stake.won().worth().times(-1));
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

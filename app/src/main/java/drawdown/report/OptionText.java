package drawdown.report;

import drawdown.option.Choice;
import drawdown.option.ExitOption;
import drawdown.simulation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the right to leave or to convert is worth, as a person reads it in a terminal.
public final class OptionText {

    private static final int BAR = 50;

    private OptionText() {}

    /// @param granted whether the papers give the right; else it was valued as if they did
    public static String of(String agreement, String currency, boolean granted, ExitOption option) {
        return agreement + ": the right to leave or to convert\n"
                + String.format(
                        Locale.ROOT,
                        "%,d futures, and as many to find the rule; amounts in %s over the term; ± is one standard error%n%n",
                        option.paths(),
                        currency)
                + (granted ? "" : "  " + WANTING + "\n\n")
                + (option.isComplete() ? "" : "  " + ended(option) + "\n")
                + bounds(option)
                + "\n"
                + use(option);
    }

    static final String WANTING =
            "The papers give no such right: this is what one at the target values of 6.1 to 6.4 would be worth.";

    /// What was left out because somebody ended it; empty if nothing was.
    static String ended(ExitOption option) {
        if (option.isComplete()) {
            return "";
        }
        var first = "Ended early: of %d choices, in the order of their months, the first %d were settled"
                .formatted(option.allowed(), option.choices().size());
        return option.choices().isEmpty()
                ? first + ", so that nothing is known of the right.\n"
                : first + ", up to a notice in "
                        + option.choices().getLast().event().notice().toString().substring(0, 7)
                        + ". The whole right, and its foresight, is worth at least as much.\n";
    }

    private static String bounds(ExitOption option) {
        double most = Math.max(1, option.foresight().value());
        var table = new Table("the right is worth", "", "±", "");
        row(table, "never used", new Estimate(0, 0), most);
        row(table, "decided each month", option.value(), most);
        row(table, "with foresight", option.foresight(), most);
        return table + """
                  Who never leaves or converts pays %s. What each month's choice would save is judged by least squares
                  from what is known then, on other futures than these. Foresight is more than anyone can have.
                """.formatted(FuturesText.plusMinus(option.never()));
    }

    private static void row(Table table, String words, Estimate worth, double most) {
        int cells = (int) Math.round(Math.clamp(worth.value() / most, 0, 1) * BAR);
        table.row(words, ValueText.whole(worth), ValueText.error(worth), "█".repeat(cells));
    }

    private static String use(ExitOption option) {
        var years = years(option);
        if (years.isEmpty()) {
            return "  It is never used: no choice seems to save anything in any month.\n";
        }
        var headings = new ArrayList<>(List.of("notice given, of all futures"));
        years.forEach(year -> headings.add(String.valueOf(year)));
        headings.add("in all");
        headings.add("±");
        var table = new Table(headings.toArray(String[]::new));
        for (var what : taken(option)) {
            table.row(cells(option, years, what).toArray(String[]::new));
        }
        table.row(cells(option, years, "").toArray(String[]::new));
        return table.toString();
    }

    /// What is done, its share by year and in all, and the error of that.
    ///
    /// @param what one of [#taken]; anything if empty
    static List<String> cells(ExitOption option, List<Integer> years, String what) {
        var cells = new ArrayList<>(List.of(what.isEmpty() ? "anything" : what));
        for (int year : years) {
            cells.add(FuturesText.percent(
                    option.exercised(c -> is(c, what) && year(c) == year).value()));
        }
        var all = option.exercised(c -> is(c, what));
        cells.add(FuturesText.percent(all.value()));
        cells.add(FuturesText.percent(all.standardError()));
        return cells;
    }

    static boolean is(Choice choice, String what) {
        return what.isEmpty() || choice.words().equals(what);
    }

    /// What is done on some future: leaving first, then from the smallest conversion on.
    static List<String> taken(ExitOption option) {
        return option.choices().stream()
                .map(Choice::words)
                .distinct()
                .filter(what -> option.exercised(c -> is(c, what)).value() > 0)
                .toList();
    }

    /// Calendar years of the notice, from the first use to the last.
    static List<Integer> years(ExitOption option) {
        return option.choices().stream()
                .map(OptionText::year)
                .distinct()
                .filter(year -> option.exercised(c -> year(c) == year).value() > 0)
                .toList();
    }

    private static int year(Choice choice) {
        return choice.event().notice().getYear();
    }
}

package drawdown.report;

import drawdown.option.Choice;
import drawdown.option.ExitOption;
import drawdown.simulation.Estimate;
import java.util.Locale;
import java.util.stream.IntStream;

/// What the right to leave or to convert is worth, as a person reads it in a terminal.
public final class OptionText {

    private static final int BAR = 50;

    private OptionText() {}

    /// @param granted whether the papers give the right; else it was valued as if they did
    public static String of(String agreement, String currency, boolean granted, ExitOption option) {
        return agreement + ": the right to leave or to convert\n"
                + String.format(
                        Locale.ROOT,
                        "%,d futures, and as many to find the rule; amounts in %s over the term%n%n",
                        option.paths(),
                        currency)
                + (granted
                        ? ""
                        : "  The papers give no such right: this is what one at the target values of 6.1 to 6.4 would be worth.\n\n")
                + bounds(option)
                + "\n"
                + choices(option);
    }

    private static String bounds(ExitOption option) {
        double most = Math.max(1, option.foresight().value());
        var table = new Table("the right is worth", "", "±", "");
        row(table, "never used", new Estimate(0, 0), most);
        row(table, "decided each month", option.value(), most);
        row(table, "with foresight", option.foresight(), most);
        return table
                + String.format(
                        Locale.ROOT,
                        "  Who never leaves or converts pays %s ± %s. What each month's choice would save is judged by least squares%n"
                                + "  from what is known then, on other futures than these. Foresight is more than anyone can have.%n",
                        ValueText.whole(option.never()),
                        ValueText.whole(new Estimate(option.never().standardError(), 0)));
    }

    private static void row(Table table, String words, Estimate worth, double most) {
        table.row(
                words, ValueText.whole(worth), ValueText.whole(new Estimate(worth.standardError(), 0)), "█".repeat((int)
                                Math.round(Math.clamp(worth.value() / most, 0, 1) * BAR)));
    }

    private static String choices(ExitOption option) {
        var table = new Table("notice", "from", "what", "on … of futures", "±");
        IntStream.range(0, option.choices().size())
                .filter(c -> option.exercised().get(c).value() > 0)
                .forEach(c -> {
                    var event = option.choices().get(c).event();
                    table.row(
                            event.notice().toString(),
                            event.on().toString(),
                            what(option.choices().get(c)),
                            FuturesText.percent(option.exercised().get(c).value()),
                            FuturesText.percent(option.exercised().get(c).standardError()));
                });
        return table.isEmpty()
                ? "  It is never used: no choice seems to save anything in any month.\n"
                : table.toString();
    }

    static String what(Choice choice) {
        return choice.event()
                .convert()
                .map(share -> "convert to " + share + " of the commitment")
                .orElse("leave");
    }
}

package drawdown.report;

import drawdown.clause.Account;
import drawdown.money.Money;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known about the futures of an agreement, as a person reads it in a terminal.
public final class FuturesText {

    private static final int FAN = 60;
    private static final int BAR = 40;

    private FuturesText() {}

    public static String of(Futures futures) {
        var agreement = futures.schedule().agreement();
        return agreement.id() + ": " + Words.termOf(agreement) + "\n" + "commitment "
                + Words.commitment(agreement.lastCommitment()) + "\n"
                + String.format(Locale.ROOT, "%,d futures\n", futures.sample().count())
                + idle(futures) + "\n"
                + totals(futures) + "\n"
                + cost(futures) + "\n"
                + firing(futures) + "\n"
                + fan(futures) + "\n"
                + shadowPrices(futures);
    }

    /// Who spends nothing because the trajectory does not say otherwise; empty if nobody does.
    static String idle(Futures futures) {
        return futures.idle().isEmpty()
                ? ""
                : "without a stream, and so without spend: " + String.join(", ", futures.idle()) + "\n";
    }

    private static String totals(Futures futures) {
        var headings = new ArrayList<String>();
        headings.add(futures.schedule().agreement().currency());
        headings.add("mean");
        headings.add("±");
        Distribution.PERCENTS.forEach(p -> headings.add(p + "%"));
        headings.add("worst 5%");
        headings.add("±");
        var table = new Table(headings.toArray(String[]::new));
        for (var total : shown(futures)) {
            var distribution = futures.sample().distribution(total);
            var cells = new ArrayList<String>();
            cells.add(total.key());
            cells.add(whole(distribution.mean().value()));
            cells.add(whole(distribution.mean().standardError()));
            distribution.percentiles().forEach(p -> cells.add(whole(p.value())));
            cells.add(whole(distribution.worst().value()));
            cells.add(whole(distribution.worst().standardError()));
            table.row(cells.toArray(String[]::new));
        }
        return table + "  ± is one standard error; worst 5% is the mean of the worst five in a hundred (CVaR 95%).\n";
    }

    /// Totals that are not zero on every path.
    static List<Account> shown(Futures futures) {
        var sample = futures.sample();
        return Account.TOTALS.stream()
                .filter(total -> {
                    var values = sample.of(total);
                    for (int i = 0; i < sample.count(); i++) {
                        if (values[i] != 0) {
                            return true;
                        }
                    }
                    return total == Account.COST || total == Account.EXPOSURE;
                })
                .toList();
    }

    /// In whole units of the currency.
    static String whole(double cents) {
        return String.format(Locale.ROOT, "%,.0f", cents / 100).replaceAll("^-0$", "0");
    }

    /// How cost is distributed: a bar for each of equal classes.
    private static String cost(Futures futures) {
        var classes =
                Histogram.of(futures.sample().of(Account.COST), futures.sample().count(), 12);
        var text = new StringBuilder("  cost, " + futures.schedule().agreement().currency() + "\n");
        for (int c = 0; c < classes.counts().length; c++) {
            int cells = (int) Math.round((double) BAR * classes.counts()[c] / classes.most());
            text.append("  %15s  %s %4.1f%%%n"
                    .formatted(
                            whole((double) classes.edge(c)),
                            "█".repeat(cells),
                            100.0 * classes.counts()[c] / futures.sample().count()));
        }
        return text.toString();
    }

    private static String firing(Futures futures) {
        var table = new Table("on … of futures", "±", "term", "what happens");
        futures.firing().forEach((firing, p) -> {
            if (p.value() > 0) {
                table.row(percent(p.value()), percent(p.standardError()), firing.term(), firing.words());
            }
        });
        return table.isEmpty() ? "" : table.toString();
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * fraction);
    }

    /// What has counted, a line for every month: 5 to 95%, 25 to 75%, the median, and the commitment.
    private static String fan(Futures futures) {
        double most = futures.fan().stream()
                .mapToDouble(m -> Math.max(m.commitment(), m.counted().getLast()))
                .max()
                .orElse(1);
        int every = Math.max(1, futures.fan().size() / 12);
        var text = new StringBuilder("  measured spend and recognised Marketplace since the term began\n");
        for (int m = every - 1; m < futures.fan().size(); m += every) {
            var month = futures.fan().get(m);
            var line = new StringBuilder(" ".repeat(FAN + 1));
            for (int cell = cell(month.counted().get(0), most);
                    cell <= cell(month.counted().get(4), most);
                    cell++) {
                line.setCharAt(cell, '░');
            }
            for (int cell = cell(month.counted().get(1), most);
                    cell <= cell(month.counted().get(3), most);
                    cell++) {
                line.setCharAt(cell, '▒');
            }
            line.setCharAt(cell(month.counted().get(2), most), '█');
            line.setCharAt(cell(month.commitment(), most), '│');
            text.append("  ")
                    .append(month.month())
                    .append("  ")
                    .append(line)
                    .append(' ')
                    .append(whole(month.counted().get(2)))
                    .append('\n');
        }
        return text + "           █ median  ▒ 25 to 75%  ░ 5 to 95%  │ commitment\n";
    }

    private static int cell(double cents, double most) {
        return (int) Math.round(Math.clamp(cents / most, 0, 1) * FAN);
    }

    private static String shadowPrices(Futures futures) {
        var table = new Table("window", "first", "last", "commitment", "a counted dollar saves", "±");
        for (var price : futures.shadowPrices()) {
            var window = price.window();
            var agreement = futures.schedule().agreement();
            table.row(
                    String.valueOf(window.index() + 1),
                    agreement.month(window.from()).toString(),
                    agreement.month(window.lastMonth()).toString(),
                    Money.grouped(futures.schedule().commitments()[window.index()]),
                    decimals(price.perDollar().value()),
                    decimals(price.perDollar().standardError()));
        }
        return table.toString();
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("^-0\\.000$", "0.000");
    }

    /// In whole units of the currency, with the standard error.
    public static String plusMinus(Estimate estimate) {
        return whole(estimate.value()) + " ± " + whole(estimate.standardError());
    }
}

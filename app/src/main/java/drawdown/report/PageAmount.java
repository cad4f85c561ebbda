package drawdown.report;

import drawdown.money.Money;
import java.util.Locale;

/// An amount as the page writes it.
record PageAmount(long cents) {

    /// What amounts are counted in, in cents: millions reach up to ten billion, so that they compare at a glance.
    enum Unit {
        ONE(100, ""),
        THOUSAND(100_000, "k"),
        MILLION(100_000_000, "M"),
        BILLION(100_000_000_000L, "B");

        private final long cents;
        private final String sign;

        Unit(long cents, String sign) {
            this.cents = cents;
            this.sign = sign;
        }

        long cents() {
            return cents;
        }

        /// The unit for amounts up to this size.
        static Unit of(long size) {
            if (size < 99_995) {
                return ONE;
            }
            if (size < 99_995_000) {
                return THOUSAND;
            }
            return size < 999_995_000_000L ? MILLION : BILLION;
        }

        String print(long amount, int decimals) {
            var text = String.format(Locale.ROOT, "%,." + decimals + "f", (double) amount / cents);
            return minus(text) + sign;
        }
    }

    /// Two decimals, grouped: `−1,234.50`.
    String exact() {
        return minus(Money.grouped(cents));
    }

    /// One decimal of the unit that suits it: `12.5M`, `340.0k`; below a thousand to the cent: `950`, `0.07`.
    String compact() {
        var unit = Unit.of(Math.abs(cents));
        return unit == Unit.ONE ? unit.print(cents, cents % 100 == 0 ? 0 : 2) : unit.print(cents, 1);
    }

    /// The compact amount, the exact one on hover.
    Markup markup() {
        return Markup.of("<data value=\"{}\" title=\"{}\">{}</data>", Money.plain(cents), exact(), compact());
    }

    static String compact(long cents) {
        return new PageAmount(cents).compact();
    }

    static String exact(long cents) {
        return new PageAmount(cents).exact();
    }

    /// A percentage with one decimal that says 0.0% and 100.0% only of nothing and all.
    static String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        double shown = Math.round(percent * 10) / 10.0;
        if (part != whole && shown == 100) {
            shown = part < whole ? 99.9 : 100.1;
        }
        if (part != 0 && shown == 0) {
            shown = (part < 0) == (whole < 0) ? 0.1 : -0.1;
        }
        return minus(String.format(Locale.ROOT, "%,.1f%%", shown));
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}

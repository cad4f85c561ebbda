package drawdown.settlement;

import drawdown.clause.Account;
import drawdown.clause.Balances;

/// What an agreement yields on a block of paths, in cents. It holds until the next block is settled.
public final class Outcome {

    private static final Figure[] FIGURES = Figure.values();

    private final Balances balances;
    private final double[][][] windows;
    private final double[][] counted;

    /// Empty if nobody asks.
    private final double[][] recognised;

    Outcome(Schedule schedule, int paths, boolean byMonth) {
        this.balances = new Balances(paths);
        this.windows = new double[schedule.windows().size()][FIGURES.length][paths];
        this.counted = new double[schedule.months().size()][paths];
        this.recognised = new double[byMonth ? schedule.months().size() : 0][paths];
    }

    public int paths() {
        return balances.paths();
    }

    /// What an account that lives for the term has come to by its end, such as one of [Account#TOTALS], by path.
    public double[] total(Account account) {
        return balances.of(account);
    }

    /// A figure of a window counted from 0, by path.
    public double[] window(int window, Figure figure) {
        return windows[window][figure.ordinal()];
    }

    /// What counted towards the commitment in a month counted from 0, without Marketplace, by path.
    public double[] counted(int month) {
        return counted[month];
    }

    /// What has been recognised of Marketplace by the end of a month counted from 0, since the window opened and before any
    /// cap, by path; of [Settlement#byMonth] alone.
    public double[] recognised(int month) {
        return recognised[month];
    }

    /// Keeps what has been recognised, if somebody asks.
    void rated(int month) {
        if (recognised.length > 0) {
            System.arraycopy(balances.of(Account.RECOGNISED), 0, recognised[month], 0, paths());
        }
    }

    Balances balances() {
        return balances;
    }

    /// Keeps a figure as it stands now.
    void report(int window, Figure figure) {
        var into = windows[window][figure.ordinal()];
        var now = balances.of(figure.account());
        if (figure.sinceOpening()) {
            for (int i = 0; i < into.length; i++) {
                into[i] += now[i];
            }
        } else {
            System.arraycopy(now, 0, into, 0, into.length);
        }
    }

    /// Marks where the totals stand when a window opens.
    void open(int window) {
        for (var figure : FIGURES) {
            if (figure.sinceOpening()) {
                var into = windows[window][figure.ordinal()];
                var now = balances.of(figure.account());
                for (int i = 0; i < into.length; i++) {
                    into[i] = -now[i];
                }
            }
        }
    }
}

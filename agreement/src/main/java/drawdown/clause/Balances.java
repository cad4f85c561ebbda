package drawdown.clause;

import drawdown.money.Cents;
import drawdown.money.Share;
import java.util.Arrays;

/// The accounts of a block of paths, `[account][path]`, in whole cents.
public final class Balances {

    private static final Account[] ACCOUNTS = Account.values();

    /// More operands than any step has.
    private static final int SCRATCH = 8;

    private final int paths;
    private final double[][] accounts;
    private final double[][] scratch;
    private int used;

    public Balances(int paths) {
        this.paths = paths;
        this.accounts = new double[ACCOUNTS.length][paths];
        this.scratch = new double[SCRATCH][paths];
    }

    public int paths() {
        return paths;
    }

    /// The live balances of an account, one for each path.
    public double[] of(Account account) {
        return accounts[account.ordinal()];
    }

    /// Begins a term: every balance is zero.
    public void clear() {
        for (var account : accounts) {
            Arrays.fill(account, 0);
        }
    }

    /// Sets a balance to zero on every path.
    public void clear(Account account) {
        Arrays.fill(of(account), 0);
    }

    /// Begins a window: the balances that live for one window are zero.
    public void clearWindow() {
        for (var account : ACCOUNTS) {
            if (account.life() == Account.Life.WINDOW) {
                Arrays.fill(of(account), 0);
            }
        }
    }

    void add(Account account, double[] cents) {
        add(of(account), cents);
    }

    void subtract(Account account, double[] cents) {
        subtract(of(account), cents);
    }

    /// The amount on every path, in an array of its own that holds until [#release].
    double[] take(Amount amount) {
        var into = scratch[used++];
        compute(amount, into);
        return into;
    }

    void release() {
        used--;
    }

    /// Computes the amount on every path.
    private void compute(Amount amount, double[] into) {
        switch (amount) {
            case Account account -> System.arraycopy(of(account), 0, into, 0, paths);
            case Amount.Fixed(var words, var cents) -> Arrays.fill(into, (double) cents);
            case Amount.Part(var share, var whole) -> share(share, operand(whole, into), into);
            case Amount.Lesser(var left, var right) -> {
                lesser(operand(left, into), operand(right, scratch[used++]), into);
                release();
            }
            case Amount.Beyond(var whole, var less) -> {
                beyond(operand(whole, into), operand(less, scratch[used++]), into);
                release();
            }
        }
    }

    /// An account as it stands, or an amount computed.
    private double[] operand(Amount amount, double[] into) {
        if (amount instanceof Account account) {
            return of(account);
        }
        compute(amount, into);
        return into;
    }

    // One short loop each, which the compiler runs on several paths at a time.

    private static void add(double[] into, double[] cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] += cents[i];
        }
    }

    private static void subtract(double[] into, double[] cents) {
        for (int i = 0; i < into.length; i++) {
            into[i] -= cents[i];
        }
    }

    private static void lesser(double[] left, double[] right, double[] lesser) {
        for (int i = 0; i < lesser.length; i++) {
            lesser[i] = Math.min(left[i], right[i]);
        }
    }

    private static void beyond(double[] whole, double[] used, double[] beyond) {
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = Math.max(0, whole[i] - used[i]);
        }
    }

    private static void share(Share share, double[] whole, double[] part) {
        if (share.compareTo(Share.WHOLE) > 0) {
            shareAboveWhole(share, whole, part);
        } else {
            Cents.share(whole, (double) share.ppm(), part);
        }
    }

    /// A share of more than the whole may leave what a `double` holds exactly. Beyond [Cents#LIMIT] it exceeds
    /// whatever it is compared with, so that it may stop there.
    private static void shareAboveWhole(Share share, double[] whole, double[] part) {
        for (int i = 0; i < part.length; i++) {
            double near = whole[i] * share.ppm() / Share.WHOLE_PPM;
            part[i] = near < Cents.LIMIT ? share.of((long) whole[i]) : Cents.LIMIT;
        }
    }
}

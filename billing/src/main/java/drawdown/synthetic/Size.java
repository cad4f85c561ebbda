package drawdown.synthetic;

import drawdown.money.Share;

/// How much of a bill there is.
///
/// @param months     from the first month of the agreement on
/// @param rows       metered charges in all months together; fees, taxes and credits come on top
/// @param attainment what the provider's own services come to, before discounts, as a share of the allotments
public record Size(int months, long rows, int accounts, Share attainment) {

    /// More would leave the numbers from which rows are drawn.
    public static final long MOST_ROWS = 1L << 40;

    public Size {
        if (months < 1 || rows < months || rows > MOST_ROWS || accounts < 1 || attainment.ppm() < 1) {
            throw new IllegalArgumentException(
                    "a bill has a month, an account, a row each month and some spend, and at most " + MOST_ROWS
                            + " rows: " + this);
        }
    }

    /// Twelve accounts that use 70% of what the agreement allots: with fees, support and what is paid upfront each month
    /// stays within it.
    public static Size of(int months, long rows) {
        return new Size(months, rows, 12, new Share(700_000));
    }

    public Size withAccounts(int number) {
        return new Size(months, rows, number, attainment);
    }

    /// The first metered charge of a month, counted over all months.
    long firstRow(int month) {
        return rows * month / months;
    }

    public Size withAttainment(Share share) {
        return new Size(months, rows, accounts, share);
    }
}

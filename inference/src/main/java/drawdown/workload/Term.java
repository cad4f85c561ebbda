package drawdown.workload;

import drawdown.text.Names;

/// For how long a unit of capacity is bought at a time.
public enum Term {
    HOURLY(1),
    MONTH(1),
    YEAR(12);

    private final int months;

    Term(int months) {
        this.months = months;
    }

    /// After how many months it is bought anew; by the hour units may change each month.
    public int months() {
        return months;
    }

    @Override
    public String toString() {
        return Names.word(this);
    }
}

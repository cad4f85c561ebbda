package drawdown.settlement;

import drawdown.clause.Journal;
import drawdown.settlement.Schedule.Month;
import org.jspecify.annotations.Nullable;

/// Hears also what the months of a block of one path come to.
interface MonthJournal extends Journal {

    /// How an amount fell on the tiers, before discount, and what it cost.
    record Split(double within, double over, double beyond, double charge) {}

    /// @param split how it was split; null if it was charged whole
    /// @param whole what it would cost at the full discount
    void rated(Month month, int scope, double list, @Nullable Split split, double whole);

    void bought(Month month, int vendor, double amount, double net, double recognised);

    void credited(Month month, double credit);

    void prepaid(Month month, double paid);

    void opening(long credit);

    void outside(int month, double amount);
}

package drawdown.synthetic;

/// What the files of a bill look like.
public sealed interface Layout {

    Encoding encoding();

    enum Encoding {
        CSV,
        CSV_GZ,
        PARQUET
    }

    /// FOCUS 1.2.
    ///
    /// @param net whether BilledCost is after the agreement's discount, as invoiced, or before it; the contracted and
    /// the effective cost are always after it
    record Focus(Encoding encoding, boolean net) implements Layout {}

    /// An AWS Cost and Usage Report.
    record Cur(Encoding encoding, Names names, Discounts discounts) implements Layout {}

    /// How a Cost and Usage Report names its columns: `lineItem/UnblendedCost` or `line_item_unblended_cost`.
    enum Names {
        LEGACY,
        CUR_2
    }

    /// Where a Cost and Usage Report has the agreement's discount: in columns beside the cost before it, or in line
    /// items of their own.
    enum Discounts {
        COLUMNS,
        LINE_ITEMS
    }

    /// FOCUS as the provider invoices.
    static Layout focus(Encoding encoding) {
        return new Focus(encoding, true);
    }

    static Layout cur(Encoding encoding, Names names, Discounts discounts) {
        return new Cur(encoding, names, discounts);
    }

    /// Whether the cost column adds up to what is invoiced.
    default boolean isNet() {
        return switch (this) {
            case Focus(var _, var net) -> net;
            case Cur(var _, var _, var discounts) -> discounts == Discounts.LINE_ITEMS;
        };
    }
}

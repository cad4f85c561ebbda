package drawdown.synthetic;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What the files of a bill look like, and which there are.
///
/// @param rowsPerFile metered charges in a file at most; a month of more has several files
/// @param snapshot    the month of this day is there a second time, as it was exported at the end of the day
public record Layout(Format format, Encoding encoding, long rowsPerFile, Optional<LocalDate> snapshot) {

    private static final long ROWS_PER_FILE = 5_000_000;

    public enum Format {
        /// FOCUS 1.2 as it is invoiced: BilledCost is after the agreement's discount.
        FOCUS("focus", "BilledCost", true),

        /// FOCUS 1.2 whose BilledCost is before the agreement's discount; contracted and effective cost are after it.
        FOCUS_GROSS("focus", "BilledCost", false),

        /// An AWS Cost and Usage Report 2.0, with the agreement's discount in columns beside the cost before it.
        CUR("cur2", "line_item_unblended_cost", false),

        /// The same with discounts as line items of their own: what AWS calls manual discount compatibility.
        CUR_ITEMS("cur2", "line_item_unblended_cost", true),

        /// An AWS Cost and Usage Report as it was before 2.0: `lineItem/UnblendedCost`, in Parquet without the slashes.
        CUR_LEGACY("cur", "line_item_unblended_cost", false),

        CUR_LEGACY_ITEMS("cur", "line_item_unblended_cost", true);

        private final String view;
        private final String cost;
        private final boolean net;

        Format(String view, String cost, boolean net) {
            this.view = view;
            this.cost = cost;
            this.net = net;
        }

        String view() {
            return view;
        }

        /// The column of costs.
        String cost() {
            return cost;
        }

        /// Whether the costs add up to what is invoiced.
        public boolean isNet() {
            return net;
        }

        public boolean isFocus() {
            return view.equals("focus");
        }

        boolean isLegacy() {
            return view.equals("cur");
        }

        /// As it is named on the command line.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Encoding {
        CSV(".csv"),
        CSV_GZ(".csv.gz"),
        PARQUET(".parquet");

        private final String extension;

        Encoding(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }

        boolean isText() {
            return this != PARQUET;
        }

        @Override
        public String toString() {
            return extension.substring(1);
        }
    }

    public Layout {
        if (rowsPerFile < 1) {
            throw new IllegalArgumentException("a file holds at least a row: " + rowsPerFile);
        }
    }

    /// Files of at most five million metered charges, and no snapshot.
    public static Layout of(Format format, Encoding encoding) {
        return new Layout(format, encoding, ROWS_PER_FILE, Optional.empty());
    }

    public Layout withRowsPerFile(long rows) {
        return new Layout(format, encoding, rows, snapshot);
    }

    public Layout withSnapshot(LocalDate day) {
        return new Layout(format, encoding, rowsPerFile, Optional.of(day));
    }
}

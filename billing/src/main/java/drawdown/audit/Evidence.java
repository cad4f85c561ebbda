package drawdown.audit;

import drawdown.billing.Bill;
import java.sql.SQLException;

/// By what an export shows the discount that a bill applied.
public enum Evidence {
    COLUMNS("the export's discount columns", "cost", "coalesce(discount, 0)", "true"),

    LINE_ITEMS(
            "the line items that are discounts",
            "CASE WHEN category = 'Discount' THEN 0 ELSE cost END",
            "CASE WHEN category = 'Discount' THEN -cost ELSE 0 END",
            "true"),

    BILLED("ListCost less BilledCost, which is net of the discount", "list", "list - cost", Evidence.PRICED),

    CONTRACTED(
            "ListCost less ContractedCost; BilledCost is before the discount",
            "list",
            "list - contracted",
            Evidence.PRICED + " AND contracted IS NOT NULL"),

    NONE("nothing: the export has neither discounts nor list prices", "cost", "0", "true");

    /// Whether a charge's own list price is what the discount is taken off: not if a commitment discount covers it.
    private static final String PRICED =
            "list <> 0 AND NOT (coalesce(commitment, '') <> '' AND lower(category) = 'usage')";

    private final String words;
    final String before;
    final String applied;
    final String shown;

    /// @param before  what a charge costs before the discount, in SQL
    /// @param applied what the discount takes off it
    /// @param shown   whether the charge shows both
    Evidence(String words, String before, String applied, String shown) {
        this.words = words;
        this.before = before;
        this.applied = applied;
        this.shown = shown;
    }

    public String words() {
        return words;
    }

    private record Signs(long columns, long lines, long aws, long net, long gross, long priced) {
        Evidence evidence() {
            if (columns > 0) {
                return COLUMNS;
            }
            // AWS leaves the columns away where no discount is.
            if (lines > 0 || aws > 0) {
                return LINE_ITEMS;
            }
            return priced == 0 ? NONE : net >= gross ? BILLED : CONTRACTED;
        }
    }

    static Evidence of(Bill bill) throws SQLException, InterruptedException {
        return bill.query(
                        "SELECT count(discount), count(*) FILTER (WHERE category = 'Discount'),"
                                + " count(*) FILTER (WHERE provider = 'AWS' AND line <> 'Unused'),"
                                + " count(*) FILTER (WHERE contracted <> list AND cost = contracted AND " + PRICED
                                + "),"
                                + " count(*) FILTER (WHERE contracted <> list AND cost = list AND " + PRICED + "),"
                                + " count(*) FILTER (WHERE contracted IS NOT NULL AND " + PRICED + ")"
                                + " FROM placed WHERE kind IN ('usage', 'marketplace') OR category = 'Discount'",
                        row -> new Signs(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .getFirst()
                .evidence();
    }
}

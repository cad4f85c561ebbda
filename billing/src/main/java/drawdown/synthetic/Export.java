package drawdown.synthetic;

import drawdown.billing.Warehouse.Watch;
import drawdown.synthetic.Layout.Format;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes charges of a bill in a layout.
final class Export {

    /// What a Cost and Usage Report does not have if discounts are line items.
    private static final List<String> BESIDE = List.of("line_item_net_unblended_cost", "discount");

    private static final int UNSETTLED_DAYS = 2;

    private final Model model;
    private final Layout layout;
    private final Format format;
    private final String view;
    private final String columns;

    Export(Model model, Layout layout) throws SQLException, InterruptedException {
        this.model = model;
        this.layout = layout;
        this.format = layout.format();
        model.macro(format.isFocus() ? "net()" : "itemised()", String.valueOf(format.isNet()));
        model.execute(Table.resource(format.isFocus() ? "focus.sql" : "cur.sql"));
        this.view = format.view().equals("cur2") && layout.encoding().isText() ? "cur2_text" : format.view();
        this.columns = columns();
    }

    /// Writes all charges of a part.
    ///
    /// @return the number of rows
    long write(Part part, Path file, Watch watch) throws SQLException, InterruptedException {
        return copy(part, "true", file, watch);
    }

    long writeInvoice(Part part, String invoice, Path file) throws SQLException, InterruptedException {
        var column = format.isFocus() ? "InvoiceId" : "bill_invoice_id";
        return copy(part, column + " = " + Model.text(invoice), file, Model.NOBODY);
    }

    /// Writes the month of the part as it was at the end of a day: charges whose period is over, not yet invoiced, and
    /// of the last days not yet all of each.
    ///
    /// @return what its costs come to, which no sum of the whole month knows; and the number of rows
    Snapshot writeSnapshot(Part month, LocalDate day, Path file) throws SQLException, InterruptedException {
        var column = format.isFocus() ? "ChargePeriodEnd" : "line_item_usage_end_date";
        var over = column + " <= TIMESTAMP '" + day.plusDays(1) + "'";
        // A third of the charges of the last days have half their quantity.
        var unsettled = "starts >= TIMESTAMP '" + day.minusDays(UNSETTLED_DAYS - 1) + "' AND number % 3 = 0";
        model.macro("settled(starts, number)", "CASE WHEN " + unsettled + " THEN 0.5 ELSE 1 END");
        model.macro("invoiced()", "false");
        try {
            long rows = copy(month, over, file, Model.NOBODY);
            var sum = "SELECT coalesce(sum(" + format.cost() + "), 0) FROM " + source(month) + " WHERE " + over;
            return new Snapshot(
                    rows, model.query(sum, row -> row.getBigDecimal(1)).getFirst());
        } finally {
            model.macro("settled(starts, number)", "1");
            model.macro("invoiced()", "true");
        }
    }

    record Snapshot(long rows, BigDecimal total) {}

    private long copy(Part part, String which, Path file, Watch watch) throws SQLException, InterruptedException {
        return model.warehouse()
                .execute(
                        "COPY (SELECT " + columns + " FROM " + source(part) + " WHERE " + which + ") TO "
                                + Model.text(file.toString()) + " (" + options() + ")",
                        watch);
    }

    private String source(Part part) {
        return view + "(" + part.arguments() + ")";
    }

    private String options() {
        var text = "FORMAT csv, HEADER, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ', COMPRESSION ";
        return switch (layout.encoding()) {
            case CSV -> text + "none";
            case CSV_GZ -> text + "gzip";
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
        };
    }

    private String columns() throws SQLException, InterruptedException {
        var described = model.query("DESCRIBE FROM " + view + "(0, 0, 0)", Column::read);
        return described.stream()
                .filter(column ->
                        format.isFocus() || !format.isNet() || BESIDE.stream().noneMatch(column.name()::startsWith))
                .map(this::written)
                .collect(Collectors.joining(", "));
    }

    private record Column(String name, String type) {
        static Column read(ResultSet row) throws SQLException {
            return new Column(row.getString(1), row.getString(2));
        }
    }

    /// AWS writes the amounts of a Cost and Usage Report as floating-point numbers where there are such.
    private String written(Column column) {
        if (format.isFocus()) {
            return column.name();
        }
        if (layout.encoding().isText()) {
            return column.name() + (format.isLegacy() ? " AS \"" + legacy(column.name()) + '"' : "");
        }
        return column.type().startsWith("DECIMAL") ? column.name() + "::DOUBLE AS " + column.name() : column.name();
    }

    /// `lineItem/UnblendedCost` for `line_item_unblended_cost`; products and tags are spelt otherwise.
    private static String legacy(String name) {
        var group = List.of(
                        "identity",
                        "bill",
                        "line_item",
                        "product",
                        "pricing",
                        "reservation",
                        "savings_plan",
                        "discount",
                        "resource_tags")
                .stream()
                .filter(g -> name.startsWith(g + "_"))
                .findFirst()
                .orElseThrow();
        var column = name.substring(group.length() + 1);
        var written = switch (group) {
            case "product", "pricing" -> column.equals("product_name") ? "ProductName" : uncapitalised(camel(column));
            case "resource_tags" -> column.replace("user_", "user:");
            default -> camel(column);
        };
        return uncapitalised(camel(group)) + "/" + written;
    }

    private static String camel(String name) {
        return Arrays.stream(name.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

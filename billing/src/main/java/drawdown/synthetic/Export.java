package drawdown.synthetic;

import drawdown.synthetic.Layout.Discounts;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Names;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes charges of a bill in a layout.
final class Export {

    /// What a Cost and Usage Report does not have if discounts are line items.
    private static final List<String> BESIDE = List.of("line_item_net_unblended_cost", "discount");

    private final Model model;
    private final Layout layout;
    private final String columns;

    Export(Model model, Layout layout) throws SQLException {
        this.model = model;
        this.layout = layout;
        switch (layout) {
            case Layout.Focus(var _, var net) -> {
                model.macro("net", String.valueOf(net));
                model.execute(Table.resource("focus.sql"));
            }
            case Layout.Cur(var _, var _, var discounts) -> {
                model.macro("itemised", String.valueOf(discounts == Discounts.LINE_ITEMS));
                model.execute(Table.resource("cur.sql"));
            }
        }
        this.columns = columns();
    }

    /// As a folder of exports names its files.
    String extension() {
        return switch (layout.encoding()) {
            case CSV -> ".csv";
            case CSV_GZ -> ".csv.gz";
            case PARQUET -> ".parquet";
        };
    }

    /// Writes a month.
    ///
    /// @return the number of its rows
    long write(int month, Path file) throws SQLException {
        return write(month, file, "true");
    }

    long writeInvoice(int month, String invoice, Path file) throws SQLException {
        var column = layout instanceof Layout.Focus ? "InvoiceId" : "bill_invoice_id";
        return write(month, file, column + " = " + Model.text(invoice));
    }

    private long write(int month, Path file, String which) throws SQLException {
        var rows = model.query("SELECT month, first_row, end_row FROM month WHERE month = " + month, Model::range)
                .getFirst();
        return model.execute("COPY (SELECT " + columns + " FROM " + view() + "(" + rows + ") WHERE " + which + ") TO "
                + Model.text(file.toString()) + " (" + options() + ")");
    }

    private String view() {
        boolean text = layout.encoding() != Encoding.PARQUET;
        return switch (layout) {
            case Layout.Focus _ -> "focus";
            case Layout.Cur(var _, var names, var _) -> names == Names.LEGACY ? "cur" : text ? "cur2_text" : "cur2";
        };
    }

    private String options() {
        var text = "FORMAT csv, HEADER, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ', COMPRESSION ";
        return switch (layout.encoding()) {
            case CSV -> text + "none";
            case CSV_GZ -> text + "gzip";
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
        };
    }

    private String columns() throws SQLException {
        return model.query("DESCRIBE FROM " + view() + "(0, 0, 0)", row -> row.getString(1)).stream()
                .filter(name -> layout instanceof Layout.Focus
                        || !layout.isNet()
                        || BESIDE.stream().noneMatch(name::startsWith))
                .map(name -> layout instanceof Layout.Cur(var _, var names, var _) && names == Names.LEGACY
                        ? name + " AS \"" + legacy(name) + '"'
                        : name)
                .collect(Collectors.joining(", "));
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

package drawdown.baseline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A line of the baseline: all charges that differ in nothing but time and amount.
///
/// @param texts by the names of the columns; what the export does not say is not there
/// @param query yields its charges, after the baseline's script has run
public record Line(long number, Map<String, String> texts, Costs costs, String query) {

    private static final List<String> TEXTS =
            List.of("kind", "service", "account", "account_name", "region", "sku", "meter");

    public Line {
        texts = Map.copyOf(texts);
    }

    static Line read(ResultSet row) throws SQLException {
        var texts = new HashMap<String, String>();
        for (var column : TEXTS) {
            var text = Costs.text(row, column);
            if (!text.isEmpty()) {
                texts.put(column, text);
            }
        }
        return new Line(row.getLong("number"), texts, Costs.read(row), row.getString("query"));
    }

    public String text(String column) {
        return texts.getOrDefault(column, "");
    }
}

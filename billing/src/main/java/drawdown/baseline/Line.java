package drawdown.baseline;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A line of the baseline: all charges that differ in nothing but time and amount.
///
/// @param texts by the names of the columns; what the export does not say is not there
/// @param query yields its charges, after the baseline's script has run
public record Line(long number, Map<String, String> texts, Optional<BigDecimal> quantity, Costs costs, String query) {

    public Line {
        texts = Map.copyOf(texts);
    }

    public String text(String column) {
        return texts.getOrDefault(column, "");
    }
}

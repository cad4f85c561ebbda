package drawdown.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two rows that sell the same thing on the same days for different prices. Neither is picked in silence.
///
/// @param from the first day of both
public record Disagreement(Offer one, Offer other, LocalDate from) {

    /// Every pair of rows of which both state some rate, and not the same.
    public static List<Disagreement> among(List<Offer> rows) {
        var byModel = new HashMap<String, List<Offer>>();
        var found = new ArrayList<Disagreement>();
        for (var row : rows) {
            var same = byModel.computeIfAbsent(row.model(), model -> new ArrayList<>());
            same.stream()
                    .filter(other -> other.sells(row) && other.overlaps(row) && contradict(other, row))
                    .forEach(other -> found.add(new Disagreement(other, row, later(other, row))));
            same.add(row);
        }
        return found;
    }

    private static boolean contradict(Offer one, Offer other) {
        return one.prices().contradicts(other.prices());
    }

    /// The kinds of tokens on which they differ.
    public Map<TokenKind, List<Rate>> rates() {
        var rates = new EnumMap<TokenKind, List<Rate>>(TokenKind.class);
        one.prices()
                .known()
                .forEach((kind, rate) -> other.prices()
                        .rate(kind)
                        .filter(r -> !r.equals(rate))
                        .ifPresent(r -> rates.put(kind, List.of(rate, r))));
        return rates;
    }

    private static LocalDate later(Offer one, Offer other) {
        return one.effective().isAfter(other.effective()) ? one.effective() : other.effective();
    }
}

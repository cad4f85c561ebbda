package drawdown.lockin;

import drawdown.price.Mix;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.price.Rate;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How list prices have fallen in a dated book, at the usual mix of input and output. Only the first and the last price of
/// an offer count, so that mistakes between them do not matter; the offers of a model are one observation, their mean.
///
/// @param months  over which the models were watched, all together
/// @param leftOut offers with a step of more than eightfold, which is more likely a mistake of unit than a price
/// @param rate    the fall of the logarithm in a year; its standard error is over models
public record ObservedDecline(int models, int offers, double months, int leftOut, Estimate rate, double volatility) {

    private static final double MISTAKE = Math.log(8);

    /// The change of a logarithm over some years.
    private record Change(double log, double years) {

        static Change mean(Collection<Change> changes) {
            return new Change(
                    changes.stream().mapToDouble(Change::log).average().orElseThrow(),
                    changes.stream().mapToDouble(Change::years).average().orElseThrow());
        }
    }

    /// @throws IllegalArgumentException if no offer of the book has a known end
    public static ObservedDecline of(PriceBook history) {
        var byOffer = history.rows().stream()
                .filter(row -> Mix.USUAL.blended(row.prices()).isPresent())
                .filter(row -> row.until().isPresent())
                .collect(Collectors.groupingBy(Offer::id, TreeMap::new, Collectors.toList()));
        var byModel = new TreeMap<String, List<Change>>();
        int leftOut = 0;
        for (var rows : byOffer.values()) {
            var change = change(rows);
            change.ifPresent(c -> byModel.computeIfAbsent(rows.getFirst().model(), m -> new ArrayList<>())
                    .add(c));
            leftOut += change.isEmpty() ? 1 : 0;
        }
        var means = byModel.values().stream().map(Change::mean).toList();
        return of(means, byOffer.size() - leftOut, leftOut);
    }

    private static ObservedDecline of(List<Change> models, int offers, int leftOut) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a book without dated prices");
        }
        var rate = Distribution.ratio(
                models.stream().mapToDouble(c -> -c.log).toArray(),
                models.stream().mapToDouble(Change::years).toArray(),
                models.size());
        double years = models.stream().mapToDouble(Change::years).sum();
        double squares = models.stream()
                .mapToDouble(c -> Math.pow(c.log + rate.value() * c.years, 2))
                .sum();
        return new ObservedDecline(models.size(), offers, years * 12, leftOut, rate, Math.sqrt(squares / years));
    }

    /// Empty where a step is a mistake.
    private static Optional<Change> change(List<Offer> rows) {
        var logs = rows.stream()
                .map(row ->
                        Mix.USUAL.blended(row.prices()).map(Rate::perMillion).orElseThrow())
                .mapToDouble(perMillion -> Math.log(perMillion.doubleValue()))
                .toArray();
        for (int i = 1; i < logs.length; i++) {
            if (Math.abs(logs[i] - logs[i - 1]) > MISTAKE) {
                return Optional.empty();
            }
        }
        var end = rows.getLast().until().orElseThrow();
        double days = (double) ChronoUnit.DAYS.between(rows.getFirst().effective(), end);
        return Optional.of(new Change(logs[logs.length - 1] - logs[0], days / 365.25));
    }

    /// The fall of a typical price in a year, as a share.
    public Estimate yearly() {
        double left = Math.exp(-rate.value());
        return new Estimate(1 - left, left * rate.standardError());
    }

    public Decline decline() {
        return new Decline(Math.max(0, yearly().value()), volatility);
    }
}

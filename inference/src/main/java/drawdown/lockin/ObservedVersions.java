package drawdown.lockin;

import drawdown.price.Mix;
import drawdown.price.Offer;
import drawdown.price.PriceBook;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// How versions of a model have followed each other in a dated book, in the families of `families.csv`: how far apart, and
/// how the maker's price of a token changed from one to the next. What a version does for a token is not known, so that the
/// fall of the price of work is more than this where versions get better.
///
/// @param months between two versions; its standard error is over families
/// @param fall   of the logarithm of the price from one version to the next, likewise
public record ObservedVersions(int families, int successions, Estimate months, Estimate fall) {

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    /// A family from its first version to its last.
    private record Lineage(int successions, double months, double fall) {

        static Optional<Lineage> of(List<Offer> firsts) {
            if (firsts.size() < 2) {
                return Optional.empty();
            }
            double days = (double) ChronoUnit.DAYS.between(
                    firsts.getFirst().effective(), firsts.getLast().effective());
            return Optional.of(new Lineage(
                    firsts.size() - 1, days / DAYS_OF_A_MONTH, log(firsts.getFirst()) - log(firsts.getLast())));
        }

        private static double log(Offer offer) {
            return Math.log(
                    Mix.USUAL.blended(offer.prices()).orElseThrow().perMillion().doubleValue());
        }
    }

    public static ObservedVersions of(PriceBook book) {
        var lineages = models().values().stream()
                .map(models -> models.stream()
                        .flatMap(m -> introduced(book, m).stream())
                        .toList())
                .flatMap(firsts -> Lineage.of(firsts).stream())
                .toList();
        var successions = lineages.stream().mapToDouble(Lineage::successions).toArray();
        int n = lineages.size();
        return new ObservedVersions(
                n,
                lineages.stream().mapToInt(Lineage::successions).sum(),
                Distribution.ratio(
                        lineages.stream().mapToDouble(Lineage::months).toArray(), successions, n),
                Distribution.ratio(lineages.stream().mapToDouble(Lineage::fall).toArray(), successions, n));
    }

    /// The first row at which the maker itself sells a model by the token.
    private static Optional<Offer> introduced(PriceBook book, String model) {
        return book.rows().stream()
                .filter(row -> row.model().equals(model) && row.isDirect() && row.mode() == Offer.Mode.ON_DEMAND)
                .filter(row -> Mix.USUAL.blended(row.prices()).isPresent())
                .min(Comparator.comparing(Offer::effective));
    }

    private static TreeMap<String, List<String>> models() {
        var families = new TreeMap<String, List<String>>();
        lines().stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .forEach(cells -> families.computeIfAbsent(cells[0], family -> new ArrayList<>())
                        .add(cells[1]));
        return families;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(ObservedVersions.class.getResourceAsStream("families.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The fall from one version to the next, as a share.
    public Estimate improvement() {
        double left = Math.exp(-fall.value());
        return new Estimate(1 - left, left * fall.standardError());
    }
}

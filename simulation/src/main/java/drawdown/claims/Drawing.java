package drawdown.claims;

import static drawdown.claims.Ranges.share;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.claims.Population.Size;
import drawdown.claims.Population.Trait;
import drawdown.clause.Kind;
import drawdown.clause.Marketplace.Catalog;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import drawdown.trajectory.Paths;
import drawdown.trajectory.Trajectory;
import drawdown.trajectory.Trajectory.Common;
import drawdown.trajectory.Trajectory.Stream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One enterprise in the making. A year of history is drawn in the law of the term, the commitment is sized on it, and
/// all spend is then scaled so that the commitment is the one drawn.
final class Drawing {

    private static final YearMonth EFFECTIVE = YearMonth.of(2026, 1);
    private static final int YEARS = 3;
    private static final int MONTHS = 12 * YEARS;

    /// What SplittableRandom adds to its state for each number, so that number i of a seed is known without the others.
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /// Usage of a month before it is scaled, in cents.
    private static final double UNIT = 1e8;

    /// The least weight of a scope among others, so that none is lost in rounding.
    private static final double LEAST_WEIGHT = 0.2;

    private final Population population;
    private final int index;
    private final SplittableRandom random;
    private final Size size;
    private final Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    private final double discount;
    private final List<Catalog> catalogs;
    private final int[] renewals;
    private final List<Stream> streams;

    Drawing(Population population, long seed, int index) {
        this.population = population;
        this.index = index;
        this.random = new SplittableRandom(new SplittableRandom(seed + STEP * index).nextLong());
        this.size = size(random.nextDouble());
        for (var trait : Trait.values()) {
            traits.put(trait, population.of(trait).range().at(random.nextDouble()));
        }
        this.discount = size.discount().at(random.nextDouble());
        this.catalogs = List.of(Catalog.SAAS, Catalog.values()[1 + random.nextInt(Catalog.values().length - 1)]);
        this.renewals = catalogs.stream().mapToInt(c -> random.nextInt(MONTHS)).toArray();
        this.streams = streams();
    }

    private Size size(double place) {
        double below = 0;
        for (var candidate : population.sizes()) {
            below += candidate.share();
            if (place < below) {
                return candidate;
            }
        }
        return population.sizes().getLast();
    }

    private double of(Trait trait) {
        return Objects.requireNonNull(traits.get(trait));
    }

    private int scopes() {
        return (int) Math.round(of(Trait.SCOPES));
    }

    /// Scopes, then vendors, with the levels of one unit of usage.
    private List<Stream> streams() {
        var weights = random.doubles(scopes()).map(w -> w + LEAST_WEIGHT).toArray();
        double whole = Arrays.stream(weights).sum();
        var drawn = new ArrayList<Stream>();
        for (int s = 0; s < weights.length; s++) {
            drawn.add(stream(Trajectory.Kind.SCOPE, "scope-" + (s + 1), UNIT * weights[s] / whole));
        }
        double marketplace = UNIT * of(Trait.MARKETPLACE_SHARE) / (1 - of(Trait.MARKETPLACE_SHARE));
        double software = of(Trait.SOFTWARE_SHARE);
        drawn.add(stream(Trajectory.Kind.VENDOR, "software", marketplace * software));
        drawn.add(stream(Trajectory.Kind.VENDOR, "other", marketplace * (1 - software)));
        return List.copyOf(drawn);
    }

    private Stream stream(Trajectory.Kind kind, String name, double level) {
        double volatility = population.of(Trait.OWN_VOLATILITY).range().at(random.nextDouble());
        return new Stream(
                kind,
                name,
                new Money(Math.round(level)),
                share(of(Trait.GROWTH)),
                share(volatility),
                of(Trait.PERSISTENCE),
                1);
    }

    Enterprise enterprise() {
        boolean peakSized = random.nextDouble() < population.peakSized();
        double commitment = size.commitment().logarithmicallyAt(random.nextDouble());
        var sizing = Sizing.of(history(random.nextLong()), of(Trait.GROWTH), of(Trait.GROWTH_ERROR), YEARS);
        var years = peakSized ? sizing.peak() : sizing.baseline();
        double scale = commitment / Arrays.stream(years).sum();
        var annual = Arrays.stream(years).map(y -> y * scale).toArray();
        var agreement = agreement(EFFECTIVE, annual);
        var common = new Common(
                share(of(Trait.LEVEL_ERROR)),
                share(of(Trait.GROWTH_ERROR)),
                share(of(Trait.COMMON_VOLATILITY)),
                of(Trait.PERSISTENCE));
        var assumptions = new Assumptions(
                Assumptions.STANDARD.nextCycleCreditValue(), share(of(Trait.EROSION)), share(of(Trait.LAPSE)));
        return new Enterprise(
                index,
                size.name(),
                peakSized,
                commitment,
                discount,
                of(Trait.GROWTH),
                of(Trait.MARKETPLACE_SHARE),
                sizing.atPeak() - 1,
                sizing.inflation(),
                assumptions,
                new Paths(trajectory(EFFECTIVE, scale, common), agreement, Spend.none(agreement), random.nextLong()));
    }

    /// What counted under the standard terms in each month of the year before the term: one path of the same law, but
    /// without the errors of a forecast.
    private double[] history(long seed) {
        var start = EFFECTIVE.minusYears(1);
        var agreement = agreement(start, new double[] {UNIT});
        var common = new Common(Share.NONE, Share.NONE, share(of(Trait.COMMON_VOLATILITY)), of(Trait.PERSISTENCE));
        var paths = new Paths(
                trajectory(start, 1 / (1 + of(Trait.GROWTH)), common), agreement, Spend.none(agreement), seed);
        var block = Block.of(agreement, 1);
        paths.fill(block, 0);
        return IntStream.range(0, 12)
                .mapToDouble(month -> counted(agreement, block, month))
                .toArray();
    }

    private double counted(Agreement agreement, Block block, int month) {
        double sum = 0;
        for (int s = 0; s < scopes(); s++) {
            sum += block.usage()[month * scopes() + s][0] * (1 - discount);
        }
        var recognition = agreement.inForce().getFirst().terms().marketplace();
        for (int v = 0; v < catalogs.size(); v++) {
            boolean counts = recognition.catalogs().contains(catalogs.get(v));
            sum += counts
                    ? block.marketplace()[month * catalogs.size() + v][0]
                            * (1 - of(Trait.VENDOR_DISCOUNT))
                            * recognition.percent().fraction()
                    : 0;
        }
        return sum;
    }

    private Trajectory trajectory(YearMonth start, double scale, Common common) {
        return new Trajectory(
                "enterprise-" + index,
                "USD",
                start,
                streams.stream()
                        .map(s -> new Stream(
                                s.kind(),
                                s.name(),
                                new Money(Math.round((double) s.level().cents() * scale)),
                                s.growth(),
                                s.volatility(),
                                s.persistence(),
                                s.loading()))
                        .toList(),
                common,
                season(),
                List.of());
    }

    /// A wave over the year that is highest in December.
    private List<Double> season() {
        return IntStream.range(0, 12)
                .mapToObj(m -> 1 + of(Trait.SEASON) * StrictMath.cos((m - 11) * Math.PI / 6))
                .toList();
    }

    /// Under the standard terms of the first provider, as its papers would have it.
    private Agreement agreement(YearMonth effective, double[] annual) {
        return AgreementFile.read(Source.of("enterprise-" + index, """
                        agreement: enterprise-%d
                        provider: aws
                        program: edp
                        currency: USD
                        effective: %s-01
                        months: %d
                        commitment: {annual: [%s]}
                        discount: %s
                        scopes: [%s]
                        vendors: [%s]
                        """.formatted(
                                index,
                                effective,
                                12 * annual.length,
                                Arrays.stream(annual)
                                        .mapToObj(cents -> Money.plain(Math.round(cents)))
                                        .collect(Collectors.joining(", ")),
                                share(discount),
                                IntStream.rangeClosed(1, scopes())
                                        .mapToObj("{name: scope-%d}"::formatted)
                                        .collect(Collectors.joining(", ")),
                                vendors())))
                .orRefuse();
    }

    private String vendors() {
        var names = List.of("software", "other");
        return IntStream.range(0, names.size())
                .mapToObj(v -> "{name: %s, catalog: %s, discount: %s, renews: %s-01}"
                        .formatted(
                                names.get(v),
                                Kind.print(catalogs.get(v)),
                                share(of(Trait.VENDOR_DISCOUNT)),
                                EFFECTIVE.plusMonths(renewals[v])))
                .collect(Collectors.joining(", "));
    }
}

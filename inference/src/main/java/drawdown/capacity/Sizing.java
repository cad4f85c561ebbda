package drawdown.capacity;

import drawdown.cost.Cost;
import drawdown.cost.Cost.What;
import drawdown.cost.Market;
import drawdown.cost.Metered;
import drawdown.price.Offer;
import drawdown.price.Offer.Capacity;
import drawdown.price.Offer.UnitTerms;
import drawdown.workload.Term;
import drawdown.workload.Trace;
import drawdown.workload.Traffic;
import drawdown.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The units of one offer for one workload: what its traffic needs, and every way to buy them over the horizon.
public final class Sizing {

    private static final BigDecimal HOURS = BigDecimal.valueOf(Trace.HOURS_OF_MONTH);
    private static final double MINUTES = 60.0 * Trace.HOURS_OF_MONTH;

    private final Workload workload;
    private final Market market;
    private final Offer offer;
    private final Capacity capacity;
    private final Optional<Offer> spill;
    private final Load load;
    private final double[] growth;
    private final Spill[] spills;

    /// What all of a month's traffic would cost where it spills to.
    private record Spill(Cost cost, double inputShare) {}

    private Sizing(Workload workload, Market market, Offer offer, Throughput throughput, Optional<Offer> spill) {
        this.workload = workload;
        this.market = market;
        this.offer = offer;
        this.capacity = offer.capacity().orElseThrow();
        this.spill = spill;
        var model = workload.accepted(offer.model()).orElseThrow();
        double requests = workload.requests() / MINUTES * model.factor().doubleValue();
        this.load = new Load(
                workload.profile().shape(),
                requests * workload.input().count().doubleValue(),
                requests * workload.output().count().doubleValue(),
                throughput);
        int months = market.horizon().months();
        this.growth = new double[months];
        this.spills = new Spill[months];
        for (int month = 0; month < months; month++) {
            growth[month] = (double) workload.requests(month) / workload.requests();
            spills[month] = spill(month);
        }
    }

    /// Empty if the offer does not state what a unit can do: ask [#unknown].
    ///
    /// @param spill the metered offer that takes what is beyond the units, if one may
    public static Optional<Sizing> of(Workload workload, Market market, Offer offer, Optional<Offer> spill) {
        return offer.capacity()
                .flatMap(capacity -> Throughput.of(capacity, workload.cached()))
                .map(throughput -> new Sizing(workload, market, offer, throughput, spill));
    }

    /// The settings of the offer that sizing needs and that are not stated in some month.
    public static List<String> unknown(Workload workload, Market market, Offer offer) {
        var unknown = new ArrayList<String>();
        var capacity = offer.capacity().orElseThrow();
        if (Throughput.of(capacity, workload.cached()).isEmpty()) {
            unknown.add(capacity.inputTpm().isPresent() ? "capacity.outputRatio" : "capacity.inputTpm");
        }
        boolean priced = IntStream.range(0, market.horizon().months())
                .allMatch(month -> market.offer(offer.id(), month)
                        .filter(now -> !now.terms().equals(UnitTerms.UNKNOWN))
                        .isPresent());
        if (!priced) {
            unknown.add("terms");
        }
        return unknown;
    }

    public Load load() {
        return load;
    }

    public Offer offer() {
        return offer;
    }

    public Optional<Offer> spill() {
        return spill;
    }

    /// What is sold for so many needed units: at least the minimum, and what a fine-tuned model requires.
    public int sold(double needed) {
        int sold = Throughput.sold(capacity, BigDecimal.valueOf(needed * (1 - 1e-9)));
        int tuned = workload.fineTuned()
                .flatMap(t -> offer.fineTuning())
                .flatMap(Offer.FineTuning::units)
                .orElse(0);
        return Math.max(sold, Throughput.sold(capacity, BigDecimal.valueOf(tuned)));
    }

    /// Units of a level, for months of the horizon that are bought together.
    public int units(Level level, int from, int months) {
        var grown = Arrays.copyOfRange(growth, from, from + months);
        return sold(level == Level.MINIMUM ? 0 : load.sufficient(level.share(), grown));
    }

    /// Each way to buy the units: every term that has a price and fits into the horizon, at every level, without those that
    /// come to the same.
    public List<Deployment> deployments() {
        var all = new ArrayList<Deployment>();
        for (var term : Term.values()) {
            if (term.price(offer.terms()).isPresent() && term.months() <= growth.length) {
                for (var level : Level.values()) {
                    var made = deployment(term, level);
                    if (all.stream()
                            .noneMatch(d -> d.term() == term && d.units().equals(made.units()))) {
                        all.add(made);
                    }
                }
            }
        }
        return all;
    }

    public Deployment deployment(Term term, Level level) {
        return deployment(term, Optional.of(level), (from, months) -> units(level, from, months), 1);
    }

    /// The same number of units throughout, for a share of the traffic.
    public Deployment fixed(Term term, int units, double share) {
        return deployment(term, Optional.empty(), (from, months) -> units, share);
    }

    /// A number of units in the first month of the horizon; with none, everything is beyond.
    public Size size(int units) {
        var beyond = units == 0 ? new Load.Beyond(1, 1, 1) : load.beyond(units, 1);
        var now = market.offer(offer.id(), 0).orElse(offer);
        var usd = new EnumMap<Term, BigDecimal>(Term.class);
        for (var term : Term.values()) {
            term.price(now.terms())
                    .map(one -> one.multiply(BigDecimal.valueOf(units)))
                    .ifPresent(all -> usd.put(
                            term,
                            term == Term.YEAR
                                    ? all.divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)
                                    : term == Term.HOURLY ? all.multiply(HOURS) : all));
        }
        var used = units == 0 ? Optional.<Double>empty() : Optional.of(load.utilisation(units, 1));
        return new Size(units, beyond, used, spilled(0, beyond, 1), standing(0, units, beyond), usd);
    }

    /// What is paid in a month however many units there are, and for the offer that takes the spill.
    Cost standing(int month, int units, Load.Beyond beyond) {
        var metered = new Metered(workload, market);
        var own = units == 0 ? Cost.NONE : metered.standing(offer, month);
        if (spill.isEmpty() || beyond.equals(Load.Beyond.NOTHING)) {
            return own;
        }
        var there = metered.standing(spill.get(), month);
        return units == 0
                ? there
                : own.plus(new Cost(there.parts().stream()
                        .filter(part -> part.what() == What.MONTHLY)
                        .toList()));
    }

    /// What each slot of the profile needs in the first month, in units, in the order of time.
    public double[] needs() {
        return load.inTime();
    }

    private interface Units {
        int of(int from, int months);
    }

    /// Term after term; what is left of the horizon at the next shorter one that has a price.
    private Deployment deployment(Term term, Optional<Level> level, Units units, double share) {
        var months = new ArrayList<Deployment.Month>();
        while (months.size() < growth.length) {
            int from = months.size();
            var now = market.offer(offer.id(), from).orElse(offer);
            var fits = fitting(term, now.terms(), growth.length - from);
            int end = Math.min(growth.length, from + fits.months());
            int bought = units.of(from, end - from);
            var usd = fits.price(now.terms())
                    .orElseThrow()
                    .multiply(BigDecimal.valueOf(bought))
                    .multiply(fits == Term.HOURLY ? HOURS : BigDecimal.ONE);
            for (int month = from; month < end; month++) {
                months.add(month(month, bought, monthly(usd, fits, month - from), share));
            }
        }
        return new Deployment(offer, term, level, spill, months);
    }

    /// A year's price in twelve parts that add up to it, each in whole cents but the last.
    private static BigDecimal monthly(BigDecimal usd, Term term, int month) {
        if (term != Term.YEAR) {
            return usd;
        }
        var part = usd.divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.DOWN);
        return month < 11 ? part : usd.subtract(part.multiply(BigDecimal.valueOf(11)));
    }

    private Deployment.Month month(int month, int units, BigDecimal usd, double share) {
        var beyond = load.beyond(units, growth[month] * share);
        return new Deployment.Month(
                units,
                usd,
                beyond,
                spilled(month, beyond, share),
                standing(month, units, beyond),
                load.utilisation(units, growth[month] * share));
    }

    /// The longest term up to the wanted one that has a price and fits into what is left; where there is none, the
    /// shortest that has a price: then only its months within the horizon count.
    private static Term fitting(Term wanted, UnitTerms terms, int left) {
        return Arrays.stream(Term.values())
                .filter(term -> term.price(terms).isPresent())
                .filter(term -> term.compareTo(wanted) <= 0 && term.months() <= left)
                .max(Comparator.naturalOrder())
                .or(() -> Arrays.stream(Term.values())
                        .filter(term -> term.price(terms).isPresent())
                        .findFirst())
                .orElseThrow();
    }

    private Spill spill(int month) {
        return spill.map(to -> {
                    var metered = new Metered(workload, market);
                    var traffic = metered.traffic(to, month);
                    var cost = metered.tokens(to, traffic, month)
                            .plus(metered.perRequest(to, BigDecimal.valueOf(workload.requests(month))));
                    return new Spill(cost, inputShare(traffic));
                })
                .orElse(new Spill(Cost.NONE, 0));
    }

    private static double inputShare(Traffic traffic) {
        var all = traffic.all();
        var tokens = all.tokens();
        return tokens.minus(all.output()).count().doubleValue() / tokens.count().doubleValue();
    }

    /// What is beyond the units costs its share of what everything would cost there, kind by kind.
    private Cost spilled(int month, Load.Beyond beyond, double share) {
        if (spill.isEmpty() || beyond.equals(Load.Beyond.NOTHING)) {
            return Cost.NONE;
        }
        var all = spills[month];
        return new Cost(all.cost().parts().stream()
                .map(part -> new Cost.Part(
                        part.offer(),
                        part.what(),
                        part.usd().multiply(decimal(share * factor(part.what(), beyond, all.inputShare())))))
                .toList());
    }

    private static double factor(What what, Load.Beyond beyond, double inputShare) {
        return switch (what) {
            case OUTPUT -> beyond.output();
            case EXTRAS -> inputShare * beyond.input() + (1 - inputShare) * beyond.output();
            case PER_REQUEST -> beyond.requests();
            default -> beyond.input();
        };
    }

    private static BigDecimal decimal(double share) {
        return BigDecimal.valueOf(Math.round(share * 1e12), 12);
    }
}

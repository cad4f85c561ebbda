package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.simulation.Distribution;
import drawdown.simulation.Estimate;
import drawdown.simulation.Simulation;
import drawdown.size.Trials.Trial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tries sizes: a grid, the ladder's steps, what the rules say, then twice more of them around the best.
final class Search {

    /// Of what counts in a year on average: where a curve begins and ends, and how far steps are looked at.
    private static final double LEAST = 0.3;

    private static final double MOST = 1.5;
    private static final double FARTHEST_STEP = 2;
    private static final int ROUNDS = 2;
    private static final int FINER = 10;

    private final Agreement agreement;
    private final Question question;
    private final Trials trials;
    private final Uncommitted uncommitted;
    private final double share;
    private final double center;
    private final long unit;
    private final List<Shape> shapes;
    private final Map<Rule.Kind, Double> lists;
    private final List<NavigableMap<Money, Trial>> tried = new ArrayList<>();

    Search(Agreement agreement, Assumptions assumptions, Simulation simulation, Question question) {
        this.agreement = agreement;
        this.question = question;
        this.uncommitted = Uncommitted.of(simulation, Schedule.of(agreement, assumptions), question.paths());
        this.trials = new Trials(simulation, assumptions, question.objective(), uncommitted.cost(), question.paths());
        this.share = uncommitted.share().value();
        this.shapes = Shape.of(
                agreement,
                question.baselines().map(b -> b.ramp(agreement.years())).orElse(new double[0]));
        double counted = counted().value();
        this.center = counted > 0 ? counted : cents(Shape.perYear(agreement));
        this.unit = (long) Math.max(1, Math.pow(10, Math.floor(Math.log10(center)) - 3));
        this.lists = lists();
        shapes.forEach(shape -> tried.add(new TreeMap<>()));
    }

    private Estimate counted() {
        return Distribution.mean(uncommitted.counted(), question.paths()).times(12.0 / agreement.months());
    }

    /// What the rules say, before discounts.
    private Map<Rule.Kind, Double> lists() {
        var found = new EnumMap<Rule.Kind, Double>(Rule.Kind.class);
        question.baselines().ifPresent(baselines -> {
            found.put(Rule.Kind.STEADY, baselines.steady().median().value());
            found.put(Rule.Kind.PEAK, baselines.peakProjection(midTerm()));
            if (shapes.size() > 1) {
                found.put(Rule.Kind.RAMP, Shape.mean(baselines.ramp(agreement.years()), agreement));
            }
        });
        return found;
    }

    private LocalDate midTerm() {
        return agreement.effective().atDay(1).plusMonths(agreement.months() / 2);
    }

    /// The size of a rule: what of its spend counts, in whole units of the currency.
    private Optional<Money> size(Rule.Kind kind) {
        return kind == Rule.Kind.OFFER
                ? question.offer()
                : Optional.ofNullable(lists.get(kind)).map(list -> new Money(100 * Math.round(list * share / 100)));
    }

    private Shape shape(Rule.Kind kind) {
        return kind == Rule.Kind.RAMP ? shapes.getLast() : shapes.getFirst();
    }

    Sizing sizing() {
        tryAll(shapes.stream().map(shape -> grid()).toList());
        for (int round = 0; round < ROUNDS; round++) {
            tryAll(tried.stream().map(this::finer).toList());
        }
        var curves = new ArrayList<Curve>();
        for (int s = 0; s < shapes.size(); s++) {
            curves.add(Curve.of(shapes.get(s), List.copyOf(tried.get(s).values())));
        }
        return new Sizing(
                agreement,
                question.paths(),
                question.objective(),
                question.ladder(),
                question.baselines(),
                uncommitted.share(),
                counted(),
                curves,
                rules());
    }

    private void tryAll(List<List<Money>> sizes) {
        var proposals = new ArrayList<Proposal>();
        for (int s = 0; s < shapes.size(); s++) {
            var shape = shapes.get(s);
            sizes.get(s).stream()
                    .map(size -> Proposal.of(agreement, shape, size, question.ladder()))
                    .forEach(proposals::add);
        }
        var found = trials.of(proposals).iterator();
        for (int s = 0; s < shapes.size(); s++) {
            for (var size : sizes.get(s)) {
                tried.get(s).put(size, found.next());
            }
        }
    }

    private List<Money> grid() {
        var sizes = new TreeSet<Money>();
        for (var kind : Rule.Kind.values()) {
            size(kind).ifPresent(sizes::add);
        }
        var written = Shape.perYear(agreement);
        double low = Math.min(LEAST * center, cents(sizes.isEmpty() ? written : sizes.getFirst()));
        double high = Math.max(MOST * center, cents(sizes.isEmpty() ? written : sizes.getLast()));
        sizes.addAll(between(low, high, question.levels()));
        for (var step : question.ladder().map(Ladder::steps).orElse(List.of())) {
            long cents = step.commitment().cents();
            if (cents <= FARTHEST_STEP * center) {
                sizes.add(new Money(cents - 1)); // the curve jumps here
                sizes.add(step.commitment());
            }
        }
        sizes.removeIf(size -> size.cents() < unit);
        return List.copyOf(sizes);
    }

    private static double cents(Money amount) {
        return (double) amount.cents();
    }

    /// So many, evenly spaced and round.
    private List<Money> between(double low, double high, int count) {
        var sizes = new ArrayList<Money>();
        for (int i = 0; i < count; i++) {
            sizes.add(new Money(unit * Math.round((low + (high - low) * i / (count - 1)) / unit)));
        }
        return sizes;
    }

    /// Sizes between the neighbours of the best one.
    private List<Money> finer(NavigableMap<Money, Trial> known) {
        var sizes = List.copyOf(known.keySet());
        int best = Curve.best(List.copyOf(known.values()), 0, question.paths());
        var more = new TreeSet<Money>();
        more.addAll(between(
                cents(sizes.get(Math.max(0, best - 1))),
                cents(sizes.get(Math.min(sizes.size() - 1, best + 1))),
                FINER + 2));
        more.removeIf(known::containsKey);
        return List.copyOf(more);
    }

    private List<Rule> rules() {
        int best = 0;
        for (int s = 1; s < shapes.size(); s++) {
            best = optimum(s).mean() < optimum(best).mean() ? s : best;
        }
        var optimum = optimum(best);
        var rules = new ArrayList<Rule>();
        rules.add(rule(Rule.Kind.NONE, "", none(), optimum));
        for (var kind : List.of(Rule.Kind.STEADY, Rule.Kind.RAMP, Rule.Kind.PEAK, Rule.Kind.OFFER)) {
            var known = tried.get(shapes.indexOf(shape(kind)));
            size(kind)
                    .flatMap(size -> Optional.ofNullable(known.get(size)))
                    .ifPresent(trial -> rules.add(rule(kind, shape(kind).name(), trial, optimum)));
        }
        var written = trials.of(List.of(Proposal.asWritten(agreement))).getFirst();
        rules.add(rule(Rule.Kind.WRITTEN, "as written", written, optimum));
        rules.add(rule(Rule.Kind.OPTIMUM, shapes.get(best).name(), optimum, optimum));
        return rules;
    }

    private Trial optimum(int shape) {
        var known = List.copyOf(tried.get(shape).values());
        return known.get(Curve.best(known, 0, question.paths()));
    }

    private Trial none() {
        var never = new Estimate(0, 0);
        var cost = uncommitted.cost();
        return new Trial(Proposal.none(agreement), cost, question.objective().of(cost, cost), never, never);
    }

    private Rule rule(Rule.Kind kind, String shape, Trial trial, Trial optimum) {
        return new Rule(kind, Optional.ofNullable(lists.get(kind)), shape, Level.of(trial, optimum));
    }
}

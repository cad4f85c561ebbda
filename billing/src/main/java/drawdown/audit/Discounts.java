package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.audit.Finding.Fault;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Compares the discounts of a bill with those that the agreement grants.
record Discounts(Reckoned reckoned, Papers papers, Evidence evidence, Query query) {

    /// What the tiers of a month can be off by in a scope: each of three is rounded to the cent.
    private static final long ROUNDED_TIERS = 3;

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var explained = new HashSet<Integer>();
        for (int month = 0; month < reckoned.schedule().months().size(); month++) {
            long premium = reckoned.premium(month);
            if (Math.abs(premium) > ROUNDED_TIERS * reckoned.countingScopes()) {
                if (isCharged(month, premium)) {
                    explained.add(month);
                } else {
                    findings.add(notCharged(month, premium));
                }
            }
        }
        Causes.of(reckoned.cells(), deviating(explained), reckoned.schedule())
                .forEach(group -> findings.add(finding(group)));
        return findings;
    }

    /// Whether the bill charged for over-consumption as the ledger does. Which charges fell in which tier nobody can say, so
    /// that only the month as a whole can be compared.
    private boolean isCharged(int month, long premium) {
        var off = reckoned.lost(month).subtract(BigDecimal.valueOf(premium, 2)).abs();
        var bound = reckoned.cells().stream()
                .filter(cell -> cell.index() == month && reckoned.counts(cell))
                .map(Cell::bound)
                .reduce(BigDecimal.valueOf(ROUNDED_TIERS * reckoned.countingScopes(), 2), BigDecimal::add);
        return off.compareTo(bound) <= 0;
    }

    private Finding notCharged(int index, long premium) {
        var month = reckoned.agreement().month(index);
        return new Finding(
                Fault.OVER_CONSUMPTION,
                "Over-consumption in " + month + " costs " + Money.grouped(premium)
                        + " of discount, which the bill did not withhold",
                month,
                month,
                BigDecimal.valueOf(-premium, 2),
                0,
                Optional.of(Papers.term(reckoned.schedule(), index, "overCommit.retained")),
                "the ledger of the bill's own spend",
                "",
                Deadline.of(reckoned.schedule(), month),
                List.of());
    }

    private List<Cell> deviating(Set<Integer> explained) {
        return evidence == Evidence.NONE
                ? List.of()
                : reckoned.cells().stream()
                        .filter(Cell::deviates)
                        .filter(cell -> !(explained.contains(cell.index()) && reckoned.counts(cell)))
                        .toList();
    }

    private Finding finding(Causes.Group group) {
        var cells = group.cells();
        var last = cells.getLast().month();
        return new Finding(
                group.rates().fault(),
                words(group),
                cells.getFirst().month(),
                last,
                cells.stream().map(Cell::lost).reduce(BigDecimal.ZERO, BigDecimal::add),
                cells.stream().mapToLong(Cell::charges).sum(),
                Optional.of(papers.discount(cells.getLast())),
                evidence.words(),
                query.of(cells),
                Deadline.of(reckoned.schedule(), last),
                cells);
    }

    private String words(Causes.Group group) {
        var cells = group.cells();
        var first = cells.getFirst();
        var what = switch (group.reach()) {
            case ALL -> places(cells);
            case SCOPE -> first.name();
            case SERVICE -> first.service();
        };
        var when = months(first.month(), cells.getLast().month());
        var granted = cells.stream()
                .map(Cell::granted)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return switch (group.rates()) {
            case Rates.None _ -> "No discount on " + what + " " + when + ", " + granted + " granted";
            case Rates.YearBefore _ -> "The old year's discount on " + what + " " + when + ", " + granted + " granted";
            case Rates.OfScope(var place) ->
                what + " has the discount of " + agreement().scopes().get(place).name() + " " + when + ", " + granted
                        + " granted";
            case Rates.Constant(var rate) -> rate + " on " + what + " " + when + ", " + granted + " granted";
            case Rates.Unknown _ ->
                "Discounts on " + what + " that no single rate explains " + when + ", " + granted + " granted";
        };
    }

    private static String places(List<Cell> cells) {
        return cells.stream().map(Cell::name).distinct().collect(Collectors.joining(", "));
    }

    static String months(YearMonth first, YearMonth last) {
        return first.equals(last) ? "in " + first : "from " + first + " to " + last;
    }

    private Agreement agreement() {
        return reckoned.agreement();
    }

    /// The months that the bill has, of the provider's own services.
    List<Audited.Month> months() {
        return IntStream.range(0, reckoned.schedule().months().size())
                .mapToObj(this::month)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Audited.Month> month(int index) {
        var cells = reckoned.cells().stream()
                .filter(cell -> cell.index() == index && cell.isUsage())
                .toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Audited.Month(
                        agreement().month(index),
                        sum(cells, Cell::before),
                        sum(cells, Cell::expected).subtract(BigDecimal.valueOf(reckoned.premium(index), 2)),
                        sum(cells, Cell::applied)));
    }

    private static BigDecimal sum(List<Cell> cells, java.util.function.Function<Cell, BigDecimal> amount) {
        return cells.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

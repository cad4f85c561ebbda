package drawdown.audit;

import drawdown.audit.Finding.Fault;
import drawdown.money.Money;
import drawdown.synthetic.PlantedError;
import drawdown.synthetic.Truth.Planted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Findings beside the errors that were planted: which may have caused which.
///
/// @param together errors that one finding may have
record Matched(List<Planted> together, List<Finding> findings) {

    private static final Set<Fault> DISCOUNTS =
            Set.of(Fault.NO_DISCOUNT, Fault.OLD_BAND, Fault.OTHER_SCOPE, Fault.WRONG_RATE, Fault.MIXED_RATE);

    /// The errors and findings that share a charge, put together.
    static List<Matched> of(List<Planted> errors, List<Finding> findings) {
        var matched = new ArrayList<Matched>();
        var rest = new ArrayList<>(findings);
        for (var error : errors) {
            var its = rest.stream().filter(f -> causes(error.error(), f)).toList();
            var sharing = matched.stream()
                    .filter(m -> m.findings.stream().anyMatch(f -> causes(error.error(), f)))
                    .toList();
            var together = new ArrayList<Planted>();
            var all = new ArrayList<Finding>();
            sharing.forEach(m -> {
                together.addAll(m.together);
                all.addAll(m.findings);
            });
            together.add(error);
            all.addAll(its);
            rest.removeAll(its);
            matched.removeAll(sharing);
            matched.add(new Matched(together, all));
        }
        rest.forEach(finding -> matched.add(new Matched(List.of(), List.of(finding))));
        return matched;
    }

    private static boolean causes(PlantedError error, Finding finding) {
        return switch (error) {
            case PlantedError.MissingDiscount(var month, var scope) ->
                has(
                        finding,
                        c -> c.month().equals(month)
                                && (scope.isEmpty() || c.name().equals(scope.get())));
            case PlantedError.WrongRate(var service, var from, var _) ->
                has(finding, c -> c.service().equals(service) && !c.month().isBefore(from));
            case PlantedError.OldBand(var first, var months) ->
                has(finding, c -> !c.month().isBefore(first) && c.month().isBefore(first.plusMonths(months)));
            case PlantedError.WrongScope(var service, var _, var from) ->
                has(finding, c -> c.service().equals(service) && !c.month().isBefore(from));
            case PlantedError.MissingCredit(var month) ->
                finding.fault() == Fault.CREDIT && finding.first().equals(month);
            case PlantedError.Recognised(var month, var vendor, var _) ->
                finding.fault() == Fault.RECOGNITION
                        && finding.first().equals(month)
                        && finding.what().startsWith(vendor + " is ");
            case PlantedError.DoubledInvoice(var _, var invoice) ->
                finding.fault() == Fault.BILLED_TWICE && finding.what().contains(" " + invoice + " ");
            case PlantedError.DoubledFile(var month) ->
                finding.fault() == Fault.FILE_TWICE && finding.first().equals(month);
        };
    }

    private static boolean has(Finding finding, java.util.function.Predicate<Cell> which) {
        return DISCOUNTS.contains(finding.fault())
                && finding.cells().stream().filter(Cell::isUsage).anyMatch(which);
    }

    /// Equal to the cent, and no more findings than errors.
    boolean isExact() {
        return planted().equals(found())
                && findings.size() == (together.size() == 1 ? 1 : Math.min(findings.size(), together.size()));
    }

    private Money planted() {
        return Money.of(together.stream()
                .map(p -> p.error() instanceof PlantedError.Recognised
                        ? p.amount().negate()
                        : p.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Money found() {
        return Money.of(findings.stream().map(Finding::exact).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Override
    public String toString() {
        return "planted " + planted() + " by "
                + together.stream().map(p -> p.error().sentence()).toList() + ", found " + found() + " by "
                + findings.stream().map(f -> f.what() + " " + f.amount()).toList();
    }
}

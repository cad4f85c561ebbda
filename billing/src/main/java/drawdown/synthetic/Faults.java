package drawdown.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the errors of a bill can be planted: one of which nothing would be seen, or that would hide another, is no
/// test of anything.
record Faults(Plan plan) {

    void check() {
        first().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    Optional<String> first() {
        var before = new ArrayList<Object>();
        for (var error : plan.bill().errors()) {
            var changed = changed(error);
            if (changed.isEmpty()) {
                return Optional.of("changes nothing: " + error.sentence());
            }
            if (changed.stream().anyMatch(before::contains)) {
                return Optional.of("changes what another error changes: " + error.sentence());
            }
            before.addAll(changed);
        }
        return Optional.empty();
    }

    /// The discounts, credits, purchases and copies that are other than they should be.
    private List<Object> changed(PlantedError error) {
        var changed = new ArrayList<Object>();
        plan.rates().stream()
                .filter(rate -> rate.errors().contains(error))
                .map(rate -> List.of(rate.cell().month(), rate.cell().service().id()))
                .forEach(changed::add);
        plan.creditMonths().stream().filter(error::withholds).forEach(changed::add);
        plan.eligible().stream()
                .filter(p -> error.recognised(p.month(), p.vendor()) != 1)
                .forEach(changed::add);
        error.copy().filter(this::exists).ifPresent(changed::add);
        return changed;
    }

    private boolean exists(PlantedError.Copy copy) {
        return plan.months().contains(copy.month())
                && copy.invoice().map(plan.invoices(copy.month())::contains).orElse(true);
    }
}

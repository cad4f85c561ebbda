package drawdown.synthetic;

import drawdown.agreement.Scope;
import drawdown.money.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Chooses errors for a bill, by its seed.
final class Draw {

    private static final int MOST = 3;

    private final Plan plan;
    private final SplittableRandom random;

    Draw(Plan plan) {
        this.plan = plan;
        this.random = new SplittableRandom(plan.bill().seed());
    }

    /// The bill with none to three errors of different kinds, as far as the agreement has room for them.
    Bill bill() {
        var kinds = new ArrayList<Supplier<Optional<PlantedError>>>(List.of(
                this::missingDiscount,
                this::wrongRate,
                this::oldBand,
                this::wrongScope,
                this::missingCredit,
                this::recognised,
                this::doubledInvoice,
                this::doubledFile));
        Collections.shuffle(kinds, random);
        var bill = plan.bill();
        int wanted = bill.errors().size() + random.nextInt(MOST + 1);
        for (var kind : kinds) {
            var error = bill.errors().size() < wanted ? kind.get() : Optional.<PlantedError>empty();
            if (error.isPresent()) {
                var errors = new ArrayList<>(bill.errors());
                errors.add(error.get());
                var more = new Bill(bill.agreement(), bill.seed(), bill.size(), errors);
                bill = new Faults(new Plan(more)).first().isEmpty() ? more : bill;
            }
        }
        return bill;
    }

    private Optional<PlantedError> missingDiscount() {
        return discounted().map(cell -> {
            var scope = cell.service().placeName(plan.agreement());
            return new PlantedError.MissingDiscount(
                    cell.yearMonth(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(scope));
        });
    }

    /// Half of what is granted.
    private Optional<PlantedError> wrongRate() {
        return discounted()
                .map(cell -> new PlantedError.WrongRate(
                        cell.service().name(),
                        cell.yearMonth(),
                        new Share(cell.granted().ppm() / 2)));
    }

    private Optional<PlantedError> oldBand() {
        var anniversaries = plan.months().stream()
                .filter(month -> plan.agreement().index(month) % 12 == 0
                        && plan.agreement().index(month) > 0)
                .toList();
        return any(anniversaries).map(month -> new PlantedError.OldBand(month, 1 + random.nextInt(3)));
    }

    private Optional<PlantedError> wrongScope() {
        return discounted().flatMap(cell -> {
            var others = plan.agreement().scopes().stream()
                    .map(Scope::name)
                    .filter(scope -> cell.of(scope).compareTo(cell.granted()) < 0)
                    .toList();
            return any(others)
                    .map(scope -> new PlantedError.WrongScope(cell.service().name(), scope, cell.yearMonth()));
        });
    }

    private Optional<PlantedError> missingCredit() {
        return any(plan.creditMonths()).map(PlantedError.MissingCredit::new);
    }

    private Optional<PlantedError> recognised() {
        return any(plan.eligible())
                .map(p -> new PlantedError.Recognised(p.month(), p.vendor(), random.nextBoolean() ? 0 : 2));
    }

    private Optional<PlantedError> doubledInvoice() {
        return month().flatMap(month ->
                any(plan.invoices(month)).map(invoice -> new PlantedError.DoubledInvoice(month, invoice)));
    }

    private Optional<PlantedError> doubledFile() {
        return month().map(PlantedError.DoubledFile::new);
    }

    private Optional<YearMonth> month() {
        return any(plan.months());
    }

    /// One of the provider's own services with a discount.
    private Optional<Cell> discounted() {
        return any(plan.rates().stream()
                .map(Plan.Rate::cell)
                .filter(cell -> cell.isOwn() && cell.granted().ppm() > 0)
                .toList());
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}

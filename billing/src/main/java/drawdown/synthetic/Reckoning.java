package drawdown.synthetic;

import static drawdown.synthetic.Sums.total;

import drawdown.money.Money;
import drawdown.synthetic.Sums.Sum;
import drawdown.synthetic.Truth.ExportFile;
import drawdown.synthetic.Truth.Invoice;
import drawdown.synthetic.Truth.Marketplace;
import drawdown.synthetic.Truth.Planted;
import drawdown.synthetic.Truth.Spend;
import drawdown.synthetic.Truth.Tax;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Reckons from the sums of a bill what is true of it.
///
/// @param files that were written
record Reckoning(Plan plan, Sums sums, List<ExportFile> files) {

    Truth truth() {
        return new Truth(
                spend(), sums.credits(), tax(), invoices(), marketplace(), Statement.of(plan, sums), files, errors());
    }

    private List<Spend> spend() {
        return sums.by(sum -> Map.entry(sum.month(), sum.service()), Sum::isSpend).entrySet().stream()
                .map(e -> spend(e.getKey().getKey(), e.getKey().getValue(), e.getValue()))
                .toList();
    }

    private Spend spend(YearMonth month, Service service, List<Sum> parts) {
        return new Spend(
                month,
                service.kind(),
                service.placeName(plan.agreement()),
                service.name(),
                total(parts, Sum::before),
                total(parts, Sum::granted),
                total(parts, Sum::applied));
    }

    private List<Tax> tax() {
        return sums.by(Sum::month, Sum::isTax).entrySet().stream()
                .map(e -> new Tax(e.getKey(), total(e.getValue(), Sum::before)))
                .toList();
    }

    private List<Invoice> invoices() {
        return sums.by(Sum::invoice, sum -> true).entrySet().stream()
                .map(e -> new Invoice(
                        e.getKey(),
                        e.getValue().getFirst().month(),
                        total(e.getValue(), Sum::before),
                        total(e.getValue(), Sum::applied)))
                .sorted(Comparator.comparing(Invoice::id))
                .toList();
    }

    private List<Marketplace> marketplace() {
        return plan.eligible().stream()
                .map(purchase -> {
                    var eligible = Statement.eligible(purchase, plan, sums);
                    var recognised = new Money(plan.recognised(purchase) * eligible.cents());
                    return new Marketplace(purchase.month(), purchase.vendor(), eligible, recognised);
                })
                .toList();
    }

    private List<Planted> errors() {
        return plan.bill().errors().stream()
                .map(error -> new Planted(error, amount(error)))
                .filter(planted -> !Money.of(planted.amount()).equals(Money.ZERO))
                .toList();
    }

    private BigDecimal amount(PlantedError error) {
        var undiscounted = plan.rates().stream()
                .filter(rate -> rate.errors().contains(error))
                .map(rate -> lost(rate.cell()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var withheld = sums.credits().stream()
                .filter(credit -> error.withholds(credit.month()))
                .map(Truth.Credit::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var copied = files.stream()
                .filter(file -> file.because().filter(error::equals).isPresent())
                .map(ExportFile::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var recognised = plan.eligible().stream()
                .mapToLong(p -> (error.recognised(p.month(), p.vendor()) - 1)
                        * Statement.eligible(p, plan, sums).cents())
                .sum();
        return undiscounted.add(withheld).add(copied).add(BigDecimal.valueOf(recognised, 2));
    }

    private BigDecimal lost(Cell cell) {
        var sold = sums.all().stream()
                .filter(sum ->
                        sum.month().equals(cell.yearMonth()) && sum.service().equals(cell.service()))
                .toList();
        return total(sold, Sum::granted).subtract(total(sold, Sum::applied));
    }
}

package drawdown.billing;

import drawdown.billing.Reconciliation.ExportFile;
import drawdown.billing.Reconciliation.FileLeftOut;
import drawdown.billing.Reconciliation.GrossedUp;
import drawdown.billing.Reconciliation.Invoice;
import drawdown.billing.Reconciliation.Part;
import drawdown.billing.Reconciliation.Repeat;
import drawdown.billing.Reconciliation.Used;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Sets the spend of an import against its export.
///
/// @param counts the charges of each file
record Reconciler(
        Import what,
        Exports exports,
        Exchange exchange,
        Map<Path, Long> counts,
        List<Placed> placed,
        List<Replaced> replaced,
        Spend spend,
        List<Coverage.Charged> charged,
        List<Repeat> repeats,
        List<Findings.Finding> found) {

    Reconciliation reconciliation() {
        var currency = exchange.currency();
        return new Reconciliation(
                currency,
                exports.titles().entrySet().stream().map(this::file).toList(),
                exports.leftOut().entrySet().stream()
                        .map(e -> new FileLeftOut(e.getKey().toString(), e.getValue()))
                        .toList(),
                all(),
                gone(),
                exchange.converted(placed),
                Arrays.stream(Kind.values())
                        .map(this::used)
                        .filter(u -> u.sum().charges() > 0)
                        .toList(),
                leftOut(),
                largestFirst(Placed.sums(
                        placed,
                        p -> p.charges().provider().or(p.charges()::issuer).map(Company::name),
                        Charges::sum)),
                largestFirst(Placed.sums(placed, this::unnamedService, Charges::sum)),
                missing(),
                repeats,
                discounts(),
                oddities(),
                what.invoice().map(total -> Invoice.of(total, invoiced(), tax(), currency)));
    }

    private List<String> missing() {
        var months = placed.stream()
                .filter(Placed::isSpend)
                .map(p -> p.charges().month())
                .toList();
        return Stream.concat(exports.lacking(what.verdict().asked()).stream(), Coverage.gaps(months, charged).stream())
                .toList();
    }

    private ExportFile file(Map.Entry<Path, String> titled) {
        var file = titled.getKey();
        return new ExportFile(file.toString(), titled.getValue(), counts.getOrDefault(file, 0L) + replaced(file));
    }

    private long replaced(Path file) {
        return replaced.stream()
                .filter(r -> Path.of(r.file()).equals(file))
                .mapToLong(r -> r.sum().charges())
                .sum();
    }

    private Sum all() {
        return live().plus(gone());
    }

    private Sum gone() {
        return replaced.stream().map(Replaced::sum).reduce(Sum.NONE, Sum::plus);
    }

    /// All that is not there a second time in an earlier export.
    private Sum live() {
        return placed.stream().map(p -> p.charges().all()).reduce(Sum.NONE, Sum::plus);
    }

    /// What the export says is to be paid: discounts in columns of their own are not in its costs.
    private Sum invoiced() {
        return Findings.parts(found, true).stream()
                .map(discount -> new Sum(0, discount.sum().billed()))
                .reduce(live(), Sum::plus);
    }

    private BigDecimal tax() {
        return placed.stream()
                .filter(p -> p.charges().is("tax"))
                .map(p -> p.charges().billed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Used used(Kind kind) {
        var sum = placed.stream()
                .filter(p -> p.isSpend(kind))
                .map(p -> p.charges().sum())
                .reduce(Sum.NONE, Sum::plus);
        return new Used(
                kind,
                kind == Kind.CREDIT ? sum.minus(new Sum(0, spend.credits().unmatched())) : sum,
                spend.rows().stream()
                        .filter(row -> row.kind() == kind)
                        .map(SpendRow::amount)
                        .reduce(Money.ZERO, Money::plus),
                Optional.of(new GrossedUp(what.netOf().toString(), spend.grossed()))
                        .filter(g -> kind == Kind.USAGE && !what.netOf().isNothing()));
    }

    private List<Part> leftOut() {
        var costless = placed.stream().mapToLong(p -> p.charges().costless()).sum();
        var unmatched = spend.credits().unmatched();
        return Stream.of(
                        Part.of(Placed.sums(placed, p -> p.place().leftOutBecause(), Charges::sum)),
                        part("BilledCost is missing", new Sum(costless, BigDecimal.ZERO)),
                        part("credits taken back beyond all credits", new Sum(0, unmatched)),
                        replaced.stream()
                                .map(r -> new Part(r.reason(), r.sum()))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Part> part(String name, Sum sum) {
        return sum.equalTo(Sum.NONE) ? List.of() : List.of(new Part(name, sum));
    }

    /// Those that are charges of their own, and those in columns of other charges.
    private List<Part> discounts() {
        var charges = Placed.sums(
                placed, p -> p.charges().is("discount") ? p.charges().line() : Optional.empty(), Charges::sum);
        return Stream.concat(Part.of(charges).stream(), Findings.parts(found, true).stream())
                .toList();
    }

    private List<Part> oddities() {
        var ours = placed.stream()
                .filter(p -> !(p.place() instanceof Place.Elsewhere))
                .toList();
        var unnamed = placed.stream()
                .map(Placed::charges)
                .filter(c -> c.currency().equals(Charges.NO_CURRENCY))
                .map(Charges::sum)
                .reduce(Sum.NONE, Sum::plus);
        return Stream.of(
                        Oddities.of(ours, spend.credits()),
                        part(
                                "no currency is named"
                                        + (exchange.isNamed() ? ", and " + exchange.currency() + " taken" : ""),
                                unnamed),
                        Findings.parts(found, false))
                .flatMap(List::stream)
                .toList();
    }

    private Optional<String> unnamedService(Placed charges) {
        return what.rules()
                .filter(rules ->
                        charges.isSpend(Kind.USAGE) && charges.takenBy().isEmpty())
                .map(rules -> charges.charges().service());
    }

    private static List<Part> largestFirst(Map<String, Sum> sums) {
        return Part.of(sums).stream()
                .sorted(Comparator.comparing((Part p) -> p.sum().billed()).reversed())
                .toList();
    }
}

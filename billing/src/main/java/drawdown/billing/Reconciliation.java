package drawdown.billing;

import drawdown.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// How a spend file and the export it came from agree. What is used and what is left out add up to the export:
/// exactly, and checked whenever one is made. Source: docs/billing.md, 6.
///
/// @param used what is in the spend file, by kind, as the export bills it (credit negative)
/// @param leftOut what is not, by reason
/// @param providers whose charges they are
/// @param lastScope services that no scope names, all of them in the last one
/// @param gaps months and days for which the export has no charges
/// @param repeats charges that are there more than once; they are used all the same
/// @param discounts of the provider, by name, as the export writes them: below 0; no spend, which is before them
/// @param oddities what a person should know of the data, though nothing is wrong with the sums
public record Reconciliation(
        String currency,
        List<ExportFile> files,
        List<FileLeftOut> filesLeftOut,
        Sum export,
        List<Used> used,
        List<Part> leftOut,
        List<Part> providers,
        List<Part> lastScope,
        List<String> gaps,
        List<Repeat> repeats,
        List<Part> discounts,
        List<Part> oddities,
        Optional<Invoice> invoice) {

    /// @param format as `FOCUS 1.2`
    public record ExportFile(String name, String format, long charges) {}

    public record FileLeftOut(String name, String reason) {}

    /// @param spend what the rows of this kind in the spend file add up to
    public record Used(Kind kind, Sum sum, Money spend) {}

    /// Some of the charges by what they have in common.
    public record Part(String name, Sum sum) {}

    /// @param files one or more files in which the same charges are
    /// @param sum of those that are there once too often
    public record Repeat(List<String> files, Sum sum) {
        public Repeat {
            files = List.copyOf(files);
        }
    }

    /// @param difference of the export from the invoice
    /// @param tolerance of FOCUS: the greater of 100 subunits of the currency and half a subunit times the root
    /// of the charges
    /// @param withoutTax whether the difference is within the tolerance only if taxes are not counted
    public record Invoice(BigDecimal total, BigDecimal difference, BigDecimal tolerance, boolean withoutTax) {

        static Invoice of(BigDecimal total, Sum export, BigDecimal tax, String currency) {
            var subunit = BigDecimal.ONE.movePointLeft(digits(currency));
            var root = BigDecimal.valueOf(export.charges()).sqrt(MathContext.DECIMAL64);
            var tolerance = subunit.movePointRight(2)
                    .max(root.multiply(subunit).divide(BigDecimal.TWO, 10, RoundingMode.HALF_EVEN));
            var difference = export.billed().subtract(total);
            var untaxed = difference.subtract(tax);
            boolean withoutTax =
                    difference.abs().compareTo(tolerance) > 0 && untaxed.abs().compareTo(tolerance) <= 0;
            return new Invoice(total, withoutTax ? untaxed : difference, tolerance, withoutTax);
        }

        private static int digits(String currency) {
            return Currency.getAvailableCurrencies().stream()
                    .filter(c -> c.getCurrencyCode().equals(currency))
                    .mapToInt(Currency::getDefaultFractionDigits)
                    .filter(d -> d >= 0)
                    .findFirst()
                    .orElse(2);
        }

        public boolean within() {
            return difference.abs().compareTo(tolerance) <= 0;
        }
    }

    public Reconciliation {
        files = List.copyOf(files);
        filesLeftOut = List.copyOf(filesLeftOut);
        used = List.copyOf(used);
        leftOut = List.copyOf(leftOut);
        providers = List.copyOf(providers);
        lastScope = List.copyOf(lastScope);
        gaps = List.copyOf(gaps);
        repeats = List.copyOf(repeats);
        discounts = List.copyOf(discounts);
        oddities = List.copyOf(oddities);
        var usedSum = used.stream().map(Used::sum).reduce(Sum.NONE, Sum::plus);
        var leftOutSum = leftOut.stream().map(Part::sum).reduce(Sum.NONE, Sum::plus);
        if (!usedSum.plus(leftOutSum).equalTo(export)) {
            throw new IllegalStateException("used " + usedSum + " and left out " + leftOutSum + " are not " + export);
        }
    }

    /// What rounding to the cent added to the spend file: usage and Marketplace less credit, less the exact sum
    /// of what is used.
    public BigDecimal rounding() {
        var rounded = BigDecimal.ZERO;
        var exact = BigDecimal.ZERO;
        for (var part : used) {
            var spend = BigDecimal.valueOf(part.spend.cents(), 2);
            rounded = part.kind == Kind.CREDIT ? rounded.subtract(spend) : rounded.add(spend);
            exact = exact.add(part.sum.billed());
        }
        return rounded.subtract(exact);
    }

    /// As it is printed after every import.
    public String text() {
        return ReconciliationText.of(this);
    }
}

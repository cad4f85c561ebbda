package drawdown.report;

import drawdown.capacity.Size;
import drawdown.capacity.Sizes;
import drawdown.workload.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Every size of every offer, a row each: what a spreadsheet draws. Amounts are US dollars a month.
public final class CapacitySheet {

    private CapacitySheet() {}

    public static String csv(List<Sizes> all) {
        var sheet = new Sheet(
                "workload",
                "offer",
                "units",
                "is",
                "utilisation",
                "beyondRequests",
                "beyondInput",
                "beyondOutput",
                "spill",
                "totalHourly",
                "totalMonth",
                "totalYear");
        for (var sizes : all) {
            for (var size : sizes.curve()) {
                sheet.row(row(sizes, size));
            }
        }
        return sheet.csv();
    }

    private static String[] row(Sizes sizes, Size size) {
        return new String[] {
            sizes.workload().id(),
            sizes.sizing().offer().id(),
            String.valueOf(size.units()),
            CapacityWords.names(sizes, size),
            size.utilisation().map(CapacitySheet::share).orElse(Sheet.UNKNOWN),
            share(size.beyond().requests()),
            share(size.beyond().input()),
            share(size.beyond().output()),
            sizes.sizing().spill().isPresent() ? cents(size.spilled().total()) : Sheet.UNKNOWN,
            total(size, Term.HOURLY),
            total(size, Term.MONTH),
            total(size, Term.YEAR)
        };
    }

    private static String total(Size size, Term term) {
        return size.total(term).map(CapacitySheet::cents).orElse(Sheet.UNKNOWN);
    }

    static String cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String share(double share) {
        return Json.rounded(share).toPlainString();
    }

    static Optional<String> cents(Optional<BigDecimal> usd) {
        return usd.map(CapacitySheet::cents);
    }
}

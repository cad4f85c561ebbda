package drawdown.synthetic;

import drawdown.billing.Kind;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is true of a bill. Amounts are exact to the last decimal, in the agreement's currency.
///
/// @param spend       by month and service, in that order
/// @param credits     that were announced
/// @param tax         by month, as far as there is any; the same whether the discount is right or wrong
/// @param invoices    each once, even if the files have it twice
/// @param marketplace by month and vendor
/// @param statement   the provider's own, of the commitment
/// @param errors      that were planted and change some amount by at least a cent
public record Truth(
        List<Spend> spend,
        List<Credit> credits,
        List<Tax> tax,
        List<Invoice> invoices,
        List<Marketplace> marketplace,
        Statement statement,
        List<ExportFile> files,
        List<Planted> errors) {

    public Truth {
        spend = List.copyOf(spend);
        credits = List.copyOf(credits);
        tax = List.copyOf(tax);
        invoices = List.copyOf(invoices);
        marketplace = List.copyOf(marketplace);
        files = List.copyOf(files);
        errors = List.copyOf(errors);
    }

    /// What was spent on a service in a month, with fees, refunds and corrections, without credits and tax.
    ///
    /// @param kind    usage or Marketplace
    /// @param name    its scope or vendor
    /// @param before  any discount of the agreement or the vendor
    /// @param granted the discount that the agreement or the vendor grants
    /// @param applied the discount that the bill applies
    public record Spend(
            YearMonth month,
            Kind kind,
            String name,
            String service,
            BigDecimal before,
            BigDecimal granted,
            BigDecimal applied) {

        public BigDecimal billed() {
            return before.subtract(applied);
        }

        /// Of the same month and name.
        Spend plus(Spend other) {
            return new Spend(
                    month,
                    kind,
                    name,
                    service.equals(other.service) ? service : "",
                    before.add(other.before),
                    granted.add(other.granted),
                    applied.add(other.applied));
        }
    }

    /// @param billed whether it is on the bill
    public record Credit(YearMonth month, BigDecimal amount, boolean billed) {}

    public record Tax(YearMonth month, BigDecimal amount) {}

    /// @param before   any discount, with credits and tax
    /// @param discount that the bill applies
    public record Invoice(String id, YearMonth month, BigDecimal before, BigDecimal discount) {

        static final int PROVIDER = 1;

        static final int UPFRONT = 2;

        static int ofVendor(int index) {
            return 1001 + index;
        }

        /// `INV-2026-01-0001`.
        static String id(YearMonth month, int number) {
            return "INV-%s-%04d".formatted(month, number);
        }

        public BigDecimal total() {
            return before.subtract(discount);
        }
    }

    /// @param eligible   what the agreement recognises of a vendor's charges, before any cap of a window
    /// @param recognised what the provider's statement recognises
    public record Marketplace(YearMonth month, String vendor, Money eligible, Money recognised) {}

    /// @param name       in the folder `export`
    /// @param total      of the cost column: BilledCost, or the unblended cost
    /// @param because    why it is there, if it should not be
    /// @param superseded whether it is a month-to-date export, which the other files of its month replace
    public record ExportFile(
            String name,
            YearMonth month,
            long rows,
            BigDecimal total,
            Optional<PlantedError> because,
            boolean superseded) {}

    /// @param amount by which the error makes the bill too high, or the statement's decrements. A wrong discount counts in
    /// full even where the cost column is before discounts; what is there twice counts as that column has it.
    public record Planted(PlantedError error, BigDecimal amount) {}

    /// The credits that were announced, as a spend file.
    String announced() {
        return credits.stream()
                .map(credit ->
                        credit.month + ",credit,," + Money.of(credit.amount).plain() + "\n")
                .collect(Collectors.joining("", "month,kind,name,amount\n", ""));
    }

    /// The spend of a month and name, all services together: what an import makes of the bill.
    public Spend spend(YearMonth month, Kind kind, String name) {
        return spend.stream()
                .filter(s -> s.month.equals(month) && s.kind == kind && s.name.equals(name))
                .reduce(Spend::plus)
                .orElse(new Spend(month, kind, name, "", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }
}

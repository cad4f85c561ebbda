package drawdown.synthetic;

import drawdown.money.Share;
import java.time.YearMonth;
import java.util.Optional;

/// Something wrong with a bill, or with the provider's statement of the commitment. To add one, write a record that
/// changes one of the things below, and name it in [Draw].
public sealed interface PlantedError {

    /// What is wrong, in words.
    String sentence();

    /// The discount that the bill applies.
    default Share applied(Cell cell) {
        return cell.granted();
    }

    /// Whether the credit that was announced for a month is not on the bill.
    default boolean withholds(YearMonth month) {
        return false;
    }

    /// How often the provider's statement recognises what was bought of a vendor in a month.
    default int recognised(YearMonth month, String vendor) {
        return 1;
    }

    /// What is there a second time, in a file of its own.
    default Optional<Copy> copy() {
        return Optional.empty();
    }

    /// @param invoice what of the month's charges is copied; empty for the whole file
    record Copy(YearMonth month, Optional<String> invoice) {}

    /// @param scope without the discount; empty for all
    record MissingDiscount(YearMonth month, Optional<String> scope) implements PlantedError {
        @Override
        public String sentence() {
            return "no discount on " + scope.orElse("any scope") + " in " + month;
        }

        @Override
        public Share applied(Cell cell) {
            boolean hit = cell.isIn(month)
                    && cell.isOwn()
                    && scope.map(cell::isInScope).orElse(true);
            return hit ? Share.NONE : cell.granted();
        }
    }

    /// From a month on.
    record WrongRate(String service, YearMonth from, Share rate) implements PlantedError {
        @Override
        public String sentence() {
            return rate + " on " + service + " from " + from + " on, whatever the agreement grants";
        }

        @Override
        public Share applied(Cell cell) {
            return cell.isOf(service) && cell.isFrom(from) ? rate : cell.granted();
        }
    }

    /// @param anniversary the first month of a contract year
    /// @param months for how long
    record OldBand(YearMonth anniversary, int months) implements PlantedError {
        @Override
        public String sentence() {
            return "the old year's discount in the " + months + " months from " + anniversary + " on";
        }

        @Override
        public Share applied(Cell cell) {
            boolean hit = cell.isOwn() && cell.isFrom(anniversary) && !cell.isFrom(anniversary.plusMonths(months));
            return hit ? cell.yearBefore() : cell.granted();
        }
    }

    /// A service has another scope's discount, from a month on.
    record WrongScope(String service, String scope, YearMonth from) implements PlantedError {
        @Override
        public String sentence() {
            return service + " has the discount of " + scope + " from " + from + " on";
        }

        @Override
        public Share applied(Cell cell) {
            return cell.isOf(service) && cell.isFrom(from) ? cell.of(scope) : cell.granted();
        }
    }

    record MissingCredit(YearMonth month) implements PlantedError {
        @Override
        public String sentence() {
            return "the credit announced for " + month + " is missing";
        }

        @Override
        public boolean withholds(YearMonth other) {
            return other.equals(month);
        }
    }

    /// @param times 0 if it is not recognised at all, 2 if twice
    record Recognised(YearMonth month, String vendor, int times) implements PlantedError {
        @Override
        public String sentence() {
            return vendor + " of " + month + " is recognised " + times + " times in the provider's statement";
        }

        @Override
        public int recognised(YearMonth otherMonth, String otherVendor) {
            return otherMonth.equals(month) && otherVendor.equals(vendor) ? times : 1;
        }
    }

    /// @param invoice the month's, as [Truth.Invoice] names it
    record DoubledInvoice(YearMonth month, String invoice) implements PlantedError {
        @Override
        public String sentence() {
            return "the charges of " + invoice + " are there twice";
        }

        @Override
        public Optional<Copy> copy() {
            return Optional.of(new Copy(month, Optional.of(invoice)));
        }
    }

    record DoubledFile(YearMonth month) implements PlantedError {
        @Override
        public String sentence() {
            return "the file of " + month + " is there twice";
        }

        @Override
        public Optional<Copy> copy() {
            return Optional.of(new Copy(month, Optional.empty()));
        }
    }
}

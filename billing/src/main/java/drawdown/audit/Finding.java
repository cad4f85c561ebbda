package drawdown.audit;

import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Something that the bill or the provider's statement has otherwise than the agreement: one cause, all that it changed.
///
/// @param what     in words
/// @param exact    by how much it is to the customer's loss; negative if it is to the customer's gain
/// @param charges  that show it; 0 where a statement does
/// @param grant    the term that decides, and the paper it comes from
/// @param evidence where it is seen
/// @param query    that shows the charges; empty where a statement shows it
/// @param cells    the services and months it concerns
public record Finding(
        Fault fault,
        String what,
        YearMonth first,
        YearMonth last,
        BigDecimal exact,
        long charges,
        Optional<Grant> grant,
        String evidence,
        String query,
        Deadline deadline,
        List<Cell> cells) {

    /// The kinds of findings.
    public enum Fault {
        NO_DISCOUNT(Claim.CASH),
        OLD_BAND(Claim.CASH),
        OTHER_SCOPE(Claim.CASH),
        WRONG_RATE(Claim.CASH),
        MIXED_RATE(Claim.CASH),
        OVER_CONSUMPTION(Claim.CASH),
        BILLED_TWICE(Claim.CASH),
        FILE_TWICE(Claim.CASH),
        CREDIT(Claim.CASH),
        RECOGNITION(Claim.COMMITMENT),
        DECREMENT(Claim.COMMITMENT),
        BALANCE(Claim.COMMITMENT);

        private final Claim claim;

        Fault(Claim claim) {
            this.claim = claim;
        }

        public Claim claim() {
            return claim;
        }
    }

    /// What is at stake: money, or what counts towards the commitment.
    public enum Claim {
        CASH,
        COMMITMENT
    }

    /// The term that decides.
    ///
    /// @param place in the file, or empty
    public record Grant(String term, String value, String document, String place) {

        @Override
        public String toString() {
            return term + (value.isEmpty() ? "" : ": " + value) + ", " + document
                    + (place.isEmpty() ? "" : " (" + place + ")");
        }
    }

    public Finding {
        cells = List.copyOf(cells);
    }

    public Money amount() {
        return Money.of(exact);
    }

    /// Whether it is the customer's loss.
    public boolean isLoss() {
        return exact.signum() > 0;
    }
}

package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.audit.Finding.Claim;
import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What an audit found.
///
/// @param on       the day as of which it is read
/// @param evidence by what the export shows discounts
/// @param months   of the term that the bill has
/// @param findings the largest loss first
/// @param notes    what could not be audited, and what else is worth knowing
public record Audited(
        Agreement agreement,
        LocalDate on,
        Evidence evidence,
        List<Month> months,
        List<Finding> findings,
        Optional<Balance> balance,
        List<String> notes) {

    /// @param before   what was used and bought of the provider's own services, before discount
    /// @param expected the discount that the agreement grants on it, over-consumption considered
    /// @param applied  the discount that the bill applied
    public record Month(YearMonth month, BigDecimal before, BigDecimal expected, BigDecimal applied) {}

    /// Where the commitment stands after a month, in cents.
    ///
    /// @param ourDecrement   what the ledger has taken off it in the months that the statement covers
    /// @param ourRemaining   of what the statement begins with, where that is not the whole commitment
    /// @param theirRemaining what the statement says is left, if it does
    public record Balance(
            YearMonth through,
            long ourDecrement,
            long theirDecrement,
            Optional<Long> ourRemaining,
            Optional<Long> theirRemaining) {}

    public Audited {
        months = List.copyOf(months);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// To the customer's loss, which is what there is to dispute.
    public List<Finding> losses() {
        return findings.stream().filter(Finding::isLoss).toList();
    }

    /// To the customer's gain: the provider may come back to it.
    public List<Finding> gains() {
        return findings.stream().filter(finding -> !finding.isLoss()).toList();
    }

    public static Money sum(List<Finding> findings, Claim claim) {
        return findings.stream()
                .filter(finding -> finding.fault().claim() == claim)
                .map(Finding::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public List<Finding> losses(Claim claim) {
        return losses().stream().filter(f -> f.fault().claim() == claim).toList();
    }
}

package drawdown.report;

import drawdown.audit.Audited;
import drawdown.audit.Deadline;
import drawdown.audit.Finding;
import drawdown.audit.Finding.Claim;
import drawdown.audit.Finding.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What the forms of an audit say in the same words.
final class AuditWords {

    private AuditWords() {}

    /// How much is in dispute, and by when.
    static String summary(Audited audited) {
        var losses = audited.losses();
        if (losses.isEmpty()) {
            return "The agreement was applied, as far as the bill shows: nothing is to be disputed.";
        }
        var currency = audited.agreement().currency();
        var cash = audited.losses(Claim.CASH);
        var counted = audited.losses(Claim.COMMITMENT);
        return (cash.isEmpty() ? "" : count(cash) + " cost " + currency + " " + Audited.sum(cash, Claim.CASH) + ". ")
                + (counted.isEmpty()
                        ? ""
                        : count(counted) + " left " + currency + " " + Audited.sum(counted, Claim.COMMITMENT)
                                + " out of what counts towards the commitment. ")
                + next(audited, losses);
    }

    private static String count(List<Finding> findings) {
        return PageWords.count(findings.size(), "finding");
    }

    private static String next(Audited audited, List<Finding> losses) {
        var deadlines =
                losses.stream().map(Finding::deadline).filter(Deadline::dispute).toList();
        if (deadlines.isEmpty()) {
            return "The agreement gives no right to dispute (underCommit.dispute: false): claim them with the next invoice.";
        }
        return deadlines.stream()
                .filter(deadline -> !deadline.hasPassed(audited.on()))
                .min(Comparator.comparing(Deadline::closes))
                .map(deadline -> "The first dispute window " + deadline.words(audited.on()) + ".")
                .orElse("All dispute windows have closed.");
    }

    /// `no discount`.
    static String fault(Fault fault) {
        return switch (fault) {
            case NO_DISCOUNT -> "no discount";
            case OLD_BAND -> "old band";
            case OTHER_SCOPE -> "another scope's rate";
            case WRONG_RATE -> "wrong rate";
            case MIXED_RATE -> "mixed rates";
            case OVER_CONSUMPTION -> "over-consumption";
            case BILLED_TWICE -> "invoice twice";
            case FILE_TWICE -> "file twice";
            case CREDIT -> "credit missing";
            case RECOGNITION -> "Marketplace recognition";
            case DECREMENT -> "decrement";
            case BALANCE -> "balance";
        };
    }

    static String claim(Claim claim) {
        return claim.name().toLowerCase(Locale.ROOT);
    }

    static String months(Finding finding) {
        return finding.first().equals(finding.last())
                ? finding.first().toString()
                : finding.first() + " to " + finding.last();
    }
}

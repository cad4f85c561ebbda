package drawdown.contract;

import drawdown.agreement.Window;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What the spend of a month applies to a commitment, and where that leaves the balances; all in cents.
///
/// @param commitment its ContractCommitmentId
/// @param measured   measured spend of the month
/// @param recognised recognised Marketplace of the month
/// @param unmet      what of the commitment is still to be met
/// @param balances   of the window; empty for the aggregate obligation, which has none
record ContractApplied(
        YearMonth month,
        String commitment,
        long measured,
        long recognised,
        long unmet,
        Optional<WindowBalances.At> balances) {

    /// Month by month: the window's commitment, then the aggregate one. Over the months of a window it adds up to the
    /// measured spend and the recognised Marketplace that the window reports.
    static List<ContractApplied> of(Ledger ledger) {
        var applied = ledger.schedule().windows().stream()
                .flatMap(window -> of(ledger, window).stream())
                .toList();
        return ledger.schedule()
                .aggregate()
                .map(term -> withAggregate(applied, CommitmentRows.aggregateId(ledger.agreement()), term))
                .orElse(applied);
    }

    private static List<ContractApplied> of(Ledger ledger, Window window) {
        var reported = ledger.windows().get(window.index());
        long[] measured = reached(ledger.counted(), window, reported.figure(Figure.MEASURED));
        long[] recognised = reached(ledger.recognised(), window, reported.figure(Figure.MARKETPLACE_ELIGIBLE));
        var balances = new WindowBalances(ledger, window);
        var applied = new ArrayList<ContractApplied>();
        for (int month = window.from(); month < window.to(); month++) {
            int m = month - window.from();
            var at = month == window.lastMonth() ? balances.closed() : balances.open(measured[m] + recognised[m]);
            applied.add(new ContractApplied(
                    ledger.agreement().month(month),
                    CommitmentRows.id(ledger.agreement(), window.index()),
                    measured[m] - (m == 0 ? 0 : measured[m - 1]),
                    recognised[m] - (m == 0 ? 0 : recognised[m - 1]),
                    at.unmet(),
                    Optional.of(at)));
        }
        return applied;
    }

    /// How far a window has come after each of its months. Refunds can take it back, though not below 0; where the close
    /// counts less than the months add up to (a cap, or an exit that forfeits it), that was the limit from the start.
    private static long[] reached(List<Long> months, Window window, long closed) {
        long[] sums = months.subList(window.from(), window.to()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.parallelPrefix(sums, Long::sum);
        long limit = closed < sums[sums.length - 1] ? closed : Long.MAX_VALUE;
        return Arrays.stream(sums).map(sum -> Math.min(limit, Math.max(0, sum))).toArray();
    }

    /// All that meets a window's commitment also meets the aggregate one.
    private static List<ContractApplied> withAggregate(List<ContractApplied> windows, String id, long term) {
        var all = new ArrayList<ContractApplied>();
        long unmet = term;
        for (var applied : windows) {
            unmet -= applied.cost();
            all.add(applied);
            all.add(new ContractApplied(
                    applied.month, id, applied.measured, applied.recognised, Math.max(0, unmet), Optional.empty()));
        }
        return all;
    }

    long cost() {
        return Math.addExact(measured, recognised);
    }

    /// As an element of FOCUS's ContractAppliedObject, the balances as keys of ours.
    void write(JsonGenerator json, String contract, Version version) {
        json.writeStartObject();
        json.writeStringProperty("ContractId", contract);
        json.writeStringProperty("ContractCommitmentId", commitment);
        amount(json, "ContractCommitmentAppliedCost", cost());
        if (version == Version.FOCUS_1_3) {
            // 1.3 asks for all five keys, 1.4 for either the cost or the other two.
            json.writeNullProperty("ContractCommitmentAppliedQuantity");
            json.writeNullProperty("ContractCommitmentAppliedUnit");
        }
        amount(
                json,
                "x_CarryforwardBalance",
                balances.map(WindowBalances.At::carryforward).orElse(null));
        amount(json, "x_ContractCommitmentCostBalance", unmet);
        amount(json, "x_MeasuredSpend", measured);
        amount(json, "x_RecognisedMarketplace", recognised);
        amount(
                json,
                "x_RolloverBalance",
                balances.map(WindowBalances.At::rollover).orElse(null));
        json.writeEndObject();
    }

    private static void amount(JsonGenerator json, String name, @Nullable Long cents) {
        if (cents == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, BigDecimal.valueOf(cents, 2));
        }
    }
}

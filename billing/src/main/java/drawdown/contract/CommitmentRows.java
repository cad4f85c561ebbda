package drawdown.contract;

import static drawdown.contract.Column.*;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.agreement.Window;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An agreement as a FOCUS Contract Commitment dataset: a row for the commitment of each window, and one for the
/// aggregate obligation over the term if there is one.
public final class CommitmentRows {

    private final Agreement agreement;
    private final Schedule schedule;
    private final Lifecycle lifecycle;
    private final Seller seller;
    private final Map<Column, String> parts;

    private CommitmentRows(Agreement agreement, Lifecycle lifecycle) {
        this.agreement = agreement;
        this.schedule = Schedule.of(agreement, Assumptions.STANDARD);
        this.lifecycle = lifecycle;
        this.seller = Seller.of(agreement.provider());
        this.parts = Parts.of(agreement);
    }

    /// The dataset as CSV.
    ///
    /// @param on     the day whose state of affairs the rows show
    /// @param ledger by which a commitment in effect is known to be used up
    public static String csv(Agreement agreement, Version version, LocalDate on, Optional<Ledger> ledger) {
        var columns = Column.of(version);
        var lifecycle =
                new Lifecycle(agreement, on, ledger.map(ContractApplied::of).orElse(List.of()));
        return Cells.csv(
                columns.stream().map(Column::id).toList(),
                of(agreement, lifecycle).stream()
                        .map(row -> columns.stream()
                                .map(c -> row.getOrDefault(c, ""))
                                .toList())
                        .toList());
    }

    static List<Map<Column, String>> of(Agreement agreement, Lifecycle lifecycle) {
        return new CommitmentRows(agreement, lifecycle).rows();
    }

    /// The id of a window's commitment.
    static String id(Agreement agreement, int window) {
        return agreement.id() + "/window-" + (window + 1);
    }

    /// The id of the aggregate obligation.
    static String aggregateId(Agreement agreement) {
        return agreement.id() + "/term";
    }

    /// The days of commitments and of the contract, which FOCUS writes as moments in UTC.
    static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    static String moment(YearMonth month) {
        return moment(month.atDay(1));
    }

    private List<Map<Column, String>> rows() {
        var rows = new ArrayList<Map<Column, String>>();
        var type = Seller.display(agreement.program());
        for (var window : schedule.windows()) {
            var row = row(id(agreement, window.index()), window, schedule.commitments()[window.index()]);
            row.put(CONTRACT_COMMITMENT_TYPE, type);
            row.put(CONTRACT_COMMITMENT_DESCRIPTION, "Commitment of window " + (window.index() + 1) + of(window));
            rows.add(row);
        }
        schedule.aggregate().ifPresent(lessOpening -> {
            var term =
                    new Window(schedule.windows().size(), 0, schedule.months().size());
            long cents = Math.addExact(lessOpening, agreement.openingCredit().cents());
            var row = row(aggregateId(agreement), term, cents);
            row.put(CONTRACT_COMMITMENT_TYPE, type + " (aggregate over the term)");
            row.put(CONTRACT_COMMITMENT_DESCRIPTION, "Aggregate commitment beside those of the windows" + of(term));
            rows.add(row);
        });
        return rows;
    }

    private String of(Window window) {
        return " of " + agreement.id() + ", " + agreement.month(window.from()) + " to "
                + agreement.month(window.lastMonth());
    }

    private Map<Column, String> row(String id, Window window, long cents) {
        var row = new EnumMap<Column, String>(parts);
        row.put(CONTRACT_COMMITMENT_ID, id);
        contract(row);
        amount(row, cents);
        period(row, window);
        row.put(CONTRACT_COMMITMENT_LIFECYCLE_STATUS, lifecycle.status(id, window));
        row.put(CONTRACT_COMMITMENT_CREATED, moment(lifecycle.created()));
        row.put(CONTRACT_COMMITMENT_LAST_UPDATED, moment(lifecycle.updated(window)));
        payment(row);
        var terms = InForce.in(schedule.inForce(), window.lastMonth()).terms();
        row.putAll(Parts.of(terms));
        row.put(
                CONTRACT_COMMITMENT_APPLICABILITY,
                ApplicabilityCell.json(CountingCharges.of(agreement, terms.marketplace())));
        row.put(CONTRACT_COMMITMENT_BENEFIT_CATEGORY, "Discount");
        row.put(
                CONTRACT_COMMITMENT_DISCOUNT_PERCENTAGE,
                ApplicabilityCell.fraction(agreement.lastBands().get(window.from() / 12))
                        .toPlainString());
        return row;
    }

    private void contract(Map<Column, String> row) {
        row.put(CONTRACT_ID, agreement.id());
        row.put(CONTRACT_PERIOD_START, moment(agreement.effective()));
        row.put(CONTRACT_PERIOD_END, moment(agreement.month(agreement.months())));
        row.put(INVOICE_ISSUER_NAME, seller.name());
        row.put(SERVICE_PROVIDER_NAME, seller.name());
        row.put(CONTRACT_COMMITMENT_OFFER_CATEGORY, "Negotiated");
    }

    private void amount(Map<Column, String> row, long cents) {
        row.put(CONTRACT_COMMITMENT_CATEGORY, "Spend");
        row.put(CONTRACT_COMMITMENT_COST, Money.plain(cents));
        row.put(BILLING_CURRENCY, agreement.currency());
        row.put(PRICING_CURRENCY, agreement.currency());
        row.put(PRICING_CURRENCY_CONTRACT_COMMITMENT_COST, Money.plain(cents));
    }

    private void period(Map<Column, String> row, Window window) {
        int months = window.to() - window.from();
        row.put(CONTRACT_COMMITMENT_PERIOD_START, moment(agreement.month(window.from())));
        row.put(CONTRACT_COMMITMENT_PERIOD_END, moment(agreement.month(window.to())));
        row.put(CONTRACT_COMMITMENT_DURATION_TYPE, duration(months));
        row.put(CONTRACT_COMMITMENT_MODEL, "Discontinuous");
        row.put(CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL, interval(months));
    }

    private static String duration(int months) {
        int count = months % 12 == 0 ? months / 12 : months;
        return count + (months % 12 == 0 ? " Year" : " Month") + (count == 1 ? "" : "s");
    }

    /// A commitment is measured once, over the whole of its period; the usual lengths have names of their own.
    private String interval(int months) {
        return switch (months) {
            case 1 -> "Monthly";
            case 3 -> "Quarterly";
            case 6 -> "Semi-Annual";
            case 12 -> "Annual";
            default -> months == schedule.months().size() ? "Full Period" : "Custom";
        };
    }

    /// Nothing is paid ahead: spend is invoiced as it comes.
    private static void payment(Map<Column, String> row) {
        row.put(CONTRACT_COMMITMENT_PAYMENT_MODEL, "No Upfront");
        row.put(CONTRACT_COMMITMENT_PAYMENT_INTERVAL, "Monthly");
        row.put(CONTRACT_COMMITMENT_PAYMENT_UPFRONT_PERCENTAGE, "0");
    }
}

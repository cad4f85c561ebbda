package drawdown.contract;

import static drawdown.contract.Version.FOCUS_1_3;
import static drawdown.contract.Version.FOCUS_1_4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A column of a Contract Commitment dataset, in the order in which they stand: FOCUS's by name, then ours by
/// name. Source: FOCUS 1.3 and 1.4, dataset Contract Commitment.
enum Column {
    BILLING_CURRENCY(FOCUS_1_3),
    CONTRACT_COMMITMENT_APPLICABILITY(FOCUS_1_4),
    CONTRACT_COMMITMENT_BENEFIT_CATEGORY(FOCUS_1_4),
    CONTRACT_COMMITMENT_CATEGORY(FOCUS_1_3),
    CONTRACT_COMMITMENT_COST(FOCUS_1_3),
    CONTRACT_COMMITMENT_CREATED(FOCUS_1_4),
    CONTRACT_COMMITMENT_DESCRIPTION(FOCUS_1_3),
    CONTRACT_COMMITMENT_DISCOUNT_PERCENTAGE(FOCUS_1_4),
    CONTRACT_COMMITMENT_DURATION_TYPE(FOCUS_1_4),
    CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL(FOCUS_1_4),
    CONTRACT_COMMITMENT_ID(FOCUS_1_3),
    CONTRACT_COMMITMENT_LAST_UPDATED(FOCUS_1_4),
    CONTRACT_COMMITMENT_LIFECYCLE_STATUS(FOCUS_1_4),
    CONTRACT_COMMITMENT_MODEL(FOCUS_1_4),
    CONTRACT_COMMITMENT_OFFER_CATEGORY(FOCUS_1_4),
    CONTRACT_COMMITMENT_PAYMENT_INTERVAL(FOCUS_1_4),
    CONTRACT_COMMITMENT_PAYMENT_MODEL(FOCUS_1_4),
    CONTRACT_COMMITMENT_PAYMENT_UPFRONT_PERCENTAGE(FOCUS_1_4),
    CONTRACT_COMMITMENT_PERIOD_END(FOCUS_1_3),
    CONTRACT_COMMITMENT_PERIOD_START(FOCUS_1_3),
    CONTRACT_COMMITMENT_QUANTITY(FOCUS_1_3),
    CONTRACT_COMMITMENT_TYPE(FOCUS_1_3),
    CONTRACT_COMMITMENT_UNIT(FOCUS_1_3),
    CONTRACT_ID(FOCUS_1_3),
    CONTRACT_PERIOD_END(FOCUS_1_3),
    CONTRACT_PERIOD_START(FOCUS_1_3),
    INVOICE_ISSUER_NAME(FOCUS_1_4),
    PRICING_CURRENCY(FOCUS_1_4),
    PRICING_CURRENCY_CONTRACT_COMMITMENT_COST(FOCUS_1_4),
    SERVICE_PROVIDER_NAME(FOCUS_1_4),

    X_CARRYFORWARD(FOCUS_1_3),
    X_COMMITMENT(FOCUS_1_3),
    X_DISCOUNT(FOCUS_1_3),
    X_DOCUMENTS(FOCUS_1_3),
    X_EVENTS(FOCUS_1_3),
    X_EXIT(FOCUS_1_3),
    X_MARKETPLACE(FOCUS_1_3),
    X_MEASUREMENT(FOCUS_1_3),
    X_OPENING(FOCUS_1_3),
    X_ORDER_FORM(FOCUS_1_3),
    X_OVER_COMMIT(FOCUS_1_3),
    X_PROGRAM(FOCUS_1_3),
    X_PROVIDER(FOCUS_1_3),
    X_ROLLOVER(FOCUS_1_3),
    X_SCOPES(FOCUS_1_3),
    X_UNDER_COMMIT(FOCUS_1_3),
    X_VENDORS(FOCUS_1_3);

    private final Version since;
    private final String id;

    Column(Version since) {
        this.since = since;
        this.id = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining())
                .replaceFirst("^X", "x_");
    }

    /// As it stands in a header: `ContractCommitmentId`, `x_OverCommit`.
    String id() {
        return id;
    }

    boolean ours() {
        return id.startsWith("x_");
    }

    static List<Column> of(Version version) {
        return Arrays.stream(values())
                .filter(column -> column.since.compareTo(version) <= 0)
                .toList();
    }

    /// The column that a header names, whatever the case. Drafts of 1.4 ended two names with a percent sign.
    static Optional<Column> named(String name) {
        var meant = name.strip().replaceFirst("%$", "Percentage");
        return Arrays.stream(values())
                .filter(column -> column.id.equalsIgnoreCase(meant))
                .findFirst();
    }

    /// The column of a clause, or of a part of the agreement file: `overCommit` has `x_OverCommit`.
    static Column ofOurs(String key) {
        return named("x_" + key).orElseThrow(() -> new IllegalArgumentException("no column holds " + key));
    }
}

package drawdown.settlement;

import drawdown.clause.Account;

/// What a window reports for each path, in cents.
public enum Figure {
    COMMITMENT("commitment", "Commitment"),
    MEASURED("measured", "Measured spend"),
    MARKETPLACE_ELIGIBLE("marketplaceEligible", "Recognised Marketplace"),
    CARRYFORWARD_REDEEMED("carryforwardRedeemed", "Carryforward redeemed"),
    ROLLOVER_FILLED("rolloverFilled", "Rollover filled"),
    DEFICIENCY("deficiency", "Deficiency"),
    EXCESS("excess", "Excess"),
    ROLLED("rolled", "Rolled"),
    CARRIED("carried", "Carried"),
    CRYSTALLISED("crystallised", "Shortfall booked"),
    ROLLOVER_BALANCE("rolloverBalance", "Rollover balance"),
    CARRYFORWARD_BALANCE("carryforwardBalance", "Carryforward balance"),
    LAYER_CREDIT("layerCredit", "Layer credit"),

    /// What is paid in cash at the close; a refund is negative.
    PAYMENT("payment", "True-up");

    private final String key;
    private final String words;

    Figure(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// Its name in JSON.
    public String key() {
        return key;
    }

    /// Its name in a report.
    public String words() {
        return words;
    }

    /// The account whose balance this is when the window has closed; totals are taken since the window opened.
    Account account() {
        return switch (this) {
            case COMMITMENT -> Account.COMMITMENT;
            case MEASURED -> Account.MEASURED;
            case MARKETPLACE_ELIGIBLE -> Account.MARKETPLACE_ELIGIBLE;
            case CARRYFORWARD_REDEEMED -> Account.CARRYFORWARD_REDEEMED;
            case ROLLOVER_FILLED -> Account.ROLLOVER_FILLED;
            case DEFICIENCY -> Account.DEFICIENCY;
            case EXCESS -> Account.AVAILABLE;
            case ROLLED -> Account.ROLLED;
            case CARRIED -> Account.CARRIED;
            case CRYSTALLISED -> Account.CRYSTALLISED;
            case ROLLOVER_BALANCE -> Account.ROLLOVER;
            case CARRYFORWARD_BALANCE -> Account.CARRYFORWARD;
            case LAYER_CREDIT -> Account.LAYER_CREDIT;
            case PAYMENT -> Account.TRUE_UP;
        };
    }

    /// Whether the account goes on adding up over the term, so that a window's part is a difference.
    boolean sinceOpening() {
        return this == CRYSTALLISED || this == LAYER_CREDIT || this == PAYMENT;
    }
}

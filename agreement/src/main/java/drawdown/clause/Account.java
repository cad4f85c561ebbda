package drawdown.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// What a block keeps for each of its paths, in cents. As an [Amount] an account stands for its balance.
public enum Account implements Amount {
    // balances that steps move money between
    COMMITMENT(Life.TERM, "the window's commitment"),
    DEFICIENCY(Life.WINDOW, "the unmet commitment"),
    AVAILABLE(Life.WINDOW, "the spend not yet used"),
    ROLLOVER(Life.TERM, "the rollover balance"),
    CARRYFORWARD(Life.TERM, "the carryforward balance"),
    SHORTFALL(Life.TERM, "the shortfall"),
    UNCOUNTED_MARKETPLACE(Life.TERM, "the Marketplace spend its own window did not need"),
    PREPAID(Life.TERM, "the unspent prepaid credit"),
    QUALIFYING(Life.TERM, "all measured spend and recognised Marketplace"),

    // what the months of a window add up to
    COUNTED(Life.WINDOW, "what counted in the window's months"),
    RECOGNISED(Life.WINDOW, "what was recognised of Marketplace in the window's months"),

    // what of a movement came about because of one term
    MARKETPLACE_CUT(Life.TERM, "the Marketplace spend beyond its cap"),
    CARRYFORWARD_RESET(Life.TERM, "the carryforward that a reset ended"),
    CARRYFORWARD_FORFEITED(Life.TERM, "the carryforward that ended with the term"),
    PREPAID_EXPIRED(Life.TERM, "the prepaid credit that ran out"),

    // what a window reports
    MEASURED(Life.WINDOW, "measured spend"),
    MARKETPLACE_ELIGIBLE(Life.WINDOW, "recognised Marketplace"),
    SATISFIED(Life.WINDOW, "commitment satisfied by spend"),
    ROLLOVER_FILLED(Life.WINDOW, "rollover satisfied by spend"),
    CARRYFORWARD_REDEEMED(Life.WINDOW, "commitment satisfied by carryforward"),
    ROLLED(Life.WINDOW, "rolled"),
    CARRIED(Life.WINDOW, "carried"),

    // what a run totals
    LIST(Life.TERM, "list cost"),
    CHARGES(Life.TERM, "charges"),
    MARKETPLACE_CHARGES(Life.TERM, "Marketplace charges"),
    CREDITS(Life.TERM, "provider credits"),
    OVER_PREMIUM(Life.TERM, "discount lost to over-consumption"),
    OVER_PROTECTED(Life.TERM, "protected over-consumption"),
    OVER_UNPROTECTED(Life.TERM, "unprotected over-consumption"),
    CRYSTALLISED(Life.TERM, "shortfall booked"),
    CARRYFORWARD_OFFSET(Life.TERM, "shortfall offset by carryforward"),
    MARKETPLACE_OFFSET(Life.TERM, "shortfall offset by Marketplace"),
    TRUE_UP(Life.TERM, "true-up paid"),
    PREPAID_USED(Life.TERM, "usage paid from prepaid credit"),
    AGGREGATE_SHORTFALL(Life.TERM, "shortfall of the aggregate"),
    EXIT_FEE(Life.TERM, "exit fee"),
    LAYER_CREDIT(Life.TERM, "layer credit"),
    EXPIRED(Life.TERM, "expired"),
    NEXT_CYCLE_CREDIT(Life.TERM, "credit of the next cycle"),
    NEXT_CYCLE_OBLIGATION(Life.TERM, "obligation of the next cycle"),
    OUTSIDE_TERM(Life.TERM, "spend after the exit"),
    EXPOSURE(Life.TERM, "exposure"),
    COST(Life.TERM, "cost");

    /// What a run totals, in the order of a report.
    public static final List<Account> TOTALS = List.copyOf(EnumSet.range(LIST, COST));

    /// Whether a balance begins at zero in each window or once in the term.
    public enum Life {
        WINDOW,
        TERM
    }

    private final Life life;
    private final String words;
    private final String key;

    Account(Life life, String words) {
        this.life = life;
        this.words = words;
        this.key = camel(name());
    }

    public Life life() {
        return life;
    }

    /// How a sentence calls it.
    public String words() {
        return words;
    }

    /// Its name in JSON: `carryforwardRedeemed`.
    public String key() {
        return key;
    }

    private static String camel(String name) {
        var camel = new StringBuilder();
        for (var part : name.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}

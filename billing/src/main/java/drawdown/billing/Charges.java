package drawdown.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The charges of an export that share all that decides where they go or makes them odd: a row of `totals.sql`.
///
/// @param texts category, class, line, provider, publisher, issuer, service and currency as the export writes them
/// @param rule the number of the agreement's first rule that matches them, from 1
/// @param model whether a bill calls them a third-party model
/// @param broken the column that cannot be read in these charges
/// @param sign of their BilledCost: -1, 0 or 1
/// @param ineffective whether they are billed with an EffectiveCost of 0
/// @param count of all, with those that have no BilledCost
/// @param own what they add up to in their currency
/// @param billed the same in the currency of the bill
record Charges(
        Optional<YearMonth> period,
        List<Optional<String>> texts,
        Optional<Integer> rule,
        boolean model,
        Optional<String> broken,
        int sign,
        boolean ineffective,
        long count,
        long costless,
        BigDecimal own,
        BigDecimal billed) {

    static final String NO_CURRENCY = "no currency";

    /// What the texts are, in FOCUS's words.
    static final List<String> COLUMNS = List.of(
            "ChargeCategory",
            "ChargeClass",
            "the kind of charge",
            "ProviderName",
            "PublisherName",
            "InvoiceIssuerName",
            "ServiceName",
            "BillingCurrency");

    /// What they are in `charges`.
    static final List<String> NAMES =
            List.of("category", "class", "line", "provider", "publisher", "issuer", "service", "currency");

    /// What names one thing and shows another, breaks lines or commands a terminal.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    static Charges read(ResultSet row) throws SQLException {
        return new Charges(
                text(row, "period_start").map(LocalDate::parse).map(YearMonth::from),
                texts(row),
                text(row, "rule").map(Integer::valueOf),
                row.getBoolean("model"),
                text(row, "broken"),
                row.getInt("sign"),
                row.getBoolean("ineffective"),
                row.getLong("charges"),
                row.getLong("costless"),
                row.getBigDecimal("billed"),
                row.getBigDecimal("billed"));
    }

    private static List<Optional<String>> texts(ResultSet row) throws SQLException {
        var texts = new ArrayList<Optional<String>>();
        for (var name : NAMES) {
            texts.add(text(row, name));
        }
        return texts;
    }

    /// Converted, exactly.
    Charges at(BigDecimal rate) {
        return new Charges(
                period, texts, rule, model, broken, sign, ineffective, count, costless, own, own.multiply(rate));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// The month of the billing period: the invoice decides, not the usage.
    YearMonth month() {
        return period.orElseThrow();
    }

    /// All of them.
    Sum all() {
        return new Sum(count, billed);
    }

    /// Those that have a BilledCost.
    Sum sum() {
        return new Sum(count - costless, billed);
    }

    Optional<String> category() {
        return present(0);
    }

    boolean is(String wanted) {
        return category().filter(wanted::equalsIgnoreCase).isPresent();
    }

    boolean correction() {
        return present(1).filter("correction"::equalsIgnoreCase).isPresent();
    }

    /// What the export itself calls the kind of charge, where it has words of its own.
    Optional<String> line() {
        return present(2);
    }

    Optional<Company> provider() {
        return present(3).map(Company::new);
    }

    Optional<Company> publisher() {
        return present(4).map(Company::new);
    }

    Optional<Company> issuer() {
        return present(5).map(Company::new);
    }

    String service() {
        return present(6).orElse("no service");
    }

    String currency() {
        return present(7).map(c -> c.toUpperCase(Locale.ROOT)).orElse(NO_CURRENCY);
    }

    List<Company> companies() {
        return Stream.of(provider(), publisher(), issuer())
                .flatMap(Optional::stream)
                .toList();
    }

    /// The text, on one line and with nothing in it unseen, unless it is empty or the word NULL, which some exports
    /// write for a missing value.
    private Optional<String> present(int column) {
        return texts.get(column)
                .map(t -> UNSEEN.matcher(t).replaceAll(" ").strip())
                .filter(t -> !t.isEmpty() && !isNull(t));
    }

    static boolean isNull(@Nullable String text) {
        return text != null && text.strip().equalsIgnoreCase("null");
    }
}

package drawdown.billing;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of an agreement in SQL, so that totals are by rule and no charge leaves the query engine.
///
/// @param rules  in the order in which they are tried
/// @param models whether third-party models are looked for
record Verdict(List<Applicability> rules, boolean models) {

    /// Without an agreement.
    static final Verdict NONE = new Verdict(List.of(), false);

    /// FOCUS's columns that every charge has, whatever the format.
    private static final Map<String, String> OF_CHARGES = Map.ofEntries(
            Map.entry("ChargeCategory", "category"),
            Map.entry("ChargeClass", "class"),
            Map.entry("ProviderName", "provider"),
            Map.entry("PublisherName", "publisher"),
            Map.entry("InvoiceIssuerName", "issuer"),
            Map.entry("ServiceName", "service"),
            Map.entry("BillingCurrency", "currency"),
            Map.entry("SubAccountId", "account"),
            Map.entry("SubAccountName", "account_name"),
            Map.entry("RegionId", "region"),
            Map.entry("SkuId", "sku"),
            Map.entry("SkuMeter", "meter"),
            Map.entry("ResourceId", "resource"),
            Map.entry("PricingUnit", "unit"),
            Map.entry("CommitmentDiscountId", "commitment"),
            Map.entry("CommitmentDiscountType", "commitment_type"),
            Map.entry("InvoiceId", "invoice"));

    /// FOCUS 1.3's name of the provider, which earlier versions and other formats call otherwise.
    private static final String SELLER = "ServiceProviderName";

    static Verdict of(List<Rules.Rule> rules) {
        return new Verdict(rules.stream().map(rule -> rule.takes().which()).toList(), true);
    }

    /// The columns of the export itself that the rules ask for.
    List<String> asked() {
        return asked(rules);
    }

    private static List<String> asked(List<Applicability> rules) {
        var dimensions = rules.stream()
                .flatMap(r -> Stream.concat(r.inclusions().stream(), r.exclusions().stream()))
                .map(Rule::dimension)
                .filter(dimension -> !OF_CHARGES.containsKey(dimension))
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(dimensions);
    }

    /// The same with those that tell third-party models.
    List<String> read() {
        var all = new TreeSet<>(asked());
        if (models) {
            all.addAll(asked(Models.RULES));
        }
        return List.copyOf(all);
    }

    /// Two columns of a charge: the number of the first rule that matches, counted from 1, and whether it is for a
    /// third-party model.
    String columns() {
        var cases = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            cases.append(" WHEN ")
                    .append(condition(rules.get(i)))
                    .append(" THEN ")
                    .append(i + 1);
        }
        var model = Models.RULES.stream().map(Verdict::condition).collect(Collectors.joining(" OR "));
        return (rules.isEmpty() ? "NULL::INTEGER" : "CASE" + cases + " END") + " AS rule, " + (models ? model : "false")
                + " AS model";
    }

    /// True or false, never missing.
    static String condition(Applicability which) {
        var parts = new ArrayList<String>();
        if (!which.inclusions().isEmpty()) {
            parts.add(joined(which.inclusionOperator(), which.inclusions()));
        }
        if (!which.exclusions().isEmpty()) {
            parts.add("NOT " + joined(which.exclusionOperator(), which.exclusions()));
        }
        return parts.isEmpty() ? "true" : String.join(" AND ", parts);
    }

    private static String joined(Junction operator, List<Rule> rules) {
        return rules.stream().map(Verdict::condition).collect(Collectors.joining(" " + operator + " ", "(", ")"));
    }

    private static String condition(Rule rule) {
        var value = value(rule.dimension());
        return switch (rule.operator()) {
            case EXISTS -> value + " IS NOT NULL";
            case DOES_NOT_EXIST -> value + " IS NULL";
            case IN -> any(rule, value, "=");
            case NOT_IN -> "NOT " + any(rule, value, "=");
            case STARTS_WITH -> any(rule, value, "starts_with");
            case NOT_STARTS_WITH -> "NOT " + any(rule, value, "starts_with");
            case CONTAINS -> any(rule, value, "contains");
            case NOT_CONTAINS -> "NOT " + any(rule, value, "contains");
            case ENDS_WITH -> any(rule, value, "ends_with");
        };
    }

    private static String any(Rule rule, String value, String comparison) {
        if (rule.isOfAll()) {
            return "true";
        }
        var texts = rule.values().stream().map(text -> "lower(" + Layout.text(text) + ")");
        var found = comparison.equals("=")
                ? value + " IN " + texts.collect(Collectors.joining(", ", "(", ")"))
                : texts.map(text -> comparison + "(" + value + ", " + text + ")")
                        .collect(Collectors.joining(" OR "));
        return "coalesce(" + found + ", false)";
    }

    private static String value(String dimension) {
        var column = OF_CHARGES.get(dimension);
        var said = "said(" + (column == null ? Column.quoted(dimension) : column) + ")";
        return dimension.equals(SELLER) ? "coalesce(" + said + ", said(provider))" : said;
    }
}

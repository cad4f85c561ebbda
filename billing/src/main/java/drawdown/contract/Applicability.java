package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.Vendor;
import drawdown.clause.Marketplace;
import drawdown.money.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// Which charges count towards a commitment, as FOCUS's Contract Commitment Applicability says it. Source: FOCUS
/// 1.4, ContractCommitmentApplicabilityObject.
///
/// @param reach      what counts that the exclusions do not take out
/// @param inclusions for [Reach#RULES], a charge counts that matches one of them
/// @param exclusions a charge does not count that matches one of them
record Applicability(Reach reach, List<Rule> inclusions, List<Rule> exclusions) {

    static final String SERVICE = "ServiceName";
    static final String PROVIDER = "ServiceProviderName";

    enum Reach {
        EVERYTHING,
        RULES,

        /// What counts cannot be said in the columns of a bill.
        BEYOND_RULES
    }

    /// @param share of the charge's cost that counts
    record Rule(String dimension, String operator, List<String> values, Share share) {
        static Rule of(String dimension, String operator, List<String> values) {
            return new Rule(dimension, operator, values, Share.WHOLE);
        }

        Rule counting(Share percent) {
            return new Rule(dimension, operator, values, percent);
        }
    }

    /// @param marketplace the terms in force
    static Applicability of(Agreement agreement, Marketplace marketplace) {
        return CountingServices.of(agreement.scopes())
                .map(services -> of(services, agreement, marketplace))
                .filter(found -> found.reach != Reach.RULES || !found.inclusions.isEmpty())
                .orElse(new Applicability(Reach.BEYOND_RULES, List.of(), List.of()));
    }

    private static Applicability of(CountingServices services, Agreement agreement, Marketplace marketplace) {
        var exclusions = rule(SERVICE, "In", services.excluded()).stream().toList();
        var vendors = agreement.vendors().stream().map(Vendor::name).toList();
        var recognised = agreement.vendors().stream()
                .filter(vendor -> marketplace.catalogs().contains(vendor.catalog()))
                .map(Vendor::name)
                .toList();
        var names = Seller.of(agreement.provider()).names();
        boolean vendorsInFull = marketplace.percent().equals(Share.WHOLE) && recognised.equals(vendors);
        boolean unsaid = names.isEmpty() && vendors.isEmpty();
        if (services.restCounts() && (vendorsInFull || unsaid)) {
            return new Applicability(Reach.EVERYTHING, List.of(), exclusions);
        }
        var own = !services.restCounts()
                ? rule(SERVICE, "In", services.included())
                : names.isEmpty() ? rule(PROVIDER, "NotIn", vendors) : rule(PROVIDER, "In", names);
        var bought = (vendors.isEmpty() ? rule(PROVIDER, "NotIn", names) : rule(PROVIDER, "In", recognised))
                .map(rule -> rule.counting(marketplace.percent()))
                .filter(rule -> !rule.share().equals(Share.NONE));
        return new Applicability(
                Reach.RULES, Stream.of(own, bought).flatMap(Optional::stream).toList(), exclusions);
    }

    private static Optional<Rule> rule(String dimension, String operator, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Rule.of(dimension, operator, values));
    }

    String json() {
        return Json.object(json -> {
            switch (reach) {
                case EVERYTHING -> json.writeBooleanProperty("IsGlobalScope", true);
                case BEYOND_RULES -> json.writeBooleanProperty("IsComplexScope", true);
                case RULES -> rules(json, "Inclusion", inclusions);
            }
            if (!exclusions.isEmpty()) {
                rules(json, "Exclusion", exclusions);
            }
        });
    }

    private static void rules(JsonGenerator json, String kind, List<Rule> rules) {
        json.writeStringProperty(kind + "Operator", "Or");
        json.writeArrayPropertyStart(kind + "s");
        rules.forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("Dimension", rule.dimension());
            json.writeStringProperty("Operator", rule.operator());
            Json.texts(json, "Values", rule.values());
            if (!rule.share().equals(Share.WHOLE)) {
                json.writeObjectPropertyStart("Applicability");
                json.writeNumberProperty("Cost", fraction(rule.share()));
                json.writeEndObject();
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /// FOCUS's way to write a percentage: 25% is 0.25.
    static BigDecimal fraction(Share share) {
        var fraction = BigDecimal.valueOf(share.ppm(), 6).stripTrailingZeros();
        return fraction.scale() < 0 ? fraction.setScale(0) : fraction;
    }
}

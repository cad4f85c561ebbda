package drawdown.contract;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Rule;
import drawdown.money.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// What counts towards a commitment, as FOCUS 1.4's column ContractCommitmentApplicability holds it.
final class ApplicabilityCell {

    private ApplicabilityCell() {}

    /// @param counts empty if it cannot be said in the columns of a bill
    static String json(Optional<Applicability> counts) {
        return Json.object(json -> counts.ifPresentOrElse(
                which -> write(json, which), () -> json.writeBooleanProperty("IsComplexScope", true)));
    }

    private static void write(JsonGenerator json, Applicability which) {
        if (which.inclusions().isEmpty()) {
            json.writeBooleanProperty("IsGlobalScope", true);
        } else {
            rules(json, "Inclusion", which.inclusionOperator(), which.inclusions());
        }
        if (!which.exclusions().isEmpty()) {
            rules(json, "Exclusion", which.exclusionOperator(), which.exclusions());
        }
    }

    private static void rules(JsonGenerator json, String kind, Junction operator, List<Rule> rules) {
        json.writeStringProperty(kind + "Operator", operator.toString());
        json.writeArrayPropertyStart(kind + "s");
        rules.forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("Dimension", rule.dimension());
            json.writeStringProperty("Operator", rule.operator().toString());
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

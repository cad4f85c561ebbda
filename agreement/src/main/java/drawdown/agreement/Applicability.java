package drawdown.agreement;

import drawdown.money.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which charges something applies to, as FOCUS's Contract Commitment Applicability says it: those that the inclusions
/// let in and the exclusions do not take out. Source: FOCUS 1.4, ContractCommitmentApplicabilityObject.
///
/// @param inclusions without any, every charge is included
public record Applicability(
        Junction inclusionOperator, List<Rule> inclusions, Junction exclusionOperator, List<Rule> exclusions) {

    public static final String SERVICE = "ServiceName";

    /// FOCUS's word for every value there is.
    public static final String EVERY = "*";

    /// Whether one rule of several is enough.
    public enum Junction {
        OR,
        AND;

        /// As FOCUS writes it: `Or`.
        @Override
        public String toString() {
            return focus(this);
        }
    }

    /// How the value of a dimension is compared, without regard to case. A missing value is equal to none and begins
    /// with none, so that the operators that begin with Not are true of it.
    public enum Operator {
        IN,
        NOT_IN,
        STARTS_WITH,
        NOT_STARTS_WITH,
        CONTAINS,
        NOT_CONTAINS,
        ENDS_WITH,
        EXISTS,
        DOES_NOT_EXIST;

        /// As FOCUS writes it: `StartsWith`.
        @Override
        public String toString() {
            return focus(this);
        }

        /// Whether it asks for a value and not for which.
        public boolean asksForAny() {
            return this == EXISTS || this == DOES_NOT_EXIST;
        }

        /// Whether values can be compared so: FOCUS's word for every value stands alone, and not with every operator.
        boolean compares(List<String> values) {
            boolean every = values.equals(List.of(EVERY));
            return asksForAny()
                    ? every
                    : !values.isEmpty() && (every ? this == IN || this == CONTAINS : !values.contains(EVERY));
        }
    }

    /// @param dimension a column of FOCUS's Cost and Usage, or one that begins with `x_`
    /// @param values    one of which is enough for In, StartsWith, Contains and EndsWith, and none of which may be for Not…
    /// @param share     of the charge's cost that counts; the whole in an agreement file, which says that elsewhere
    public record Rule(String dimension, Operator operator, List<String> values, Share share) {
        public Rule {
            values = List.copyOf(values);
        }

        public static Rule of(String dimension, Operator operator, List<String> values) {
            return new Rule(dimension, operator, values, Share.WHOLE);
        }

        /// What others wrote, in any case; empty if FOCUS or this program does not know it.
        public static Optional<Rule> parse(String dimension, String operator, List<String> values) {
            var named = Dimensions.ALL.stream()
                    .filter(dimension::equalsIgnoreCase)
                    .findFirst()
                    .or(() -> Optional.of(dimension).filter(Dimensions::has));
            var compared = Arrays.stream(Operator.values())
                    .filter(one -> one.toString().equalsIgnoreCase(operator))
                    .filter(one -> one.compares(values))
                    .findFirst();
            return named.flatMap(d -> compared.map(o -> of(d, o, values)));
        }

        public Rule counting(Share percent) {
            return new Rule(dimension, operator, values, percent);
        }

        /// Whether it is true of every charge.
        public boolean isOfAll() {
            return values.equals(List.of(EVERY)) && !operator.asksForAny();
        }

        /// `ServiceName In Amazon Athena, Amazon Redshift`.
        @Override
        public String toString() {
            return dimension + " " + operator + (operator.asksForAny() ? "" : " " + String.join(", ", values));
        }
    }

    public Applicability {
        inclusions = List.copyOf(inclusions);
        exclusions = List.copyOf(exclusions);
    }

    public static Applicability including(Junction operator, List<Rule> inclusions) {
        return new Applicability(operator, inclusions, Junction.OR, List.of());
    }

    public static Applicability ofServices(List<String> services) {
        return including(Junction.OR, List.of(Rule.of(SERVICE, Operator.IN, services)));
    }

    /// The services, if it says nothing but their names.
    public Optional<List<String>> services() {
        return Optional.of(inclusions)
                .filter(rules -> rules.size() == 1 && exclusions.isEmpty())
                .map(List::getFirst)
                .filter(rule -> rule.dimension().equals(SERVICE) && rule.operator() == Operator.IN)
                .map(Rule::values);
    }

    public boolean isOfAll() {
        boolean all = (inclusionOperator == Junction.AND || inclusions.isEmpty())
                ? inclusions.stream().allMatch(Rule::isOfAll)
                : inclusions.stream().anyMatch(Rule::isOfAll);
        return all && exclusions.isEmpty();
    }

    /// `ServiceName Contains Bedrock and RegionId StartsWith us-, but not SubAccountId In 42`.
    @Override
    public String toString() {
        return (inclusions.isEmpty() ? "everything" : joined(inclusions, inclusionOperator))
                + (exclusions.isEmpty() ? "" : ", but not " + joined(exclusions, exclusionOperator));
    }

    private static String joined(List<Rule> rules, Junction by) {
        return rules.stream()
                .map(Rule::toString)
                .collect(Collectors.joining(" " + by.toString().toLowerCase(Locale.ROOT) + " "));
    }

    private static String focus(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

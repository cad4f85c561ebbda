package drawdown.agreement;

import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Operator;
import drawdown.agreement.Applicability.Rule;
import drawdown.text.Fields;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Shown;
import drawdown.text.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads which charges a scope or a vendor takes, in FOCUS's form and spelling, so that what a Contract Commitment row
/// states can be pasted.
final class ApplicabilityReader {

    private static final int MOST = 10_000;
    private static final String EXAMPLE = "[{Dimension: ServiceName, Operator: In, Values: [Amazon Athena]}]";
    private static final String SHARE_ADVICE =
            "Maybe remove it: what a scope takes counts in full, and marketplace.percent is the share of Marketplace.";

    private final Values values;
    private final Problems problems;

    ApplicabilityReader(Values values) {
        this.values = values;
        this.problems = values.problems();
    }

    /// The short form and the long one, of which at most one is stated.
    Optional<Takes> read(Optional<Node> services, Optional<Node> applicability, String path) {
        if (services.isPresent() && applicability.isPresent()) {
            problems.add(
                    applicability.get().location(),
                    path + " states both services and applicability",
                    "Maybe remove services, and list them under Inclusions: ServiceName In […].");
        }
        var named = services.flatMap(node -> services(node, path + ".services"));
        return applicability
                .flatMap(node -> object(node, path + ".applicability").map(which -> new Takes(which, node.location())))
                .or(() -> named);
    }

    /// An empty list of services takes nothing.
    private Optional<Takes> services(Node node, String path) {
        return values.each(node, path, MOST, values::text)
                .filter(names -> !names.isEmpty() && alone(names, Operator.IN, node.location(), path))
                .map(names -> new Takes(Applicability.ofServices(names), node.location()));
    }

    private Optional<Applicability> object(Node node, String path) {
        int before = problems.count();
        var fields = new Fields(node, path, problems);
        var global = fields.take("IsGlobalScope").flatMap(n -> values.flag(n, path + ".IsGlobalScope"));
        var complex = fields.take("IsComplexScope");
        var share = fields.take("Applicability");
        var inclusionOperator = fields.take("InclusionOperator");
        var inclusions = fields.take("Inclusions");
        var exclusionOperator = fields.take("ExclusionOperator");
        var exclusions = fields.take("Exclusions");
        fields.done();
        share.ifPresent(n -> share(n, path));
        complex.filter(n -> values.flag(n, path + ".IsComplexScope").orElse(false))
                .ifPresent(n -> problems.add(
                        n.location(),
                        path + ".IsComplexScope is true: rules that FOCUS cannot express, and so nobody can run",
                        "Maybe write the Inclusions that come nearest."));
        if (global.orElse(false) && inclusions.isPresent()) {
            problems.add(
                    inclusions.get().location(),
                    path + ".Inclusions are stated, but IsGlobalScope is true and includes everything",
                    "Maybe remove one of the two.");
        }
        var included = rules(inclusions, inclusionOperator, path, "Inclusion");
        var excluded = rules(exclusions, exclusionOperator, path, "Exclusion");
        var read = new Applicability(
                junction(inclusionOperator, path + ".InclusionOperator"),
                included,
                junction(exclusionOperator, path + ".ExclusionOperator"),
                excluded);
        return problems.count() == before ? Optional.of(read) : Optional.empty();
    }

    private void share(Node node, String path) {
        problems.add(
                node.location(), path + ".Applicability has no meaning here: a charge is taken whole", SHARE_ADVICE);
    }

    private Junction junction(Optional<Node> node, String path) {
        return node.flatMap(n -> word(n, path, Junction.class)).orElse(Junction.OR);
    }

    /// @param kind Inclusion or Exclusion
    private List<Rule> rules(Optional<Node> node, Optional<Node> operator, String path, String kind) {
        var name = path + "." + kind;
        if (node.isEmpty()) {
            operator.ifPresent(n -> problems.add(
                    n.location(),
                    name + "Operator is stated, but there are no " + kind + "s",
                    "Maybe add " + kind + "s: " + EXAMPLE + "."));
            return List.of();
        }
        var rules = values.each(node.get(), name + "s", MOST, EXAMPLE, this::rule);
        if (rules.filter(List::isEmpty).isPresent()) {
            problems.add(
                    node.get().location(),
                    name + "s is an empty list",
                    kind.equals("Inclusion")
                            ? "Maybe remove it: without Inclusions everything is included."
                            : "Maybe remove it.");
        }
        if (operator.isEmpty() && rules.filter(list -> list.size() > 1).isPresent()) {
            problems.add(
                    node.get().location(),
                    name + "s are " + rules.get().size() + ", and no " + kind + "Operator says whether one is enough",
                    "Maybe write " + kind + "Operator: Or, or And if all must be true.");
        }
        return rules.orElse(List.of());
    }

    private Optional<Rule> rule(Node node, String path) {
        var fields = new Fields(node, path, problems);
        var dimension = fields.require("Dimension", "Maybe write Dimension: ServiceName.")
                .flatMap(n -> dimension(n, path + ".Dimension"));
        var operator = fields.require("Operator", "Maybe write Operator: In.")
                .flatMap(n -> word(n, path + ".Operator", Operator.class));
        boolean any = operator.filter(Operator::asksForAny).isPresent();
        var list = any
                ? fields.take("Values")
                : fields.require("Values", "Maybe write Values: [Amazon Athena], with what is to be compared.");
        fields.take("Applicability").ifPresent(n -> share(n, path));
        fields.done();
        var texts = list.flatMap(n -> values.each(n, path + ".Values", MOST, values::text)
                .filter(read -> operator.isPresent() && compared(read, operator.get(), n.location(), path)));
        return dimension.flatMap(d ->
                operator.flatMap(o -> (any && list.isEmpty() ? Optional.of(List.of(Applicability.EVERY)) : texts)
                        .map(v -> Rule.of(d, o, v))));
    }

    private Optional<String> dimension(Node node, String path) {
        return values.text(node, path).filter(name -> {
            if (!Dimensions.has(name)) {
                problems.add(
                        node.location(),
                        path + " is " + Shown.value(name) + ", no dimension of FOCUS",
                        Names.nearest(name, Dimensions.ALL)
                                .map(near -> "Maybe " + near + " was meant.")
                                .orElse(
                                        "Maybe ServiceName, SkuMeter, SubAccountId or PublisherName was meant; a column of"
                                                + " the export's own begins with x_."));
            }
            return Dimensions.has(name);
        });
    }

    private boolean compared(List<String> texts, Operator operator, Location at, String path) {
        if (operator.asksForAny() && !texts.equals(List.of(Applicability.EVERY))) {
            problems.add(
                    at,
                    path + ".Values are stated, but " + operator + " compares none",
                    "Maybe write In instead of " + operator + ", or Values: [\"*\"].");
            return false;
        }
        if (texts.isEmpty()) {
            problems.add(
                    at, path + ".Values is an empty list", "Maybe remove the rule, or list what is to be compared.");
            return false;
        }
        return alone(texts, operator, at, path + ".Values");
    }

    /// Whether the word for every value stands alone, and where it may.
    private boolean alone(List<String> texts, Operator operator, Location at, String path) {
        if (operator.compares(texts)) {
            return true;
        }
        problems.add(
                at,
                texts.size() == 1
                        ? path + " is \"*\", every value, which " + operator + " cannot compare"
                        : path + " has \"*\", every value, beside others",
                texts.size() == 1 ? "Maybe In or Exists was meant." : "Maybe remove the others, or the \"*\".");
        return false;
    }

    /// One of FOCUS's words.
    private <E extends Enum<E>> Optional<E> word(Node node, String path, Class<E> type) {
        if (node instanceof Node.Scalar s && s.text().equals("NotEndsWith")) {
            problems.add(
                    node.location(),
                    path + " is NotEndsWith, which FOCUS does not have",
                    "Maybe write EndsWith among the Exclusions.");
            return Optional.empty();
        }
        var constants = type.getEnumConstants();
        var words = Arrays.stream(constants).map(Object::toString).toList();
        return values.choice(node, path, words).map(word -> constants[words.indexOf(word)]);
    }
}

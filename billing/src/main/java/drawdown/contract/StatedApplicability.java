package drawdown.contract;

import drawdown.contract.Applicability.Rule;
import drawdown.contract.Dataset.Cell;
import drawdown.money.Share;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a Contract Commitment Applicability an agreement file can say: services that count or do not, and the share of
/// Marketplace that does.
///
/// @param included    the services that count, where not all do
/// @param excluded    the services that do not
/// @param marketplace the share of other providers' charges that counts, where it is stated
/// @param unsaid      what the agreement file cannot say
record StatedApplicability(
        List<String> included, List<String> excluded, Optional<Share> marketplace, List<String> unsaid) {

    static final StatedApplicability NONE = new StatedApplicability(List.of(), List.of(), Optional.empty(), List.of());

    /// Empty with the problem said.
    static Optional<StatedApplicability> read(Cell cell, Problems problems) {
        var root = switch (Yaml.read(Source.of("", cell.text()))) {
            case Reading.Valid<Node>(var node) when node instanceof Node.Mapping mapping -> Optional.of(mapping);
            default -> Optional.<Node.Mapping>empty();
        };
        if (root.isEmpty() || !cell.text().startsWith("{")) {
            problems.add(
                    cell.place(),
                    Column.CONTRACT_COMMITMENT_APPLICABILITY.id() + " is " + Shown.value(cell.text())
                            + ", not a JSON object",
                    "Maybe write {\"IsGlobalScope\": true}, if everything counts.");
            return Optional.empty();
        }
        return Optional.of(new Reader(root.get()).read());
    }

    private static final class Reader {

        private final Node.Mapping root;
        private final List<String> included = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private final List<String> unsaid = new ArrayList<>();
        private Optional<Share> marketplace = Optional.empty();

        Reader(Node.Mapping root) {
            this.root = root;
        }

        StatedApplicability read() {
            if (text(root, "IsComplexScope").equals("true")) {
                unsaid.add("what counts: it is said to exceed what FOCUS can express");
            }
            boolean any = !text(root, "InclusionOperator").equalsIgnoreCase("And");
            rules("Inclusions").forEach(rule -> {
                if (rule.dimension().equalsIgnoreCase(Applicability.SERVICE) && isIn(rule) && any) {
                    included.addAll(rule.values());
                } else if (!rule.dimension().equalsIgnoreCase(Applicability.PROVIDER) || !any) {
                    unsaid.add("counts only where " + said(rule));
                }
                if (!rule.share().equals(Share.WHOLE)) {
                    share(rule);
                }
            });
            boolean all = text(root, "ExclusionOperator").equalsIgnoreCase("And");
            var exclusions = rules("Exclusions");
            exclusions.forEach(rule -> {
                if (rule.dimension().equalsIgnoreCase(Applicability.SERVICE)
                        && isIn(rule)
                        && (!all || exclusions.size() == 1)) {
                    excluded.addAll(rule.values());
                } else {
                    unsaid.add("does not count where " + said(rule));
                }
            });
            fraction(root)
                    .filter(share -> !share.equals(Share.WHOLE))
                    .ifPresent(share -> unsaid.add("only " + share + " of what is charged counts"));
            return new StatedApplicability(included, excluded, marketplace, unsaid);
        }

        private void share(Rule rule) {
            if (rule.dimension().equalsIgnoreCase(Applicability.PROVIDER)) {
                marketplace = Optional.of(rule.share());
            } else {
                unsaid.add("only " + rule.share() + " counts where " + said(rule));
            }
        }

        private List<Rule> rules(String name) {
            return root.entries().get(name) instanceof Node.Entry(Location at, Node.Sequence list)
                    ? list.items().stream()
                            .filter(Node.Mapping.class::isInstance)
                            .map(item -> rule((Node.Mapping) item))
                            .toList()
                    : List.of();
        }

        private static Rule rule(Node.Mapping rule) {
            var values = rule.entries().get("Values") instanceof Node.Entry(Location at, Node.Sequence list)
                    ? list.items().stream()
                            .filter(Node.Scalar.class::isInstance)
                            .map(item -> ((Node.Scalar) item).text())
                            .toList()
                    : List.<String>of();
            return new Rule(
                    text(rule, "Dimension"),
                    text(rule, "Operator"),
                    values,
                    fraction(rule).orElse(Share.WHOLE));
        }

        /// The share of the cost that counts, where a valid one is stated.
        private static Optional<Share> fraction(Node.Mapping of) {
            return of.entries().get("Applicability") instanceof Node.Entry(Location at, Node.Mapping shares)
                    ? Optional.of(text(shares, "Cost"))
                            .filter(cost -> cost.matches("[01]|0\\.\\d{1,20}|1\\.0{1,20}"))
                            .map(cost -> CellValues.share(new BigDecimal(cost)))
                    : Optional.empty();
        }

        private static boolean isIn(Rule rule) {
            return rule.operator().equalsIgnoreCase("In") && !rule.values().contains("*");
        }

        private static String said(Rule rule) {
            return rule.dimension() + " " + rule.operator() + " " + String.join(", ", rule.values());
        }

        private static String text(Node.Mapping group, String name) {
            return group.entries().get(name) instanceof Node.Entry(Location at, Node.Scalar value) ? value.text() : "";
        }
    }
}

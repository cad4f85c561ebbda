package drawdown.contract;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Operator;
import drawdown.agreement.Applicability.Rule;
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

/// What of a Contract Commitment Applicability an agreement file can say: charges that count or do not, and the share of
/// Marketplace that does.
///
/// @param included    what counts, where not all does
/// @param excluded    what does not
/// @param marketplace the share of other providers' charges that counts, where it is stated
/// @param unsaid      what the agreement file cannot say
record StatedApplicability(
        Optional<Applicability> included,
        Optional<Applicability> excluded,
        Optional<Share> marketplace,
        List<String> unsaid) {

    static final StatedApplicability NONE =
            new StatedApplicability(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

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
        private final List<String> unsaid = new ArrayList<>();
        private Optional<Share> marketplace = Optional.empty();

        Reader(Node.Mapping root) {
            this.root = root;
        }

        StatedApplicability read() {
            if (text(root, "IsComplexScope").equals("true")) {
                unsaid.add("what counts: it is said to exceed what FOCUS can express");
            }
            var included = included();
            var operator = junction("ExclusionOperator");
            var exclusions = rules("Exclusions", "does not count where ");
            fraction(root)
                    .filter(share -> !share.equals(Share.WHOLE))
                    .ifPresent(share -> unsaid.add("only " + share + " of what is charged counts"));
            return new StatedApplicability(included, applicability(operator, exclusions), marketplace, unsaid);
        }

        /// Sellers beside other inclusions are the provider, of whom everything counts, or those of its Marketplace.
        private Optional<Applicability> included() {
            var operator = junction("InclusionOperator");
            var rules = rules("Inclusions", "counts only where ");
            if (operator == Junction.AND && rules.size() > 1) {
                rules.forEach(this::share);
                return applicability(operator, rules);
            }
            var services = new ArrayList<Rule>();
            boolean all = false;
            for (var rule : rules) {
                boolean seller = rule.dimension().equals(CountingCharges.PROVIDER);
                all |= rule.isOfAll() || (seller && isOfTheProvider(rule));
                if (!seller) {
                    services.add(rule);
                }
                share(rule);
            }
            return all ? Optional.empty() : applicability(operator, services);
        }

        private static boolean isOfTheProvider(Rule rule) {
            return rule.operator() == Operator.IN
                    && rule.share().equals(Share.WHOLE)
                    && Seller.mentioned(rule.values().stream()).isPresent();
        }

        private static Optional<Applicability> applicability(Junction operator, List<Rule> rules) {
            return rules.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Applicability.including(
                            operator,
                            rules.stream()
                                    .map(rule -> rule.counting(Share.WHOLE))
                                    .toList()));
        }

        private void share(Rule rule) {
            if (rule.dimension().equals(CountingCharges.PROVIDER)
                    && !rule.share().equals(Share.WHOLE)) {
                marketplace = Optional.of(rule.share());
            } else if (!rule.share().equals(Share.WHOLE)) {
                unsaid.add("only " + rule.share() + " counts where " + rule);
            }
        }

        private Junction junction(String name) {
            return text(root, name).equalsIgnoreCase("And") ? Junction.AND : Junction.OR;
        }

        /// @param effect of a rule that the agreement file cannot say
        private List<Rule> rules(String name, String effect) {
            return items(root, name).stream()
                    .filter(Node.Mapping.class::isInstance)
                    .flatMap(item -> rule((Node.Mapping) item, effect).stream())
                    .toList();
        }

        private Optional<Rule> rule(Node.Mapping rule, String effect) {
            var values = items(rule, "Values").stream()
                    .filter(Node.Scalar.class::isInstance)
                    .map(item -> ((Node.Scalar) item).text())
                    .toList();
            var read = Rule.parse(text(rule, "Dimension"), text(rule, "Operator"), values)
                    .map(valid -> valid.counting(fraction(rule).orElse(Share.WHOLE)));
            if (read.isEmpty()) {
                unsaid.add(effect + text(rule, "Dimension") + " " + text(rule, "Operator") + " "
                        + String.join(", ", values));
            }
            return read;
        }

        private static List<Node> items(Node.Mapping of, String name) {
            return of.entries().get(name) instanceof Node.Entry(Location at, Node.Sequence list)
                    ? list.items()
                    : List.of();
        }

        /// The share of the cost that counts, where a valid one is stated.
        private static Optional<Share> fraction(Node.Mapping of) {
            return of.entries().get("Applicability") instanceof Node.Entry(Location at, Node.Mapping shares)
                    ? Optional.of(text(shares, "Cost"))
                            .filter(cost -> cost.matches("[01]|0\\.\\d{1,20}|1\\.0{1,20}"))
                            .map(cost -> CellValues.share(new BigDecimal(cost)))
                    : Optional.empty();
        }

        private static String text(Node.Mapping group, String name) {
            return group.entries().get(name) instanceof Node.Entry(Location at, Node.Scalar value) ? value.text() : "";
        }
    }
}

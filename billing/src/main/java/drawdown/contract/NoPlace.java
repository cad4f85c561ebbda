package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.Applicability;
import drawdown.agreement.Commitment;
import drawdown.agreement.Document;
import drawdown.agreement.InForce;
import drawdown.agreement.Scope;
import drawdown.agreement.Takes;
import drawdown.agreement.Vendor;
import drawdown.clause.Kind;
import drawdown.clause.Marketplace;
import drawdown.clause.Term;
import drawdown.money.Money;
import drawdown.money.Share;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something an agreement says that FOCUS has no column for, and the column of ours that holds it.
public record NoPlace(String what, String column) {

    /// The periods of the commitments say it.
    private static final Set<String> PERIODS = Set.of("measurement.window", "measurement.fiscalYearStart");

    private static final String RECOGNISED = "marketplace.percent";

    /// What the objects of a ledger hold beside the applied cost, under keys of ours.
    public static final List<NoPlace> OF_LEDGERS = List.of(
            new NoPlace("what of the commitment is still to be met", "x_ContractCommitmentCostBalance"),
            new NoPlace("unused commitment of earlier windows that is still to be met", "x_RolloverBalance"),
            new NoPlace("over-consumption of earlier windows, and the opening credit", "x_CarryforwardBalance"),
            new NoPlace("of which the applied cost is the sum", "x_MeasuredSpend, x_RecognisedMarketplace"));

    public static List<NoPlace> of(Agreement agreement, Version version) {
        return new Search(agreement, version).all();
    }

    /// As it is printed for a person, a line for each.
    public static String text(List<NoPlace> all) {
        int width = all.stream().mapToInt(one -> one.column.length()).max().orElse(1);
        return all.stream()
                .map(one -> ("  %-" + width + "s  %s\n").formatted(one.column, one.what))
                .collect(Collectors.joining());
    }

    private record Search(Agreement agreement, Version version) {

        List<NoPlace> all() {
            var found = new ArrayList<NoPlace>();
            if (version == Version.FOCUS_1_3) {
                found.add(new NoPlace(
                        "the provider and its program: " + Kind.word(agreement.provider()) + ", "
                                + Kind.word(agreement.program()),
                        "x_Provider, x_Program"));
            }
            found.add(ours("the commitment as it is stated: " + commitment(), "commitment"));
            discount(found);
            agreement.scopes().stream()
                    .filter(scope -> !scope.equals(Scope.EVERYTHING))
                    .forEach(scope -> found.add(ours("the scope " + scope(scope), "scopes")));
            agreement.vendors().forEach(vendor -> found.add(ours("the vendor " + vendor(vendor), "vendors")));
            if (!agreement.openingCredit().equals(Money.ZERO)) {
                found.add(ours("the opening credit: " + agreement.openingCredit(), "opening"));
            }
            found.add(ours("the papers: " + papers(), "documents"));
            Parts.clauses().forEach((clause, terms) -> clause(clause, terms, found));
            agreement
                    .event()
                    .ifPresent(event -> found.add(ours(
                            (event.isExit() ? "the exit" : "the conversion") + " on " + event.on() + "-01, notice of "
                                    + event.notice(),
                            "events")));
            return found;
        }

        private static NoPlace ours(String what, String key) {
            return new NoPlace(what, Column.ofOurs(key).id());
        }

        private String commitment() {
            var kind = switch (agreement.commitment()) {
                case Commitment.Annual annual ->
                    annual.aggregate().isPresent() ? "annual amounts and an aggregate" : "annual amounts";
                case Commitment.Milestones milestones -> "milestones";
                case Commitment.Term term -> "one amount for the term";
            };
            return kind
                    + restated(agreement.documents().stream()
                            .filter(d -> d.commitment().isPresent()));
        }

        private static String restated(Stream<Document> by) {
            var names = by.map(Document::name).collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : ", restated by " + names;
        }

        /// In 1.4 there is one discount for each commitment, and no way to say that it changed.
        private void discount(List<NoPlace> found) {
            var schedule = Schedule.of(agreement, Assumptions.STANDARD);
            var bands = agreement.lastBands();
            boolean changes = schedule.windows().stream()
                    .anyMatch(window -> bands.subList(window.from() / 12, window.lastMonth() / 12 + 1).stream()
                                    .distinct()
                                    .count()
                            > 1);
            var restated = restated(
                    agreement.documents().stream().filter(d -> d.bands().isPresent()));
            var stated =
                    agreement.bands().stream().distinct().map(Object::toString).collect(Collectors.joining(", "));
            if (version == Version.FOCUS_1_3) {
                found.add(ours("the discount: " + stated + restated, "discount"));
            } else if (changes || !restated.isEmpty()) {
                found.add(ours(
                        "the discount as it is stated: " + stated + restated
                                + (changes ? ", which changes within a commitment" : ""),
                        "discount"));
            }
        }

        private static String scope(Scope scope) {
            return scope.name() + ": discount " + scope.discount() + (scope.counts() ? "" : ", does not count")
                    + takes(scope.takes());
        }

        private static String vendor(Vendor vendor) {
            return vendor.name() + ": " + Kind.word(vendor.catalog()) + ", discount " + vendor.discount()
                    + vendor.renews().map(month -> ", renews " + month).orElse("")
                    + takes(vendor.takes());
        }

        /// Names of services say themselves.
        private static String takes(Optional<Takes> takes) {
            return takes.map(Takes::which)
                    .filter(which -> which.services().isEmpty())
                    .map(which -> ", takes " + which)
                    .orElse("");
        }

        private String papers() {
            var dead = agreement.inForce().stream()
                    .flatMap(at -> at.deadLetters().keySet().stream())
                    .map(Term::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return agreement.documents().stream().map(Document::name).collect(Collectors.joining(", "))
                    + (dead.isEmpty() ? "" : "; stated in vain: " + dead);
        }

        private void clause(String clause, List<Term> terms, List<NoPlace> found) {
            var unsaid = terms.stream()
                    .filter(term -> !PERIODS.contains(term.name()))
                    .filter(term -> !term.name().equals(RECOGNISED) || !recognisedIsSaid())
                    .map(term -> term.setting() + " " + values(term))
                    .collect(Collectors.joining(", "));
            found.add(ours(clause + ": " + unsaid, clause));
        }

        /// Whether the applicability of every commitment can say which share of Marketplace counts.
        private boolean recognisedIsSaid() {
            return version == Version.FOCUS_1_4
                    && agreement.inForce().stream()
                            .map(at -> at.terms().marketplace())
                            .allMatch(marketplace -> saidBy(CountingCharges.of(agreement, marketplace), marketplace));
        }

        private static boolean saidBy(Optional<Applicability> counts, Marketplace marketplace) {
            return counts.filter(which -> !which.inclusions().isEmpty()
                            || marketplace.percent().equals(Share.WHOLE))
                    .isPresent();
        }

        /// `25% (from 2027-08 50%)`.
        private String values(Term term) {
            var values = new ArrayList<String>();
            var last = "";
            for (InForce at : agreement.inForce()) {
                var value = Kind.print(at.paper(term).stated().value());
                if (!value.equals(last)) {
                    values.add(values.isEmpty() ? value : "(from " + agreement.month(at.from()) + " " + value + ")");
                }
                last = value;
            }
            return String.join(" ", values);
        }
    }
}

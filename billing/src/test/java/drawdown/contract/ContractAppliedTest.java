package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractAppliedTest {

    private static List<Path> examples() {
        return Case.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theMonthsOfAWindowAddUpToWhatItReports(Path example) {
        var ledger = Case.ledger(example);
        var applied = ContractApplied.of(ledger);
        for (var window : ledger.windows()) {
            var months = months(applied, CommitmentRows.id(ledger.agreement(), window.number() - 1));
            assertThat(months.stream().mapToLong(ContractApplied::measured).sum())
                    .isEqualTo(window.figure(Figure.MEASURED));
            assertThat(months.stream().mapToLong(ContractApplied::recognised).sum())
                    .isEqualTo(window.figure(Figure.MARKETPLACE_ELIGIBLE));
        }
    }

    /// The balances of an open window are worked out here, those at its close by the ledger: where the last month's spend
    /// is in, both say the same.
    @ParameterizedTest
    @MethodSource("examples")
    void theBalancesBeforeACloseLeadToThoseAfterIt(Path example) {
        var ledger = Case.ledger(example);
        for (var window : ledger.windows()) {
            var balances =
                    new WindowBalances(ledger, ledger.schedule().windows().get(window.number() - 1));
            var open = balances.open(window.figure(Figure.MEASURED) + window.figure(Figure.MARKETPLACE_ELIGIBLE));
            long before = window.number() == 1
                    ? 0
                    : ledger.windows().get(window.number() - 2).figure(Figure.ROLLOVER_BALANCE);
            assertThat(before - open.rollover()).isEqualTo(window.figure(Figure.ROLLOVER_FILLED));
            assertThat(open.unmet() - window.figure(Figure.CARRYFORWARD_REDEEMED))
                    .isEqualTo(window.figure(Figure.DEFICIENCY));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theAggregateGetsWhatTheWindowsGet(Path example) {
        var ledger = Case.ledger(example);
        var applied = ContractApplied.of(ledger);
        var aggregate = months(applied, CommitmentRows.aggregateId(ledger.agreement()));
        assertThat(aggregate.isEmpty()).isEqualTo(ledger.schedule().aggregate().isEmpty());
        if (!aggregate.isEmpty()) {
            assertThat(aggregate.stream().mapToLong(ContractApplied::cost).sum() * 2)
                    .isEqualTo(applied.stream().mapToLong(ContractApplied::cost).sum());
        }
    }

    private static List<ContractApplied> months(List<ContractApplied> applied, String commitment) {
        return applied.stream().filter(a -> a.commitment().equals(commitment)).toList();
    }

    @Test
    void firstDollarsMeetWhatRolledBeforeTheCommitmentOfTheirWindow() {
        var ledger = Case.ledger(
                Case.agreement(Case.PLAIN.replace("[10%, 12%]", "0%")),
                "2026-01,usage,everything-else,800",
                "2027-01,usage,everything-else,150",
                "2027-02,usage,everything-else,150");
        assertThat(balances(ledger, "2026-01")).containsExactly("200.00", "0.00");
        assertThat(balances(ledger, "2026-12")).containsExactly("200.00", "200.00");
        assertThat(balances(ledger, "2027-01")).containsExactly("2000.00", "50.00");
        assertThat(balances(ledger, "2027-02")).containsExactly("1900.00", "0.00");
    }

    @Test
    void aRefundTakesBackWhatWasAppliedButNotMore() {
        var ledger = Case.ledger(
                Case.agreement(Case.PLAIN.replace("[10%, 12%]", "0%")),
                "2026-01,usage,everything-else,100",
                "2026-02,usage,everything-else,-300",
                "2026-04,usage,everything-else,500");
        assertThat(costs(ledger).limit(4)).containsExactly("100.00", "-100.00", "0.00", "300.00");
    }

    @Test
    void marketplaceIsAppliedUpToItsCap() {
        var agreement = Case.agreement(Case.PLAIN + """
                vendors: [{name: snow, catalog: saas}]
                documents:
                  - kind: standard-terms
                    profile: aws-edp-standard
                    terms: {marketplace: {percent: 50%, cap: 10%}}
                """);
        var ledger = Case.ledger(
                agreement,
                "2026-01,marketplace,snow,120",
                "2026-02,marketplace,snow,120",
                "2026-03,marketplace,snow,9");
        assertThat(costs(ledger).limit(3)).containsExactly("60.00", "40.00", "0.00");
    }

    @Test
    void version14StatesTheCostAloneAndVersion13AlsoThatThereIsNoQuantity() {
        var ledger = Case.ledger(Case.agreement(Case.PLAIN), "2026-01,usage,everything-else,800");
        assertThat(elements(ledger, Version.FOCUS_1_4, 0))
                .singleElement()
                .satisfies(element -> assertThat(element.keySet())
                        .containsExactly(
                                "ContractId",
                                "ContractCommitmentId",
                                "ContractCommitmentAppliedCost",
                                "x_CarryforwardBalance",
                                "x_ContractCommitmentCostBalance",
                                "x_MeasuredSpend",
                                "x_RecognisedMarketplace",
                                "x_RolloverBalance"));
        assertThat(elements(ledger, Version.FOCUS_1_3, 0).getFirst())
                .containsEntry("ContractCommitmentAppliedQuantity", "null")
                .containsEntry("ContractCommitmentAppliedUnit", "null");
    }

    @Test
    void aChargeAppliesToItsWindowAndToTheAggregate() {
        var agreement = Case.agreement(
                Case.PLAIN.replace("2_000]", "2_000], term: 3_500").replace("[10%, 12%]", "0%"));
        var elements = elements(Case.ledger(agreement, "2026-01,usage,everything-else,800"), Version.FOCUS_1_4, 0);
        assertThat(elements)
                .extracting(element -> element.get("ContractCommitmentId"))
                .containsExactly("plain/window-1", "plain/term");
        assertThat(elements.getLast())
                .containsEntry("ContractCommitmentAppliedCost", "800.00")
                .containsEntry("x_ContractCommitmentCostBalance", "2700.00")
                .containsEntry("x_RolloverBalance", "null");
    }

    private static List<java.util.Map<String, Object>> elements(Ledger ledger, Version version, int month) {
        var line = AppliedRows.csv(ledger, version).lines().toList().get(month + 1);
        var json = line.substring(line.indexOf('{'), line.length() - 1).replace("\"\"", "\"");
        return Case.objects(Case.json(json), "Elements");
    }

    private static Stream<String> costs(Ledger ledger) {
        return ContractApplied.of(ledger).stream()
                .map(applied -> BigDecimal.valueOf(applied.cost(), 2).toPlainString());
    }

    /// What is unmet, and the rollover balance, after a month.
    private static List<String> balances(Ledger ledger, String month) {
        return ContractApplied.of(ledger).stream()
                .filter(applied -> applied.month().toString().equals(month))
                .flatMap(applied -> Stream.of(
                        applied.unmet(), applied.balances().orElseThrow().rollover()))
                .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString())
                .toList();
    }
}

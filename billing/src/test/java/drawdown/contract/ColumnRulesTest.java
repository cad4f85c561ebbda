package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of FOCUS for the columns of a Contract Commitment dataset, on the rows of every example.
///
/// Source: FOCUS 1.4, the requirements of each column, of custom columns and of the formats of values.
class ColumnRulesTest {

    private static final Set<String> NULLABLE = Set.of(
            "BillingCurrency",
            "ContractCommitmentCost",
            "ContractCommitmentDescription",
            "ContractCommitmentDiscountPercentage",
            "ContractCommitmentQuantity",
            "ContractCommitmentUnit",
            "PricingCurrencyContractCommitmentCost");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "ContractCommitmentCategory", Set.of("Spend", "Usage"),
            "ContractCommitmentBenefitCategory", Set.of("Discount", "Entitlement", "Availability", "Other"),
            "ContractCommitmentModel", Set.of("Continuous", "Discontinuous"),
            "ContractCommitmentFulfillmentInterval",
                    Set.of(
                            "Hourly",
                            "Daily",
                            "Weekly",
                            "Monthly",
                            "Quarterly",
                            "Semi-Annual",
                            "Annual",
                            "Full Period",
                            "Transactional",
                            "Custom"),
            "ContractCommitmentLifecycleStatus",
                    Set.of("Proposed", "Pending", "Active", "Exhausted", "Expired", "Canceled", "Superseded"),
            "ContractCommitmentOfferCategory", Set.of("Public", "Negotiated"),
            "ContractCommitmentPaymentModel", Set.of("No Upfront", "Partial Upfront", "All Upfront"),
            "ContractCommitmentPaymentInterval",
                    Set.of("One-Time", "Monthly", "Quarterly", "Semi-Annual", "Annual", "Custom"));

    private static List<Path> examples() {
        return Case.examples();
    }

    @Test
    void version14HasThirtyColumnsAndVersion13TheFirstThirteenOfThem() {
        assertThat(focus(Version.FOCUS_1_4)).hasSize(30);
        assertThat(focus(Version.FOCUS_1_3))
                .containsExactly(
                        "BillingCurrency",
                        "ContractCommitmentCategory",
                        "ContractCommitmentCost",
                        "ContractCommitmentDescription",
                        "ContractCommitmentId",
                        "ContractCommitmentPeriodEnd",
                        "ContractCommitmentPeriodStart",
                        "ContractCommitmentQuantity",
                        "ContractCommitmentType",
                        "ContractCommitmentUnit",
                        "ContractId",
                        "ContractPeriodEnd",
                        "ContractPeriodStart");
    }

    private static List<String> focus(Version version) {
        return Column.of(version).stream()
                .filter(c -> !c.ours())
                .map(Column::id)
                .toList();
    }

    @Test
    void theColumnsOfFocusComeFirstAndBothKindsAreSorted() {
        for (var version : Version.values()) {
            var ids = Column.of(version).stream().map(Column::id).toList();
            var sorted = ids.stream()
                    .sorted(java.util.Comparator.comparing((String id) -> id.startsWith("x_"))
                            .thenComparing(id -> id))
                    .toList();
            assertThat(ids).isEqualTo(sorted);
        }
    }

    @Test
    void customColumnsAreNamedAsFocusNamesThem() {
        assertThat(Column.values())
                .filteredOn(Column::ours)
                .extracting(Column::id)
                .allSatisfy(id -> assertThat(id).matches("x_([A-Z][a-z]+)+").hasSizeLessThanOrEqualTo(50));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatMayNotBeNullIsNot(Path example) {
        for (var row : rows(example)) {
            for (var column : focus(Version.FOCUS_1_4)) {
                if (!NULLABLE.contains(column)) {
                    assertThat(row.get(column)).as(column).isNotBlank();
                }
            }
            // Spend, whose cost and currency are stated, and no quantity, which has no unit then.
            assertThat(row).containsKeys("BillingCurrency", "ContractCommitmentCost", "ContractCommitmentDescription");
            assertThat(row).doesNotContainKeys("ContractCommitmentQuantity", "ContractCommitmentUnit");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatHasAllowedValuesHasOneOfThem(Path example) {
        for (var row : rows(example)) {
            ALLOWED.forEach((column, values) -> assertThat(values).as(column).contains(row.get(column)));
            assertThat(row.get("ContractCommitmentDurationType")).matches("[1-9]\\d* (Month|Months|Year|Years)");
            assertThat(Currency.getInstance(row.get("BillingCurrency"))).isNotNull();
            assertThat(row.get("PricingCurrency")).isEqualTo(row.get("BillingCurrency"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void numbersAreWrittenAsFocusWritesThem(Path example) {
        for (var row : rows(example)) {
            assertThat(row.get("ContractCommitmentCost"))
                    .matches("\\d+\\.\\d\\d")
                    .isEqualTo(row.get("PricingCurrencyContractCommitmentCost"));
            for (var fraction :
                    List.of("ContractCommitmentDiscountPercentage", "ContractCommitmentPaymentUpfrontPercentage")) {
                assertThat(row.get(fraction)).matches("0|1|0\\.\\d*[1-9]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void momentsAreInUtcAndInTheirOrder(Path example) {
        for (var row : rows(example)) {
            var contract = List.of(instant(row, "ContractPeriodStart"), instant(row, "ContractPeriodEnd"));
            var commitment =
                    List.of(instant(row, "ContractCommitmentPeriodStart"), instant(row, "ContractCommitmentPeriodEnd"));
            assertThat(commitment.getFirst()).isBefore(commitment.getLast()).isAfterOrEqualTo(contract.getFirst());
            assertThat(commitment.getLast()).isBeforeOrEqualTo(contract.getLast());
            assertThat(instant(row, "ContractCommitmentLastUpdated"))
                    .isAfterOrEqualTo(instant(row, "ContractCommitmentCreated"));
        }
    }

    private static Instant instant(Map<String, String> row, String column) {
        assertThat(row.get(column)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        return Instant.parse(row.get(column));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRulesBetweenColumnsHold(Path example) {
        for (var row : rows(example)) {
            if ("Full Period".equals(row.get("ContractCommitmentFulfillmentInterval"))) {
                assertThat(row.get("ContractCommitmentModel")).isEqualTo("Discontinuous");
            }
            if ("Discount".equals(row.get("ContractCommitmentBenefitCategory"))) {
                assertThat(row).containsKey("ContractCommitmentDiscountPercentage");
            }
            var upfront = new BigDecimal(row.get("ContractCommitmentPaymentUpfrontPercentage"));
            assertThat(row.get("ContractCommitmentPaymentModel"))
                    .isEqualTo(
                            upfront.signum() == 0
                                    ? "No Upfront"
                                    : upfront.compareTo(BigDecimal.ONE) == 0 ? "All Upfront" : "Partial Upfront");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anIdIsThereOnceAndHasOneContract(Path example) {
        var rows = rows(example);
        assertThat(rows).extracting(row -> row.get("ContractCommitmentId")).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> row.get("ContractId"))
                .containsOnly(agreement(example).id());
    }

    /// ContractCommitmentApplicabilityObjectSchema of FOCUS 1.4, in words of code.
    @ParameterizedTest
    @MethodSource("examples")
    void applicabilityIsTheObjectOfTheSchema(Path example) {
        for (var row : rows(example)) {
            var object = Case.json(row.getOrDefault("ContractCommitmentApplicability", ""));
            boolean global = "true".equals(object.get("IsGlobalScope"));
            boolean complex = "true".equals(object.get("IsComplexScope"));
            assertThat(global && complex).isFalse();
            assertThat(object.containsKey("Inclusions")).isEqualTo(!global && !complex);
            assertThat(object.containsKey("InclusionOperator")).isEqualTo(object.containsKey("Inclusions"));
            assertThat(object.containsKey("ExclusionOperator")).isEqualTo(object.containsKey("Exclusions"));
            for (var rules : List.of("Inclusions", "Exclusions")) {
                assertThat(Case.objects(object, rules).isEmpty()).isEqualTo(!object.containsKey(rules));
                assertThat(new HashSet<>(Case.objects(object, rules))).hasSameSizeAs(Case.objects(object, rules));
                Case.objects(object, rules).forEach(ColumnRulesTest::assertRule);
            }
        }
    }

    private static void assertRule(Map<String, Object> rule) {
        assertThat(rule.get("Dimension")).isIn("ServiceName", "ServiceProviderName");
        assertThat(rule.get("Operator")).isIn("In", "NotIn");
        assertThat(rule.get("Values")).asString().isNotBlank();
        if (rule.get("Applicability") instanceof drawdown.text.Node.Mapping share) {
            assertThat(new BigDecimal(String.valueOf(Case.members(share).get("Cost"))))
                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    /// The allotments of the windows are the whole commitment, so that nothing is exported twice or not at all.
    @ParameterizedTest
    @MethodSource("examples")
    void theCostsOfTheWindowsAddUpToTheCommitment(Path example) {
        var agreement = agreement(example);
        var sum = rows(example).stream()
                .filter(row -> row.getOrDefault("ContractCommitmentId", "").contains("/window-"))
                .map(row -> new BigDecimal(row.get("ContractCommitmentCost")))
                .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
        if (agreement.event().isEmpty()) {
            assertThat(sum.movePointRight(2).longValueExact())
                    .isEqualTo(java.util.Arrays.stream(
                                    agreement.lastCommitment().allotments(agreement.effective(), agreement.months()))
                            .sum());
        }
    }

    private static Agreement agreement(Path example) {
        return Case.agreement(example);
    }

    private static List<Map<String, String>> rows(Path example) {
        var rows = Case.rows(agreement(example));
        assertThat(rows).isNotEmpty();
        return rows;
    }
}

package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.money.Share;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.PlantedError.DoubledFile;
import drawdown.synthetic.PlantedError.DoubledInvoice;
import drawdown.synthetic.PlantedError.MissingCredit;
import drawdown.synthetic.PlantedError.MissingDiscount;
import drawdown.synthetic.PlantedError.OldBand;
import drawdown.synthetic.PlantedError.Recognised;
import drawdown.synthetic.PlantedError.WrongRate;
import drawdown.synthetic.PlantedError.WrongScope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedErrorTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth ANNIVERSARY = YearMonth.of(2027, 1);
    private static final Bill RIGHT = Bill.of(Papers.EDP, 31, Size.of(2, 2_000));
    private static final Layout NET = Layout.of(Format.FOCUS, Encoding.PARQUET);

    private static Written right;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeTheRightBill(@TempDir Path shared) {
        right = Written.of(RIGHT, shared, NET);
    }

    static Stream<PlantedError> ofTheBill() {
        return Stream.of(
                new MissingDiscount(FEBRUARY, Optional.empty()),
                new MissingDiscount(FEBRUARY, Optional.of("bedrock")),
                new WrongRate("Amazon Relational Database Service", FEBRUARY, new Share(60_000)),
                new WrongScope("Amazon Bedrock", "everything-else", FEBRUARY),
                new MissingCredit(JANUARY),
                new DoubledInvoice(FEBRUARY, "INV-2026-02-1001"),
                new DoubledInvoice(FEBRUARY, "INV-2026-02-0001"),
                new DoubledFile(FEBRUARY));
    }

    @ParameterizedTest
    @MethodSource("ofTheBill")
    void theBillIsTooHighByTheAmountOfTheError(PlantedError error) {
        var wrong = Written.of(RIGHT.withErrors(error), folder, NET);
        var planted = wrong.truth().errors().getFirst();
        assertThat(planted.amount()).isPositive();
        assertThat(wrong.sum("BilledCost").subtract(right.sum("BilledCost"))).isEqualByComparingTo(planted.amount());
        assertThat(wrong.sum("BilledCost")).isEqualByComparingTo(wrong.total());
    }

    @Test
    void theOldBandIsAppliedForSomeMonthsAfterTheAnniversary() {
        var bill = Bill.of(Papers.EDP, 32, Size.of(14, 2_800)).withErrors(new OldBand(ANNIVERSARY, 1));
        var truth = Written.of(bill, folder, NET).truth();
        var wrong = truth.spend().stream()
                .filter(s -> s.applied().compareTo(s.granted()) != 0)
                .toList();
        // Services with a discount of their own, and those of vendors, have no band.
        assertThat(wrong)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.month()).isEqualTo(ANNIVERSARY))
                .extracting(Truth.Spend::name)
                .containsOnly("bedrock", "everything-else");
        var lost = wrong.stream().map(s -> s.granted().subtract(s.applied())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(truth.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.amount()).isPositive().isEqualByComparingTo(lost));
    }

    @Test
    void anErrorOfARateIsSeenWhereItIsAndNowhereElse() {
        var wrong = Written.of(
                RIGHT.withErrors(new WrongScope("Amazon Bedrock", "everything-else", FEBRUARY)), folder, NET);
        assertThat(wrong.truth().spend())
                .filteredOn(s -> s.applied().compareTo(s.granted()) != 0)
                .hasSize(1)
                .allSatisfy(s -> {
                    assertThat(s.service()).isEqualTo("Amazon Bedrock");
                    assertThat(s.month()).isAfterOrEqualTo(FEBRUARY);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theStatementIsWrongByTheAmountOfTheError(int times) {
        var wrong = Written.of(RIGHT.withErrors(new Recognised(FEBRUARY, "snowflake", times)), folder, NET);
        var planted = wrong.truth().errors().getFirst();
        assertThat(planted.amount().signum()).isEqualTo(times - 1);
        assertThat(decrement(wrong).subtract(decrement(right))).isEqualByComparingTo(planted.amount());
        assertThat(wrong.sum("BilledCost")).isEqualByComparingTo(right.sum("BilledCost"));
        assertThat(wrong.truth().marketplace())
                .filteredOn(m -> !m.eligible().equals(m.recognised()))
                .singleElement()
                .returns(FEBRUARY, Truth.Marketplace::month);
    }

    private static BigDecimal decrement(Written written) {
        return written.truth().statement().events().stream()
                .map(event -> BigDecimal.valueOf(event.decrement().cents(), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theImportLeavesOutADoubledFileAndCountsADoubledInvoice() {
        var invoice = new DoubledInvoice(FEBRUARY, "INV-2026-02-1001");
        var wrong = Written.of(RIGHT.withErrors(new DoubledFile(JANUARY), invoice), folder, NET);
        var reconciliation = wrong.imported().reconciliation();
        assertThat(reconciliation.filesLeftOut()).hasSize(1);
        assertThat(reconciliation.repeats())
                .singleElement()
                .satisfies(repeat -> assertThat(repeat.sum().billed())
                        .isEqualByComparingTo(wrong.truth().errors().getLast().amount()));
    }

    @Test
    void anErrorThatChangesNothingOrTheSameAsAnotherIsNone() {
        assertThatThrownBy(() -> RIGHT.withErrors(new WrongRate("Amazon Rekognition", FEBRUARY, Share.NONE)))
                .hasMessageStartingWith("changes nothing");
        assertThatThrownBy(() -> RIGHT.withErrors(new MissingCredit(FEBRUARY)))
                .hasMessageStartingWith("changes nothing");
        assertThatThrownBy(() -> RIGHT.withErrors(new OldBand(YearMonth.of(2026, 1), 2)))
                .hasMessageStartingWith("changes nothing");
        assertThatThrownBy(() -> RIGHT.withErrors(
                        new MissingDiscount(FEBRUARY, Optional.empty()),
                        new WrongScope("Amazon Bedrock", "everything-else", FEBRUARY)))
                .hasMessageStartingWith("changes what another error changes");
        assertThatThrownBy(() -> Bill.of(Papers.EDP, 1, Size.of(25, 100))).hasMessageContaining("runs for 24 months");
    }

    @Test
    void theSeedChoosesNoneToThreeErrors() {
        var counts = new HashSet<Integer>();
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            var errors = Bill.of(Papers.EDP, seed, Size.of(14, 14_000))
                    .withRandomErrors()
                    .errors();
            assertThat(Bill.of(Papers.EDP, seed, Size.of(14, 14_000))
                            .withRandomErrors()
                            .errors())
                    .as("seed %s", seed)
                    .isEqualTo(errors);
            counts.add(errors.size());
            errors.forEach(error -> kinds.add(error.getClass()));
        }
        assertThat(counts).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(kinds).hasSize(PlantedError.class.getPermittedSubclasses().length);
    }

    @Test
    void errorsTogetherChangeTheBillByTheirSum() {
        for (int seed = 0; seed < 3; seed++) {
            var errors = new Bill(RIGHT.agreement(), seed, RIGHT.size(), List.of())
                    .withRandomErrors()
                    .errors();
            var wrong = Written.of(
                    RIGHT.withErrors(errors.toArray(PlantedError[]::new)), folder.resolve("wrong" + seed), NET);
            var amount = wrong.truth().errors().stream()
                    .filter(planted -> !(planted.error() instanceof Recognised))
                    .map(Truth.Planted::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(wrong.sum("BilledCost").subtract(right.sum("BilledCost")))
                    .as("seed %s: %s", seed, wrong.truth().errors())
                    .isEqualByComparingTo(amount);
        }
    }
}

package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.money.Money;
import drawdown.text.Problem;
import drawdown.text.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bills that are net of a discount in force.
class NetOfTest {

    private static final List<String> SCOPES = List.of("bedrock", "support", "rest");

    @TempDir
    private Path folder;

    @Test
    void usageIsGrossedUpAndNothingElse() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                "91",
                "84 | Usage | 2026-01-01 | Bedrock",
                "50 | Usage | 2026-01-01 | Support",
                "-9.1 | Credit",
                "10 | Tax",
                "20 | Usage | 2026-01-01 | OpenShift | Red Hat");
        var rules = Exported.rules("aws", """
                scopes: [{name: bedrock, services: [Bedrock]}, {name: support, services: [Support]}, {name: rest}]
                vendors: [{name: red hat, catalog: saas}]
                """);
        var netOf =
                NetOf.parse(List.of("9%", "bedrock=16%", "support=0%"), SCOPES).orRefuse();
        var imported = Exported.imported(Exported.of(export).withRules(rules).withNetOf(netOf));
        assertThat(imported.csv().lines().skip(1))
                .containsExactly(
                        "2026-01,usage,bedrock,100.00",
                        "2026-01,usage,rest,100.00",
                        "2026-01,usage,support,50.00",
                        "2026-01,marketplace,red hat,20.00",
                        "2026-01,credit,,9.10");
        assertThat(imported.reconciliation().rounding()).isEqualByComparingTo("0");
        assertThat(imported.reconciliation().text())
                .contains("of it grossed up for the discount in force, 9%, bedrock 16%, support 0%", "250.00", "25.00");
    }

    @Test
    void theSumOfAMonthIsRoundedOnceAndAddsUp() {
        var random = new Random(7);
        var rows = random.ints(500, -200, 90_000)
                .mapToObj(n -> new BigDecimal(n).movePointLeft(7).toPlainString())
                .toList();
        var net = rows.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        var export = Exported.focus(folder.resolve("a.csv"), rows.toArray(String[]::new));
        var netOf = NetOf.parse(List.of("7.3%"), List.of("everything-else")).orRefuse();
        var imported = Exported.imported(Exported.of(export).withNetOf(netOf));
        var before = net.divide(new BigDecimal("0.927"), 2, RoundingMode.HALF_EVEN);
        assertThat(imported.spend().getFirst().amount()).isEqualTo(Money.of(before));
        var used = imported.reconciliation().used().getFirst();
        assertThat(net.add(imported.reconciliation().rounding())
                        .add(BigDecimal.valueOf(
                                used.grossed().orElseThrow().amount().cents(), 2)))
                .isEqualByComparingTo(before);
    }

    @Test
    void discountsThatCannotBeAreSaidAtOnce() {
        assertThat(problems("9", "bedrok=16%", "100%", "rest=5%", "rest=6%", "1%", "2%"))
                .containsExactly(
                        """
                        --in-force: the discount in force is 9, not a percentage
                           Maybe write 9% (a percentage needs its % sign).
                        """,
                        "--in-force: names the scope bedrok, which there is not\n   Maybe bedrock was meant.\n",
                        """
                        --in-force: the discount in force is 100%: it lies between 0% and 99.9999%
                           Maybe a point is missing.
                        """,
                        "--in-force: states the scope rest twice\n   Maybe remove one of the two.\n",
                        """
                        --in-force: states 2 discounts for all scopes
                           Maybe name the scope of the other: --in-force bedrock=2%.
                        """);
    }

    @Test
    void aFormatThatHasTheAmountBeforeTheDiscountSaysSo() {
        var format = Format.of("raw", "-- needs: a\n-- before discount: lineItem/UnblendedCost\nSELECT 1 FROM export");
        assertThat(format.beforeDiscount()).contains("lineItem/UnblendedCost");
        assertThat(Format.named("focus").orElseThrow().beforeDiscount()).isEmpty();
    }

    private static List<String> problems(String... texts) {
        return switch (NetOf.parse(List.of(texts), SCOPES)) {
            case Reading.Valid<NetOf>(var netOf) -> throw new AssertionError("was read: " + netOf);
            case Reading.Refused<NetOf>(var found) ->
                found.stream().map(Problem::message).toList();
        };
    }
}

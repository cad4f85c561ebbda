package drawdown.size;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.trajectory.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a file of daily spend may say. `./mvnw verify -Dbless` rewrites the messages.
class DailySpendFileTest {

    private static final Path BILL = Path.of("../examples/mybinder-gcp/gcp-cost-by-day.csv");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static Stream<Golden> refused() throws IOException {
        return Golden.all("refused-history");
    }

    private static Agreement agreement() {
        return AgreementFile.read(Path.of("../examples/mybinder-first-commitment/agreement.yaml"))
                .orRefuse();
    }

    private static Reading<DailySpend> read(String text, Optional<LocalDate> until) {
        return DailySpendFile.read(Source.of("daily.csv", text), agreement(), until);
    }

    private static String days(int count, String row) {
        return Stream.iterate(FIRST, day -> day.plusDays(1))
                .limit(count)
                .map(day -> day + row + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithTheseMessages(Golden golden) throws IOException {
        golden.isRefused(text -> read(text, Optional.empty()));
    }

    @Test
    void categoriesOfADayAddUpExactly() {
        var text = "date,category,cost_usd\n" + days(60, ",a,0.004") + days(60, ",b,0.004");
        assertThat(read(text, Optional.empty()).orRefuse().days().values())
                .hasSize(60)
                .containsOnly(new BigDecimal("0.008"));
    }

    @Test
    void severalColumnsOfServicesAddUpAndOthersAreNotLookedAt() {
        var text =
                "cost_compute,region,date,cost_storage\n" + days(60, "").replaceAll("(?m)^(.+)$", "1.50,eu,$1,-0.25");
        assertThat(read(text, Optional.empty()).orRefuse().days().values()).containsOnly(new BigDecimal("1.25"));
    }

    @Test
    void missingDaysAreKnown() {
        var text = "date,cost\n" + days(70, ",5").replace("2026-01-09,5\n", "").replace("2026-02-01,5\n", "");
        assertThat(read(text, Optional.empty()).orRefuse().missing())
                .containsExactly(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 2, 1));
    }

    @Test
    void untilCutsTheLastDays() {
        var text = "date,cost\n" + days(70, ",5");
        var until = FIRST.plusDays(64);
        assertThat(read(text, Optional.of(until)).orRefuse().last()).isEqualTo(until);
        assertThat(read(text, Optional.of(FIRST.plusDays(58)))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void theBillOfMybinderIsReadToTheDay() {
        var bill = DailySpendFile.read(BILL, agreement(), Optional.empty()).orRefuse();
        assertThat(bill.span()).isEqualTo(384);
        assertThat(bill.missing()).containsExactly(LocalDate.of(2018, 2, 3));
        var total = bill.days().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total.setScale(2, RoundingMode.HALF_EVEN)).isEqualTo("61594.14");
    }
}

package drawdown.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drawdown.text.RefusedInput;
import drawdown.text.Source;
import drawdown.trajectory.Trajectory.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {

    private static History read(String text) {
        return HistoryFile.read(Source.of("history.csv", text)).orRefuse();
    }

    private static String days(LocalDate first, LocalDate end, Function<LocalDate, String> row) {
        return first.datesUntil(end).map(day -> row.apply(day) + "\n").collect(Collectors.joining());
    }

    @Test
    void daysAddUpToMonthsByCategoryBeforeTheyAreRounded() {
        var history = read("date,category,cost_usd\n"
                + days(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 7, 1),
                        day -> day + ",compute,0.004\n" + day + ",data,1"));
        assertThat(history.currency()).contains("USD");
        assertThat(history.months()).isEqualTo(6);
        assertThat(history.series()).extracting(History.Series::name).containsExactly("compute", "data");
        assertThat(history.series().getFirst().amounts()).startsWith(12, 11, 12); // cents: 31, 28, 31 days
        assertThat(history.totals()).startsWith(3112, 2811, 3112);
        assertThat(history.notes()).isEmpty();
    }

    @Test
    void monthsThatAreIncompleteAtTheEndsAreLeftOutAndNamed() {
        var history =
                read("date,cost_usd\n" + days(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 8, 31), day -> day + ",1"));
        assertThat(history.first()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(history.end()).isEqualTo(YearMonth.of(2025, 8));
        assertThat(history.notes())
                .containsExactly(
                        "2025-01 is left out: it begins on 2025-01-02", "2025-08 is left out: it ends on 2025-08-30");
    }

    @Test
    void aMissingDayIsNamed() {
        var history = read("date,cost_usd\n"
                + days(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 7, 1),
                        day -> day.equals(LocalDate.of(2025, 3, 9)) ? "" : day + ",1"));
        assertThat(history.notes()).containsExactly("1 day is missing and counted as 0: 2025-03-09");
    }

    @Test
    void aColumnForEachStreamIsReadAsWell() {
        var history = read("month,desktop,mobile\n"
                + Stream.iterate(1, m -> m <= 6, m -> m + 1)
                        .map(m -> "2025-0" + m + ",10," + m + "\n")
                        .collect(Collectors.joining()));
        assertThat(history.series()).extracting(History.Series::name).containsExactly("desktop", "mobile");
        assertThat(history.series().getLast().amounts()).containsExactly(100, 200, 300, 400, 500, 600);
    }

    @Test
    void aSpendFileTellsUsageFromMarketplaceAndLeavesCreditsOut() {
        var history = read("month,kind,name,amount\n"
                + Stream.iterate(1, m -> m <= 6, m -> m + 1)
                        .map(m -> "2025-0" + m + ",usage,compute,10\n2025-0" + m + ",marketplace,snowflake,5\n2025-0"
                                + m + ",credit,,1\n")
                        .collect(Collectors.joining()));
        assertThat(history.series()).extracting(History.Series::kind).containsExactly(Kind.SCOPE, Kind.VENDOR);
        assertThat(history.notes()).containsExactly("6 credit rows are left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when,cost_usd|history.csv:1:1: the header has no column date or month",
                "date,project,category,cost_usd|the header has more columns than a date, a name and an amount",
                "date|the header has no column of amounts",
                "date,cost_usd\\n2025-01-01|history.csv:2:1: this row has 1 field, not 2",
                "date,cost_usd\\n01/02/2025,1|history.csv:2:1: date is 01/02/2025, not a day",
                "date,cost_usd\\n2025-01-01,x|history.csv:2:12: cost_usd is x, not an amount",
                "month,cost_usd\\n2025-01,1\\n2025-02,1|has 2 whole months, where at least 6 are needed",
            })
    void whatCannotBeUsedIsSaidAtItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Maybe");
    }
}

package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesTest {

    @TempDir
    private Path folder;

    @Test
    void eachMonthIsConvertedAtItsRateAndRoundedOnce() {
        var export = Exported.focus(
                folder.resolve("a.csv"),
                usd("1"),
                euro("0.333", "2026-01"),
                euro("0.333", "2026-01"),
                euro("10", "2026-02"));
        var imported = Exported.imported(
                Exported.of(export).withRates(rates("month,currency,rate\n2026-01,EUR,1.0823\n2026-02,eur,1.1\n")));
        // 1 + 0.666 * 1.0823 = 1.7208118, where rounding each charge would give 1.72 from 0.36 twice.
        assertThat(imported.csv().lines().skip(1))
                .containsExactly("2026-01,usage,everything-else,1.72", "2026-02,usage,everything-else,11.00");
        assertThat(imported.reconciliation().currency()).isEqualTo("USD");
        assertThat(imported.reconciliation().text()).contains("""
                Currencies  charges  billed      in USD
                  EUR             3  10.666  11.7208118
                  USD             1   1.00    1.00
                """);
        assertThat(imported.reconciliation().repeats())
                .singleElement()
                .satisfies(repeat -> assertThat(repeat.sum().billed()).isEqualByComparingTo("0.3604059"));
    }

    @Test
    void aMonthWithoutARateIsRefused() {
        var export =
                Exported.focus(folder.resolve("a.csv"), usd("1"), usd("1"), euro("1", "2026-01"), euro("2", "2026-02"));
        var rates = rates("month,currency,rate\n2026-01,EUR,1.0823\n");
        assertThat(Exported.problems(Exported.of(export).withRates(rates), folder))
                .containsExactly(
                        "a.csv:5:36: 1 charge (2.00 EUR in 2026-02) beside others in USD\n   Maybe rates.csv lacks a rate for it.");
    }

    @Test
    void allThatIsWrongInTheFileIsSaid() {
        assertThat(problems(
                        "month,currency,rate\n2026-01,EUR,0\n2026-13,E,1\n2026-01,USD\n2026-02,CHF,1\n2026-02,chf,2\n"))
                .extracting(p -> p.location().line() + ":" + p.location().column())
                .containsExactly("2:13", "3:1", "3:9", "4:1", "6:1");
        assertThat(problems("currency,rate\nEUR,1\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .contains("rates.csv:1:1: the first line is not the header month,currency,rate"));
        assertThat(problems("")).extracting(Problem::what).containsExactly("is empty");
    }

    private static String usd(String cost) {
        return cost + " | Usage | 2026-01-01 | EC2 | AWS | AWS | AWS | USD | | " + cost + " | u-" + cost;
    }

    private static String euro(String cost, String month) {
        return cost + " | Usage | " + month + "-01 | EC2 | AWS | AWS | AWS | EUR";
    }

    private static Rates rates(String text) {
        return Rates.read(Source.of("rates.csv", text)).orRefuse();
    }

    private static List<Problem> problems(String text) {
        return switch (Rates.read(Source.of("rates.csv", text))) {
            case Reading.Valid<Rates>(var rates) -> throw new AssertionError("was read: " + rates);
            case Reading.Refused<Rates>(var problems) -> problems;
        };
    }
}

package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private static final Format FOCUS = Format.named("focus").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "ProviderName PublisherName, FOCUS 1.0",
        "ProviderName PublisherName ServiceSubcategory, FOCUS 1.1",
        "ProviderName PublisherName SkuMeter InvoiceId, FOCUS 1.2",
        "ProviderName PublisherName InvoiceId ServiceProviderName, FOCUS 1.3",
        "providername publishername contractapplied, FOCUS 1.3",
        "InvoiceId ServiceProviderName HostProviderName InvoiceDetailId, FOCUS 1.4",
    })
    void aVersionIsRecognisedByTheColumnsItBroughtAndRemoved(String columns, String title) {
        assertThat(FOCUS.title(columns("BilledCost " + columns), Optional.empty()))
                .isEqualTo(title);
    }

    @Test
    void columnsAreMatchedInAnyCaseAndEachOnce() {
        var bound = Format.named("cost-by-day").orElseThrow().bind(columns("Project DATE cost_EUR"));
        assertThat(bound.get("date")).returns("DATE", Column::name);
        assertThat(bound.get("cost_???")).returns("cost_EUR", Column::name);
        assertThat(bound.get("*")).returns("Project", Column::name);
    }

    @Test
    void theNamesOfFormatsAreThoseThatAsTakes() {
        assertThat(Format.names())
                .containsExactly(
                        "cost-by-day",
                        "cur-2.0",
                        "cur-legacy",
                        "focus-1.0",
                        "focus-1.1",
                        "focus-1.2",
                        "focus-1.3",
                        "focus-1.4");
        assertThat(Format.names())
                .allSatisfy(name -> assertThat(Format.named(name)).isPresent());
    }

    private static List<Column> columns(String names) {
        var split = Arrays.asList(names.split(" "));
        return IntStream.range(0, split.size())
                .mapToObj(i -> new Column(i, split.get(i), "VARCHAR"))
                .toList();
    }
}

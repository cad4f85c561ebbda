package drawdown.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Sha256;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a third party can do with the files, the script and DuckDB.
class ScriptTest {

    private static final int DRAWN = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../examples/focus-sample/focus_sample_2024-09-01_15.csv",
                "../examples/focus-sample/focus_sample_2024-09-01_15.parquet",
                "../examples/mybinder-gcp/gcp-cost-by-day.csv",
                "src/test/resources/focus/generated",
                "src/test/resources/focus/spec/csp_served_foundation_model_first_party.csv",
            })
    void theScriptMakesTheSameBytesInAFreshDuckDb(String export) throws Exception {
        var taken = Taken.of(folder, Path.of(export));

        taken.again().close();

        assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(folder.resolve("baseline.csv"));
        assertThat(Sha256.of(folder.resolve("again.csv")))
                .isEqualTo(taken.baseline().evidence().csv());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../examples/focus-sample/focus_sample_2024-09-01_15.csv",
                "../examples/mybinder-gcp/gcp-cost-by-day.csv",
                "src/test/resources/focus/generated",
            })
    void theQueryOfALineYieldsExactlyItsCharges(String export) throws Exception {
        var taken = Taken.of(folder, Path.of(export));
        long seed = 20260101;

        try (var duckdb = taken.again()) {
            var lines = numbers(duckdb);
            Collections.shuffle(lines, new Random(seed));
            for (int number : lines.subList(0, Math.min(DRAWN, lines.size()))) {
                var line = row(
                        duckdb,
                        "SELECT query, charges, billed_cost, list_cost, quantity FROM baseline_lines WHERE number = "
                                + number);
                var charges = row(
                        duckdb,
                        "SELECT count(*), coalesce(sum(cost), 0), sum(list), sum(quantity::DECIMAL(38, 18)) FROM ("
                                + line.getFirst() + ")");
                assertThat(charges).as("line %s of seed %s", number, seed).isEqualTo(line.subList(1, 5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/focus/generated"})
    void theSameInputGivesTheSameBytes(String export) throws Exception {
        var first = Taken.of(Files.createDirectory(folder.resolve("first")), Path.of(export));
        var second = Taken.of(Files.createDirectory(folder.resolve("second")), Path.of(export));

        assertThat(second.csv()).isEqualTo(first.csv());
        assertThat(second.baseline().evidence()).isEqualTo(first.baseline().evidence());
    }

    private static List<Integer> numbers(Connection duckdb) throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var sql = duckdb.createStatement();
                var rows = sql.executeQuery("SELECT number FROM baseline ORDER BY number")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    /// The values of the one row, amounts in their shortest form.
    private static List<String> row(Connection duckdb, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var sql = duckdb.createStatement();
                var rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var value = rows.getObject(i);
                values.add(
                        value instanceof BigDecimal amount
                                ? amount.stripTrailingZeros().toPlainString()
                                : String.valueOf(value));
            }
        }
        return values;
    }
}

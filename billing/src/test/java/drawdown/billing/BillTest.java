package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillTest {

    @TempDir
    Path folder;

    @Test
    void eachChargeCanBeAskedWhereItGoes() throws InterruptedException {
        var export = Exported.focus(
                folder.resolve("bill.csv"),
                "10 | Usage    | 2026-01-01 | EC2 | AWS       | AWS | AWS | USD |  | 10 | i-1",
                "20 | Usage    | 2026-01-01 | EC2 | AWS       | AWS | AWS | USD |  | 20 | i-2",
                "5  | Usage    | 2026-01-01 |     | Snowflake | AWS | AWS | USD |  | 5  | w-1",
                "3  | Tax      | 2026-01-01 | EC2 | AWS       | AWS | AWS | USD |  | 3  | ",
                "-4 | Credit   | 2026-01-01 | EC2 | AWS       | AWS | AWS | USD |  | -4 | ");

        record Line(Optional<String> resource, String place, BigDecimal cost) {}
        var lines = Import.of(List.of(export.toString()))
                .open(
                        Set.of("resource"),
                        Progress.SILENT,
                        bill -> new Reading.Valid<>(bill.query(
                                """
                                SELECT resource, coalesce(kind || ' ' || name, left_out) AS place, cost::DECIMAL(18, 2) AS cost
                                FROM placed ORDER BY abs(cost) DESC""",
                                row -> new Line(
                                        Optional.ofNullable(row.getString("resource")),
                                        row.getString("place"),
                                        row.getBigDecimal("cost")))))
                .orRefuse();

        assertThat(lines.stream().map(l -> l.resource().orElse("") + ": " + l.place() + " " + l.cost()))
                .containsExactly(
                        "i-2: usage everything-else 20.00",
                        "i-1: usage everything-else 10.00",
                        "w-1: marketplace Snowflake 5.00",
                        ": credit  -4.00",
                        ": Tax 3.00");
    }
}

package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    private Path folder;

    @Test
    void namesThatNeedQuotesHaveThem() {
        var export = Exported.focus(folder.resolve("a.csv"), "5 | Usage | 2026-01-01 | x | Anthropic, PBC | AWS");
        assertThat(Exported.spend(export)).containsExactly("2026-01,marketplace,\"Anthropic, PBC\",5.00");
    }

    @Test
    void anInterruptCancelsTheQueryAndLeavesNothingBehind() throws Exception {
        var big = Exported.parquet(
                folder.resolve("a.parquet"),
                "SELECT (i % 1000)::DECIMAL(18, 2) AS BilledCost, 'USD' AS BillingCurrency, DATE '2026-01-01' AS BillingPeriodStart, "
                        + "'Usage' AS ChargeCategory, 'r' || i AS ResourceId FROM range(3000000) t(i)");
        var before = temporary();
        var interrupted = new AtomicBoolean();
        var worker = new Thread(() -> {
            var self = Thread.currentThread();
            try {
                Exported.of(big).run((fraction, rows, total) -> self.interrupt());
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        worker.start();
        worker.join();
        assertThat(interrupted).isTrue();
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("drawdown-warehouse-"))
                    .count();
        }
    }

    @Test
    void progressGrowsToTheWhole() throws InterruptedException {
        var big = Exported.parquet(
                folder.resolve("a.parquet"),
                "SELECT (i % 1000)::DECIMAL(18, 2) AS BilledCost, 'USD' AS BillingCurrency, DATE '2026-01-01' AS BillingPeriodStart, "
                        + "'Usage' AS ChargeCategory, 'r' || i AS ResourceId FROM range(3000000) t(i)");
        var seen = new java.util.concurrent.ConcurrentLinkedQueue<Double>();
        Exported.of(big).run((fraction, rows, total) -> seen.add(fraction)).orRefuse();
        assertThat(List.copyOf(seen))
                .isNotEmpty()
                .isSorted()
                .allSatisfy(f -> assertThat(f).isBetween(0.0, 1.0));
    }
}

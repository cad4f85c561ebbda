package drawdown.bench;

import com.sun.management.OperatingSystemMXBean;
import drawdown.billing.Import;
import drawdown.billing.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The import beside what one would type into DuckDB for the same facts from the same columns, in turns in one
/// process.
///
/// `ImportRace FOLDER` prints the peak of resident memory after the first import, and of five turns the medians
/// and ratios of time and, which other programs disturb less, of processor time.
public final class ImportRace {

    private static final int TURNS = 5;
    private static final int MEMORY_MEBIBYTES = 512;

    /// Spend and oddities; days covered; repeated charges.
    private static final List<String> QUERIES = List.of("""
            SELECT BillingPeriodStart, ChargeCategory, ChargeClass, ProviderName, PublisherName, InvoiceIssuerName, ServiceName,
                BillingCurrency, count(*), sum(BilledCost), count_if(BilledCost < 0), sum(BilledCost) FILTER (BilledCost < 0),
                count_if(EffectiveCost = 0 AND BilledCost > 0), sum(BilledCost) FILTER (EffectiveCost = 0 AND BilledCost > 0)
            FROM export GROUP BY ALL ORDER BY ALL""", """
            SELECT BillingPeriodStart, BillingPeriodEnd, ChargeCategory, ChargePeriodStart::DATE, ChargePeriodEnd::DATE
            FROM export GROUP BY ALL ORDER BY ALL""", """
            SELECT count(*) FROM (
                SELECT hash(InvoiceId, BillingAccountId, SubAccountId, ResourceId, ChargePeriodStart, ChargePeriodEnd,
                    ChargeCategory, ChargeClass, ChargeDescription, SkuId, SkuPriceId, BilledCost, EffectiveCost) AS key
                FROM export)
            GROUP BY key HAVING count(*) > 1""");

    private ImportRace() {}

    /// What one turn took, in seconds.
    private record Took(double time, double processor) {}

    private interface Work {
        void run() throws IOException, SQLException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Path.of(args[0]);
        int turns = args.length > 1 ? Integer.parseInt(args[1]) : TURNS;
        var imports = new ArrayList<Took>();
        var byHand = new ArrayList<Took>();
        for (int turn = 0; turn < turns; turn++) {
            imports.add(took(() -> importing(folder)));
            if (turn == 0) {
                System.out.println("import: peak of resident memory " + peakMebibytes() + " MiB");
            }
            byHand.add(took(() -> queries(folder)));
        }
        print("time", turns, median(imports, Took::time), median(byHand, Took::time));
        print("processor time", turns, median(imports, Took::processor), median(byHand, Took::processor));
    }

    private static void print(String what, int turns, double ours, double byHand) {
        System.out.printf(
                "%s, median of %d: import %.2f s, by hand %.2f s, ratio %.2f%n",
                what, turns, ours, byHand, ours / byHand);
    }

    private static Took took(Work work) throws IOException, SQLException, InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static double median(List<Took> turns, ToDoubleFunction<Took> what) {
        return turns.stream()
                .mapToDouble(what)
                .sorted()
                .skip(turns.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void importing(Path folder) throws InterruptedException {
        var imported = Import.of(List.of(folder.toString()))
                .withMemory(MEMORY_MEBIBYTES)
                .run(Progress.SILENT)
                .orRefuse();
        if (imported.spend().isEmpty()) {
            throw new IllegalStateException("nothing was imported");
        }
    }

    private static void queries(Path folder) throws SQLException, IOException {
        var spill = Files.createTempDirectory("import-race-");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement()) {
            sql.execute("SET memory_limit = '" + MEMORY_MEBIBYTES + "MiB'");
            sql.execute("SET temp_directory = '" + spill + "'");
            sql.execute("CREATE VIEW export AS FROM read_parquet('" + folder + "/*.parquet')");
            for (var query : QUERIES) {
                try (var rows = sql.executeQuery(query)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
        Files.deleteIfExists(spill);
    }

    private static long peakMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }
}

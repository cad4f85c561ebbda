package drawdown.baseline;

import drawdown.billing.Import;
import drawdown.billing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// A baseline that a test takes, with what it wrote.
record Taken(Baseline baseline, Path folder) {

    private static final String HEADER =
            "BilledCost,ListCost,ContractedCost,EffectiveCost,ChargeCategory,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,"
                    + "ServiceName,PublisherName,ProviderName,InvoiceIssuerName,BillingCurrency,SubAccountId,RegionId,SkuId,SkuMeter,"
                    + "PricingUnit,PricingQuantity,CommitmentDiscountId,CommitmentDiscountType,CommitmentDiscountStatus\n";

    static Taken of(Path folder, Path... exports) {
        try {
            var what = Import.of(Arrays.stream(exports).map(Path::toString).toList());
            return new Taken(
                    new BaselineRun("drawdown test", folder, true)
                            .of(what, Progress.SILENT)
                            .orRefuse(),
                    folder);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A FOCUS file of rows such as `service | publisher | provider | meter | unit | quantity | cost`.
    static Path metered(Path file, String... rows) throws IOException {
        var text = new StringBuilder(HEADER);
        for (var row : rows) {
            var f = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            text.append(String.join(
                    ",",
                    f.get(6),
                    f.get(6),
                    f.get(6),
                    f.get(6),
                    "Usage,2026-01-01,2026-01-02,2026-01-03",
                    f.get(0),
                    f.get(1),
                    f.get(2),
                    f.get(2),
                    "USD,1234,us-east-1,SKU",
                    f.get(3),
                    f.get(4),
                    f.get(5),
                    ",,\n"));
        }
        return Files.writeString(file, text);
    }

    static Path focus(Path file, String... rows) throws IOException {
        return Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
    }

    List<String> csv() throws IOException {
        return Files.readAllLines(folder.resolve("baseline.csv"));
    }

    /// A DuckDB that knows nothing, in which the script has run and written `again.csv`.
    Connection again() throws SQLException {
        var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var script =
                baseline.evidence().script().replace("TO 'baseline.csv'", "TO '" + folder.resolve("again.csv") + "'");
        for (var statement : script.strip().split(";\\s*\\n")) {
            try (var sql = duckdb.createStatement()) {
                sql.execute(statement);
            }
        }
        return duckdb;
    }
}

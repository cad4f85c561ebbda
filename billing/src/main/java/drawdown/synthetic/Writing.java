package drawdown.synthetic;

import drawdown.billing.Progress;
import drawdown.billing.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;

/// One bill being written into a folder that nobody sees before it is complete.
record Writing(Plan plan, Path folder, Layout layout) {

    private static final int MEMORY_MEBIBYTES = 1024;

    private static final long SMALL = 1_000_000;

    Writing {
        if (!layout.format().isFocus() && !plan.catalogue().cloud().equals("aws")) {
            throw new IllegalArgumentException("a Cost and Usage Report is of AWS, not of "
                    + plan.catalogue().cloud());
        }
        layout.snapshot().ifPresent(day -> {
            if (!plan.months().contains(YearMonth.from(day))) {
                throw new IllegalArgumentException("the bill has no " + day);
            }
        });
    }

    Truth write(Progress progress) throws IOException, InterruptedException {
        var parts = Part.of(plan, layout.rowsPerFile());
        var pace = new Pace(progress, plan.bill().size().rows());
        try (var warehouse = Warehouse.open(MEMORY_MEBIBYTES, threads());
                var draft = Draft.of(folder)) {
            var exports = Files.createDirectory(draft.path().resolve("export"));
            var model = new Model(plan, parts, warehouse).load(pace);
            var sums = Sums.of(plan, model);
            var files = new ExportFiles(plan, layout, new Export(model, layout), sums, exports).write(parts, pace);
            var truth = new Reckoning(plan, sums, files).truth();
            Files.writeString(
                    draft.path().resolve("statement.csv"), truth.statement().csv());
            Files.writeString(draft.path().resolve("credits.csv"), truth.announced());
            Files.writeString(draft.path().resolve("truth.json"), TruthJson.of(plan.bill(), layout, truth));
            draft.publish();
            return truth;
        } catch (SQLException e) {
            throw new IOException("the bill cannot be written: " + e.getMessage(), e);
        }
    }

    /// Charges are joined with what they are of. Those of a small bill may be fewer than that, and their order would then be
    /// another with each run of several threads.
    private int threads() {
        return plan.bill().size().rows() < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
    }
}

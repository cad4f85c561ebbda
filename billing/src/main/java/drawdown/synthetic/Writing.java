package drawdown.synthetic;

import drawdown.synthetic.Truth.ExportFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One bill being written into a folder.
record Writing(Plan plan, Path folder, Layout layout) {

    Writing {
        if (layout instanceof Layout.Cur && !plan.catalogue().cloud().equals("aws")) {
            throw new IllegalArgumentException("a Cost and Usage Report is of AWS, not of "
                    + plan.catalogue().cloud());
        }
    }

    Truth write() throws IOException {
        var exports = folder.resolve("export");
        if (Files.exists(exports)) {
            throw new FileAlreadyExistsException(exports.toString());
        }
        Files.createDirectories(exports);
        try (var model = Model.of(plan)) {
            var sums = Sums.of(plan, model);
            var files = files(new Export(model, layout), sums, exports);
            var truth = new Reckoning(plan, sums, files).truth(folder.resolve("statement.csv"));
            truth.statement().write();
            return truth;
        } catch (SQLException e) {
            throw new IOException("the bill cannot be written: " + e.getMessage(), e);
        }
    }

    /// A file a month, and one for whatever is there twice.
    private List<ExportFile> files(Export export, Sums sums, Path folder) throws IOException, SQLException {
        var files = new ArrayList<ExportFile>();
        for (var month : plan.months()) {
            var file = folder.resolve(month + export.extension());
            long rows = export.write(plan.agreement().index(month), file);
            var total = sums.cost(layout.isNet(), sum -> sum.month().equals(month));
            files.add(new ExportFile(file, month, rows, total, Optional.empty()));
        }
        for (var error : plan.bill().errors()) {
            if (error.copy().isPresent()) {
                var copy = error.copy().get();
                var original = files.get(plan.agreement().index(copy.month()));
                var file = folder.resolve(copy.month() + "-" + copy.invoice().orElse("again") + export.extension());
                files.add(
                        copy.invoice().isPresent()
                                ? invoice(copy.invoice().get(), error, export, sums, original.month(), file)
                                : whole(original, error, file));
            }
        }
        return files;
    }

    private static ExportFile whole(ExportFile original, PlantedError error, Path file) throws IOException {
        Files.copy(original.path(), file);
        return new ExportFile(file, original.month(), original.rows(), original.total(), Optional.of(error));
    }

    private ExportFile invoice(String invoice, PlantedError error, Export export, Sums sums, YearMonth month, Path file)
            throws SQLException {
        long rows = export.writeInvoice(plan.agreement().index(month), invoice, file);
        var total = sums.cost(layout.isNet(), sum -> sum.invoice().equals(invoice));
        return new ExportFile(file, month, rows, total, Optional.of(error));
    }
}

package drawdown.synthetic;

import drawdown.synthetic.Truth.ExportFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes the files of an export: the months, what is there twice, and a snapshot.
final class ExportFiles {

    private final Plan plan;
    private final Layout layout;
    private final Export export;
    private final Sums sums;
    private final Path folder;
    private final List<ExportFile> written = new ArrayList<>();

    ExportFiles(Plan plan, Layout layout, Export export, Sums sums, Path folder) {
        this.plan = plan;
        this.layout = layout;
        this.export = export;
        this.sums = sums;
        this.folder = folder;
    }

    List<ExportFile> write(List<Part> parts, Pace pace) throws IOException, SQLException, InterruptedException {
        for (var part : parts) {
            var name = name(part.name());
            long rows = export.write(part, folder.resolve(name), pace.watch(part.rows(), Pace.WRITING));
            pace.done(part.rows(), Pace.WRITING);
            add(name, part.yearMonth(), rows, total(part, sum -> true), Optional.empty(), false);
        }
        var months = List.copyOf(written);
        for (var error : plan.bill().errors()) {
            if (error.copy().isPresent()) {
                copy(error, error.copy().get(), months, parts);
            }
        }
        if (layout.snapshot().isPresent()) {
            snapshot(layout.snapshot().get());
        }
        return List.copyOf(written);
    }

    private void copy(PlantedError error, PlantedError.Copy copy, List<ExportFile> months, List<Part> parts)
            throws IOException, SQLException, InterruptedException {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.yearMonth().equals(copy.month())) {
                var name = name(copy.month() + "-" + copy.invoice().orElse("again") + part.suffix());
                if (copy.invoice().isPresent()) {
                    invoice(copy.invoice().get(), part, name, error);
                } else {
                    var original = months.get(i);
                    Files.copy(folder.resolve(original.name()), folder.resolve(name));
                    add(name, original.month(), original.rows(), original.total(), Optional.of(error), false);
                }
            }
        }
    }

    private void invoice(String invoice, Part part, String name, PlantedError error)
            throws IOException, SQLException, InterruptedException {
        long rows = export.writeInvoice(part, invoice, folder.resolve(name));
        var total = total(part, sum -> sum.invoice().equals(invoice));
        add(name, part.yearMonth(), rows, total, Optional.of(error), false);
    }

    private void snapshot(LocalDate day) throws IOException, SQLException, InterruptedException {
        var month = YearMonth.from(day);
        var name = name(month + "-until-" + "%02d".formatted(day.getDayOfMonth()));
        var snapshot = export.writeSnapshot(Part.whole(plan, month), day, folder.resolve(name));
        add(name, month, snapshot.rows(), snapshot.total(), Optional.empty(), true);
    }

    /// A file without a row would be no export.
    private void add(
            String name,
            YearMonth month,
            long rows,
            BigDecimal total,
            Optional<PlantedError> because,
            boolean superseded)
            throws IOException {
        if (rows == 0) {
            Files.delete(folder.resolve(name));
        } else {
            written.add(new ExportFile(name, month, rows, total, because, superseded));
        }
    }

    private String name(String stem) {
        return stem + layout.encoding().extension();
    }

    private BigDecimal total(Part part, Predicate<Sums.Sum> which) {
        return sums.cost(
                layout.format().isNet(),
                sum -> sum.month().equals(part.yearMonth()) && sum.part() == part.number() && which.test(sum));
    }
}

package drawdown.billing;

import drawdown.text.Problem;
import drawdown.text.Reading;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes spend of billing exports. Source of the meaning: docs/billing.md.
///
/// @param inputs files, folders (all exports below them) and globs: CSV, also as .gz, and Parquet; many months
/// @param rules of the agreement; without them usage is one scope and each publisher a vendor
/// @param as the format, `focus`, `focus-1.2` or `cost-by-day`; without it the columns decide
/// @param invoice what was invoiced for the charges, to compare with
/// @param memoryMebibytes that DuckDB may use; the program needs some 250 beside it
/// @param keep a folder in which what was read stays, so that the next import reads only what is new
public record Import(
        List<String> inputs,
        Optional<Rules> rules,
        Optional<String> as,
        Optional<BigDecimal> invoice,
        int memoryMebibytes,
        Optional<Path> keep) {

    private static final int MEMORY_MEBIBYTES = 512;

    public Import {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("nothing to import");
        }
    }

    public static Import of(List<String> inputs) {
        return new Import(
                inputs, Optional.empty(), Optional.empty(), Optional.empty(), MEMORY_MEBIBYTES, Optional.empty());
    }

    public Import withRules(Rules given) {
        return new Import(inputs, Optional.of(given), as, invoice, memoryMebibytes, keep);
    }

    public Import withFormat(String format) {
        return new Import(inputs, rules, Optional.of(format), invoice, memoryMebibytes, keep);
    }

    public Import withInvoice(BigDecimal total) {
        return new Import(inputs, rules, as, Optional.of(total), memoryMebibytes, keep);
    }

    public Import withMemory(int mebibytes) {
        return new Import(inputs, rules, as, invoice, mebibytes, keep);
    }

    public Import keeping(Path folder) {
        return new Import(inputs, rules, as, invoice, memoryMebibytes, Optional.of(folder));
    }

    /// Reads the exports; nothing stays behind but the value and what is kept.
    ///
    /// @throws InterruptedException if the thread is interrupted, whereupon the query is cancelled
    public Reading<Imported> run(Progress progress) throws InterruptedException {
        return open(ImportRun.COLUMNS, progress, bill -> new ImportRun(bill).read());
    }

    /// Opens the exports, for as long as the use takes.
    ///
    /// @param columns what the use asks of each charge, beside what decides where it goes
    /// @throws InterruptedException if the thread is interrupted, whereupon the query is cancelled
    public <T> Reading<T> open(Set<String> columns, Progress progress, Bill.Use<T> use) throws InterruptedException {
        if (keep.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder))
                .isPresent()) {
            return new Reading.Refused<>(List.of(new Problem(
                    Places.whole(keep.get()),
                    "is a file, not a folder",
                    "Maybe name another folder to keep what was read in.")));
        }
        try (var warehouse = Warehouse.open(memoryMebibytes, keep)) {
            return switch (Exports.find(inputs, as, warehouse)) {
                case Reading.Refused<Exports>(var problems) -> new Reading.Refused<>(problems);
                case Reading.Valid<Exports>(var exports) -> Bill.read(this, exports, warehouse, progress, columns, use);
            };
        } catch (SQLException e) {
            return new Reading.Refused<>(List.of(Failure.problem(e, Path.of(inputs.getFirst()))));
        } catch (UncheckedIOException e) {
            var where = Places.whole(Path.of(inputs.getFirst()));
            var what = "cannot be read: " + e.getCause();
            return new Reading.Refused<>(List.of(new Problem(where, what, "Maybe change its permissions.")));
        }
    }
}

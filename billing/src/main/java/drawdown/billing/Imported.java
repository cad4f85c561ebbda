package drawdown.billing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What an import yields: the rows of a spend file, sorted, and how they reconcile with the export.
public record Imported(List<SpendRow> spend, Reconciliation reconciliation) {

    public Imported {
        spend = List.copyOf(spend);
    }

    /// The spend file as text.
    public String csv() {
        var text = new StringBuilder("month,kind,name,amount\n");
        spend.forEach(row -> text.append(row.csv()).append('\n'));
        return text.toString();
    }

    /// Writes the spend file beside its place and moves it there: at every moment there is the old file or the
    /// new one.
    public void write(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        beside.toFile().deleteOnExit();
        try {
            Files.writeString(beside, csv(), StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

package drawdown.billing;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Exports that tests write, and what becomes of them.
final class Exported {

    /// Enough columns of FOCUS 1.2 for every rule; a row may leave out the last ones.
    static final List<String> COLUMNS = List.of(
            "BilledCost",
            "ChargeCategory",
            "BillingPeriodStart",
            "ServiceName",
            "PublisherName",
            "ProviderName",
            "InvoiceIssuerName",
            "BillingCurrency",
            "ChargeClass",
            "EffectiveCost",
            "ResourceId",
            "InvoiceId",
            "ChargePeriodStart",
            "ChargePeriodEnd");

    private static final List<String> USUAL =
            List.of("1", "Usage", "2026-01-01", "EC2", "AWS", "AWS", "AWS", "USD", "", "1", "i-1", "INV-1", "", "");

    private Exported() {}

    /// A FOCUS file; fields of a row are separated by a bar, and what a row leaves out is usual.
    static Path focus(Path file, String... rows) {
        return text(
                file,
                String.join(",", COLUMNS) + "\n"
                        + Arrays.stream(rows).map(Exported::row).collect(Collectors.joining("\n")) + "\n");
    }

    private static String row(String given) {
        var fields = given.split("\\|", -1);
        var row = new ArrayList<>(USUAL);
        for (int i = 0; i < fields.length; i++) {
            row.set(i, fields[i].strip().contains(",") ? '"' + fields[i].strip() + '"' : fields[i].strip());
        }
        return String.join(",", row);
    }

    static Path text(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path parquet(Path file, String query) {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement()) {
            sql.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rules of an agreement with these scopes and vendors, in dollars.
    static Rules rules(String provider, String more) {
        return Rules.of(agreement(provider, more));
    }

    static Agreement agreement(String provider, String more) {
        return agreement(provider, more, "USD");
    }

    static Agreement agreement(String provider, String more, String currency) {
        var text = """
                agreement: tested
                provider: %s
                program: other
                currency: %s
                effective: 2026-01-01
                months: 12
                commitment: {annual: [100]}
                discount: 10%%
                %s
                """.formatted(provider, currency, more.indent(0).strip());
        return AgreementFile.read(Source.of("agreement.yaml", text)).orRefuse();
    }

    static Import of(Path... inputs) {
        return Import.of(Arrays.stream(inputs).map(Path::toString).toList());
    }

    static Imported imported(Import what) {
        return run(what).orRefuse();
    }

    static Imported imported(Path... inputs) {
        return imported(of(inputs));
    }

    /// The spend rows as in the file, without its header.
    static List<String> spend(Import what) {
        return imported(what).csv().lines().skip(1).toList();
    }

    static List<String> spend(Path... inputs) {
        return spend(of(inputs));
    }

    /// The messages of the problems, with the folder of the tests left out.
    static List<String> problems(Import what, Path folder) {
        return switch (run(what)) {
            case Reading.Valid<Imported>(var imported) -> throw new AssertionError("was imported: " + imported.csv());
            case Reading.Refused<Imported>(var problems) ->
                problems.stream()
                        .map(Problem::message)
                        .map(m -> m.replace(folder + "/", "").strip())
                        .toList();
        };
    }

    static List<String> problems(Path folder, Path... inputs) {
        return problems(of(inputs), folder);
    }

    private static Reading<Imported> run(Import what) {
        try {
            return what.run(Progress.SILENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

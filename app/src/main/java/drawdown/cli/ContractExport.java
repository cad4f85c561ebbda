package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.contract.AppliedRows;
import drawdown.contract.CommitmentRows;
import drawdown.contract.NoPlace;
import drawdown.contract.Version;
import drawdown.settlement.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an agreement as FOCUS Contract Commitment rows, a row for each window; with --spend also what the"
                    + " ledger applies to them, as FOCUS Contract Applied objects by month.",
            "What FOCUS has no place for goes into x_ columns, from which `contract import` reads the same agreement, and"
                    + " is listed.",
        })
final class ContractExport implements Runnable {

    private static final String COMMITMENTS = "contract-commitment.csv";
    private static final String APPLIED = "contract-applied.csv";

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement file (YAML or JSON)")
    private Path agreement = Path.of("");

    @Option(names = "--spend", paramLabel = "FILE", description = "monthly spend (CSV: month,kind,name,amount)")
    private @Nullable Path spend;

    @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
    private @Nullable Path assume;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "focus-1.3 or focus-1.4; default ${DEFAULT-VALUE}",
            defaultValue = "focus-1.4")
    private String format = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "the day whose lifecycle status the rows show, such as 2026-01-31; default today")
    private @Nullable LocalDate on;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER|FILE",
            required = true,
            description = "a folder for " + COMMITMENTS + " and " + APPLIED + ", or a .csv file for the first")
    private Path output = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var version = Version.named(format)
                .orElseThrow(() -> wrong("--as is " + format + ", not one of " + String.join(", ", Version.names())));
        boolean file = output.toString().endsWith(".csv");
        if (file && spend != null) {
            throw wrong("--spend makes a second file: name a folder for --output.");
        }
        if (spend == null && assume != null) {
            throw wrong("--assume needs --spend: it says what a ledger assumes.");
        }
        var day = on == null ? LocalDate.now(java.time.ZoneOffset.UTC) : on;
        var ledger = ledger();
        Agreement read = ledger.map(Ledger::agreement)
                .orElseGet(() -> AgreementFile.read(agreement).orRefuse());
        var files = new LinkedHashMap<Path, String>();
        files.put(file ? output : output.resolve(COMMITMENTS), CommitmentRows.csv(read, version, day, ledger));
        ledger.ifPresent(l -> files.put(output.resolve(APPLIED), AppliedRows.csv(l, version)));
        write(files, file);
        var noPlace = new ArrayList<>(NoPlace.of(read, version));
        ledger.ifPresent(l -> noPlace.addAll(NoPlace.OF_LEDGERS));
        say(files, version, NoPlace.text(noPlace));
    }

    private Optional<Ledger> ledger() {
        return spend == null
                ? Optional.empty()
                : Optional.of(Inputs.read(agreement, spend, Optional.ofNullable(assume))
                        .ledger());
    }

    private void write(Map<Path, String> files, boolean file) {
        if (!file) {
            try {
                Files.createDirectories(output);
            } catch (IOException e) {
                throw wrong("--output is " + output + ", which cannot be a folder ("
                        + e.getClass().getSimpleName() + "): name another, or a file that ends in .csv.");
            }
        }
        files.forEach(Output::replace);
    }

    private void say(Map<Path, String> files, Version version, String noPlace) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        files.keySet().forEach(path -> out.println("Wrote " + path));
        out.println("\nFOCUS " + version.toString().substring("focus-".length())
                + " has no place for what these columns and keys hold:");
        out.print(noPlace);
        out.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}

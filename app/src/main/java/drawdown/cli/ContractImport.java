package drawdown.cli;

import drawdown.contract.ContractReader;
import drawdown.contract.ImportedContract;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an agreement file of FOCUS 1.3 or 1.4 Contract Commitment rows.",
            "Rows that `contract export` wrote give the same agreement; other rows the best one they allow, with a list of"
                    + " what they do not say.",
        })
final class ContractImport implements Runnable {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of one dataset")
    private List<Path> files = List.of();

    @Option(
            names = "--contract",
            paramLabel = "ID",
            description = "the ContractId, where several contracts commit to spend")
    private @Nullable String contract;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the agreement file to write")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        ImportedContract imported =
                ContractReader.read(sources(), Optional.ofNullable(contract)).orRefuse();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (output == null) {
            out.print(imported.text());
        } else {
            Output.replace(output, imported.text());
            out.println("Wrote " + output);
            if (!imported.notes().isEmpty()) {
                out.println("\nWhat the rows do not say, and what was made of it (the file says it too):");
                imported.notes().forEach(note -> out.println("  - " + note));
            }
        }
        out.flush();
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            switch (Source.read(file)) {
                case Reading.Valid<Source>(var source) -> sources.add(source);
                case Reading.Refused<Source>(var found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return sources;
    }
}

package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.billing.Import;
import drawdown.billing.Rules;
import drawdown.billing.Silence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The exports of a run, and how to read them.
final class BillInputs {

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPORT",
            description = "files, folders or quoted globs, of any number of months")
    private List<String> exports = List.of();

    @Option(
            names = "--agreement",
            paramLabel = "FILE",
            description = "the agreement whose scopes and vendors the charges belong to; without it usage is one scope")
    private @Nullable Path agreement;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "focus, focus-1.0 to focus-1.4, cur, azure, gcp or cost-by-day; else the columns decide")
    private @Nullable String format;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "what the query engine may use; default ${DEFAULT-VALUE}")
    private int memory = 512;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description =
                    "keeps what was read: an import that was stopped goes on, and the next one reads only new files")
    private @Nullable Path keep;

    Optional<Agreement> agreement() {
        return Optional.ofNullable(agreement)
                .map(file -> AgreementFile.read(file).orRefuse());
    }

    Import wanted() {
        return wanted(agreement(), Silence.Reading.MARKETPLACE);
    }

    /// @param papers  of the agreement, if one is named
    /// @param silence what third-party models are of which the agreement says nothing
    Import wanted(Optional<Agreement> papers, Silence.Reading silence) {
        var wanted = Import.of(exports).withMemory(memory);
        if (papers.isPresent()) {
            wanted = wanted.withRules(Rules.of(papers.get()).with(silence));
        }
        if (keep != null) {
            wanted = wanted.keeping(keep);
        }
        return format == null ? wanted : wanted.withFormat(format);
    }
}

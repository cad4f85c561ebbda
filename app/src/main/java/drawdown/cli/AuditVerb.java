package drawdown.cli;

import drawdown.agreement.AgreementFile;
import drawdown.audit.Announced;
import drawdown.audit.Audit;
import drawdown.audit.Audited;
import drawdown.audit.StatementFile;
import drawdown.billing.Import;
import drawdown.billing.Rules;
import drawdown.report.AuditCsv;
import drawdown.report.AuditJson;
import drawdown.report.AuditPage;
import drawdown.report.AuditText;
import drawdown.text.Problem;
import drawdown.text.RefusedInput;
import drawdown.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Was the agreement applied? A dispute list with amounts, evidence and days.",
            "Each month's discounts and what counts towards the commitment, beside the bill and the provider's statement.",
        })
final class AuditVerb implements Runnable {

    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Parameters(arity = "1..*", paramLabel = "EXPORT", description = "files, folders or quoted globs of the bill")
    private List<String> exports = List.of();

    @Option(names = "--agreement", paramLabel = "FILE", required = true, description = "the agreement file")
    private Path agreement = Path.of("");

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description =
                    "the provider's statement of the commitment: events (JSON or CSV), or FOCUS with ContractApplied (CSV)")
    private @Nullable Path statement;

    @Option(
            names = "--announced-credits",
            paramLabel = "FILE",
            description = "credits that were promised (CSV: month,amount,description)")
    private @Nullable Path credits;

    @Option(names = "--on", paramLabel = "DATE", description = "the day as of which deadlines are read; default today")
    private @Nullable LocalDate on;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "what the query engine may use; default ${DEFAULT-VALUE}")
    private int memory = 512;

    @Option(
            names = "--format",
            description = "text, json, csv (the findings) or html (a page); default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var audited = audited(audit());
        var text = switch (format) {
            case TEXT -> AuditText.of(audited);
            case JSON -> AuditJson.of(audited);
            case CSV -> AuditCsv.of(audited);
            case HTML -> AuditPage.html(audited);
        };
        output.write(text, Objects.requireNonNull(spec).commandLine().getOut());
    }

    /// Reads all files and refuses all their problems together.
    private Audit audit() {
        var problems = new ArrayList<Problem>();
        var paper = Inputs.value(Source.read(agreement), problems);
        var papers = paper.flatMap(source -> Inputs.value(AgreementFile.read(source), problems));
        var stated = Optional.ofNullable(statement).flatMap(file -> Inputs.value(StatementFile.read(file), problems));
        var announced = Optional.ofNullable(credits).flatMap(file -> Inputs.value(Announced.read(file), problems));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return new Audit(
                Import.of(exports).withMemory(memory).withRules(Rules.of(papers.orElseThrow())),
                papers.orElseThrow(),
                paper.orElseThrow(),
                stated,
                announced.orElse(List.of()),
                on == null ? LocalDate.now(ZoneOffset.UTC) : on);
    }

    private static Audited audited(Audit audit) {
        try (var progress = new Progressing("auditing", " rows")) {
            return audit.run((fraction, rows, total) -> progress.at(rows, total))
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }
}

package drawdown.audit;

import drawdown.text.Node;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a provider's statement of the commitment, in whichever form it is.
///
/// Microsoft's events of a consumption commitment (Microsoft.Consumption/events, api 2021-10-01) as JSON, or the same as CSV;
/// FOCUS rows with a ContractApplied column, 1.3 or later, as CSV.
public final class StatementFile {

    private StatementFile() {}

    public static Reading<Statement> read(Path file) {
        return Source.read(file).then(StatementFile::read);
    }

    public static Reading<Statement> read(Source source) {
        var problems = new Problems();
        var read = source.text().stripLeading().startsWith("{")
                ? json(source, problems)
                : Records.read(source, problems).flatMap(records -> csv(records, problems));
        return read.isPresent() ? problems.reading(read.get()) : problems.refused();
    }

    private static Optional<Statement> json(Source source, Problems problems) {
        return Yaml.read(source, problems).flatMap(root -> new EventsJson(problems).read((Node.Mapping) root));
    }

    private static Optional<Statement> csv(Records records, Problems problems) {
        if (records.has("ContractApplied")) {
            return new ContractAppliedCsv(records, problems).read();
        }
        if (records.has("transactionDate") && records.has("charges")) {
            return new EventsCsv(records, problems).read();
        }
        problems.add(
                records.place(),
                "is no statement of a commitment: it has neither transactionDate and charges nor ContractApplied",
                "Maybe export the events of the commitment, or FOCUS 1.3 with ContractApplied.");
        return Optional.empty();
    }
}

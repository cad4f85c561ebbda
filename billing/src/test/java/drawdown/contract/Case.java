package drawdown.contract;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Location;
import drawdown.text.Node;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the tests of this package start from.
final class Case {

    static final Path EXAMPLES = Path.of("../examples");

    static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    /// A small agreement that most tests change a little.
    static final String PLAIN = """
            agreement: plain
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 24
            commitment: {annual: [1_000, 2_000]}
            discount: [10%, 12%]
            """;

    private Case() {}

    /// The folders of all examples that have an agreement.
    static List<Path> examples() {
        try (var folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("agreement.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Agreement agreement(Path example) {
        return AgreementFile.read(example.resolve("agreement.yaml")).orRefuse();
    }

    static Agreement agreement(String text) {
        return AgreementFile.read(Source.of("agreement.yaml", text)).orRefuse();
    }

    static Ledger ledger(Path example) {
        var agreement = agreement(example);
        var assumptions = example.resolve("assumptions.json");
        return Ledger.of(
                agreement,
                SpendFile.read(example.resolve("spend.csv"), agreement).orRefuse(),
                Files.exists(assumptions) ? Assumptions.read(assumptions).orRefuse() : Assumptions.STANDARD);
    }

    static Ledger ledger(Agreement agreement, String... rows) {
        var spend = "month,kind,name,amount\n" + String.join("\n", rows) + "\n";
        return Ledger.of(
                agreement,
                SpendFile.read(Source.of("spend.csv", spend), agreement).orRefuse(),
                Assumptions.STANDARD);
    }

    static String csv(Agreement agreement, Version version) {
        return CommitmentRows.csv(agreement, version, DAY, Optional.empty());
    }

    /// The rows of an agreement, by the ids of their columns.
    static List<Map<String, String>> rows(Agreement agreement) {
        return CommitmentRows.of(agreement, new Lifecycle(agreement, DAY, List.of())).stream()
                .map(Case::byId)
                .toList();
    }

    static Map<String, String> byId(Map<Column, String> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(cell -> cell.getKey().id(), Map.Entry::getValue));
    }

    static Reading<ImportedContract> read(String csv) {
        return ContractReader.read(List.of(Source.of("rows.csv", csv)), Optional.empty());
    }

    /// Rows of others: a header of the columns that any dataset has, and lines of values.
    static String foreign(String more, String... lines) {
        var header = "ContractId,ContractCommitmentId,ContractCommitmentCategory,ContractCommitmentType,"
                + "ContractCommitmentCost,ContractCommitmentPeriodStart,ContractCommitmentPeriodEnd,BillingCurrency"
                + (more.isEmpty() ? "" : "," + more);
        return Stream.concat(Stream.of(header), Arrays.stream(lines)).collect(Collectors.joining("\n", "", "\n"));
    }

    /// The messages of what was refused, without excerpt and advice.
    static List<String> problems(Reading<?> reading) {
        return switch (reading) {
            case Reading.Refused<?>(var found) ->
                found.stream()
                        .map(problem -> problem.location() + ": " + problem.what())
                        .toList();
            case Reading.Valid<?> valid -> List.of();
        };
    }

    static List<Problem> refused(Reading<?> reading) {
        return reading instanceof Reading.Refused<?>(var found) ? found : List.of();
    }

    /// The members of a JSON object that are single values, and the lists and objects in it as nodes.
    static Map<String, Object> json(String text) {
        return members((Node.Mapping) Yaml.read(Source.of("json", text)).orRefuse());
    }

    static Map<String, Object> members(Node.Mapping object) {
        var members = new LinkedHashMap<String, Object>();
        object.entries()
                .forEach((name, entry) -> members.put(
                        name, entry instanceof Node.Entry(Location at, Node.Scalar s) ? s.text() : entry.value()));
        return members;
    }

    /// The objects of a member of a JSON object.
    static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
        return json.get(name) instanceof Node.Sequence(var at, var items)
                ? items.stream().map(item -> members((Node.Mapping) item)).toList()
                : List.of();
    }
}

package drawdown.contract;

import drawdown.contract.Dataset.Row;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads an agreement from FOCUS Contract Commitment rows: our own back as they were, those of others as far as they
/// go.
public final class ContractReader {

    private final Location file;
    private final Problems problems;
    private final SequencedMap<String, List<Row>> contracts = new LinkedHashMap<>();

    private ContractReader(Location file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// @param sources  the files of one dataset
    /// @param contract the ContractId, where several contracts commit to spend
    public static Reading<ImportedContract> read(List<Source> sources, Optional<String> contract) {
        var problems = new Problems();
        var rows = sources.stream()
                .flatMap(source -> Dataset.read(source, problems).stream())
                .flatMap(List::stream)
                .toList();
        var imported = problems.isEmpty()
                ? new ContractReader(Location.whole(sources.getFirst()), problems).imported(rows, contract)
                : Optional.<ImportedContract>empty();
        return imported.isPresent() ? problems.reading(imported.get()) : problems.refused();
    }

    private Optional<ImportedContract> imported(List<Row> rows, Optional<String> wanted) {
        eachOnce(rows);
        rows.forEach(row -> contracts
                .computeIfAbsent(contract(row), id -> new ArrayList<>())
                .add(row));
        return problems.isEmpty() ? choose(wanted).flatMap(this::read) : Optional.empty();
    }

    /// A commitment is in a dataset once; two files may overlap.
    private void eachOnce(List<Row> rows) {
        var seen = new HashMap<String, Row>();
        for (var row : rows) {
            var id = row.text(Column.CONTRACT_COMMITMENT_ID);
            var first = id.isEmpty() ? null : seen.putIfAbsent(id, row);
            if (first != null) {
                problems.add(
                        row.place(Column.CONTRACT_COMMITMENT_ID),
                        "the commitment " + Shown.value(id) + " stands twice, already in " + first.place(),
                        "Maybe remove one of the rows, or read one file at a time.");
            }
        }
    }

    /// A commitment without a contract is one of its own.
    private static String contract(Row row) {
        return row.cell(Column.CONTRACT_ID).map(Dataset.Cell::text).orElse(row.text(Column.CONTRACT_COMMITMENT_ID));
    }

    private Optional<ImportedContract> read(String id) {
        var rows = rows(id);
        if (OwnRows.are(rows)) {
            return new OwnRows(rows, problems).read().map(agreement -> new ImportedContract(agreement, List.of()));
        }
        return new ForeignRows(id, rows, problems).read().map(read -> read.with(others(id)));
    }

    private List<Row> rows(String contract) {
        return Objects.requireNonNull(contracts.get(contract));
    }

    private List<String> others(String id) {
        return contracts.size() == 1
                ? List.of()
                : List.of("not read: "
                        + Shown.count(contracts.size() - 1, "other contract", "other contracts") + " of the dataset, "
                        + Shown.names(contracts.keySet().stream()
                                .filter(other -> !other.equals(id))
                                .toList()));
    }

    private Optional<String> choose(Optional<String> wanted) {
        var able = contracts.keySet().stream().filter(this::commitsToSpend).toList();
        if (wanted.isPresent() ? able.contains(wanted.get()) : able.size() == 1) {
            return Optional.of(wanted.orElse(able.getFirst()));
        }
        if (wanted.filter(contracts::containsKey).isPresent() || able.isEmpty()) {
            nothing(wanted.map(this::rows).orElse(contracts.firstEntry().getValue()));
        } else if (wanted.isPresent()) {
            problems.add(file, "has no contract " + Shown.value(wanted.get()), Names.advice(wanted.get(), able));
        } else {
            problems.add(
                    file,
                    "has " + able.size() + " contracts that commit to spend: " + Shown.names(able),
                    "Maybe name one: --contract " + Shown.value(able.getFirst()) + ".");
        }
        return Optional.empty();
    }

    private boolean commitsToSpend(String contract) {
        var rows = rows(contract);
        return OwnRows.are(rows)
                || rows.stream().anyMatch(row -> SpendCommitment.otherwise(row).isEmpty());
    }

    private void nothing(List<Row> rows) {
        var row = rows.getFirst();
        problems.add(
                row.place(Column.CONTRACT_COMMITMENT_CATEGORY),
                "no row commits to spend; this one: "
                        + SpendCommitment.otherwise(row).orElse(""),
                "Maybe the agreement is in another dataset, or in none: then write its file by hand.");
    }
}

package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.calibration.Assignment;
import drawdown.calibration.History;
import drawdown.calibration.HistoryFile;
import drawdown.text.Problem;
import drawdown.text.RefusedInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A history, and what of an agreement its parts are.
final class HistoryInputs {

    @Parameters(
            paramLabel = "HISTORY",
            description = {
                "spend by day or month (CSV): date,category,cost_usd; or month and a column of amounts for each stream;",
                "or a spend file (month,kind,name,amount)",
            })
    private Path history = Path.of("");

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "NAME=SCOPE",
            description = "scope or vendor by name in the history; unless stated the scope of that name, the one that"
                    + " lists it among its services, or the last")
    private Map<String, String> map = new LinkedHashMap<>();

    /// The file with the folder it is in, which as a rule says more.
    String name() {
        int parts = history.getNameCount();
        return history.subpath(Math.max(0, parts - 2), parts).toString();
    }

    boolean maps() {
        return !map.isEmpty();
    }

    /// Refuses all problems of both together.
    History read(Optional<Agreement> agreement, List<Problem> problems) {
        var read = Inputs.value(HistoryFile.read(history), problems);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return agreement
                .map(a -> new Assignment(a, map).of(read.orElseThrow()).orRefuse())
                .orElseGet(read::orElseThrow);
    }
}

package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.RefusedInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files of a run: an agreement, its spend, and what the scenario assumes.
final class Inputs {

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement file (YAML or JSON)")
    private Path agreement = Path.of("");

    @Option(
            names = "--spend",
            paramLabel = "FILE",
            required = true,
            description = "monthly spend (CSV: month,kind,name,amount)")
    private Path spend = Path.of("");

    @Option(names = "--assume", paramLabel = "FILE", description = "what the scenario assumes (YAML or JSON)")
    private @Nullable Path assume;

    record Run(Agreement agreement, Spend spend, Assumptions assumptions) {
        Ledger ledger() {
            return Ledger.of(agreement, spend, assumptions);
        }
    }

    Run read() {
        return read(agreement, spend, Optional.ofNullable(assume));
    }

    /// Reads all files and refuses all their problems together.
    static Run read(Path agreementFile, Path spendFile, Optional<Path> assumeFile) {
        var problems = new ArrayList<Problem>();
        var agreement = value(AgreementFile.read(agreementFile), problems);
        var assumptions = assumeFile.isPresent()
                ? value(Assumptions.read(assumeFile.get()), problems)
                : Optional.of(Assumptions.STANDARD);
        var spend = agreement.flatMap(a -> value(SpendFile.read(spendFile, a), problems));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return new Run(agreement.orElseThrow(), spend.orElseThrow(), assumptions.orElseThrow());
    }

    static <T> Optional<T> value(Reading<T> reading, List<Problem> problems) {
        return switch (reading) {
            case Reading.Valid<T>(var value) -> Optional.of(value);
            case Reading.Refused<T>(var found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
        };
    }
}

package drawdown;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Spend;
import drawdown.settlement.SpendFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The folders of `examples/`: each an agreement, its spend and the ledger they must give.
public record Example(Path folder) {

    private static final Path ALL = Path.of("../examples");

    public static Stream<Example> all() {
        return in(ALL);
    }

    public static Stream<Example> refused() {
        return in(ALL.resolve("refused"));
    }

    private static Stream<Example> in(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders
                    .filter(f -> Files.exists(f.resolve("agreement.yaml")))
                    .sorted()
                    .map(Example::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path agreementFile() {
        return folder.resolve("agreement.yaml");
    }

    public Agreement agreement() {
        return AgreementFile.read(agreementFile()).orRefuse();
    }

    public Spend spend(Agreement agreement) {
        return SpendFile.read(folder.resolve("spend.csv"), agreement).orRefuse();
    }

    public Assumptions assumptions() {
        var file = folder.resolve("assumptions.json");
        return Files.exists(file) ? Assumptions.read(file).orRefuse() : Assumptions.STANDARD;
    }

    public Path expected() {
        return folder.resolve("expected.json");
    }

    /// The name of the test.
    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}

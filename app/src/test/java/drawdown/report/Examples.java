package drawdown.report;

import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The ledgers of `examples/`, for laws that hold on every one of them.
final class Examples {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private Examples() {}

    static Stream<String> names() {
        try (var list = Files.list(EXAMPLES)) {
            return list
                    .filter(example -> Files.exists(example.resolve("agreement.yaml")))
                    .map(example -> example.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ledger ledger(String example) {
        var folder = EXAMPLES.resolve(example);
        var agreement = AgreementFile.read(folder.resolve("agreement.yaml")).orRefuse();
        var spend = SpendFile.read(folder.resolve("spend.csv"), agreement).orRefuse();
        var assumed = folder.resolve("assumptions.json");
        return Ledger.of(
                agreement,
                spend,
                Files.exists(assumed) ? Assumptions.read(assumed).orRefuse() : Assumptions.STANDARD);
    }

    /// The ledger of an agreement of one month that carries a name.
    static Ledger named(String name) {
        var agreement = AgreementFile.read(Source.of("agreement.yaml", """
                        agreement: '%s'
                        provider: other
                        program: other
                        currency: USD
                        effective: 2026-01-01
                        months: 1
                        commitment: {term: 1000}
                        discount: 0%%
                        scopes: [{name: '%s'}]
                        documents: [{kind: standard-terms, profile: aws-edp-standard}]
                        """.formatted(name, name)))
                .orRefuse();
        var spend = drawdown.settlement.Spend.none(agreement);
        spend.usage()[0][0] = 900_00;
        return Ledger.of(agreement, spend, Assumptions.STANDARD);
    }
}

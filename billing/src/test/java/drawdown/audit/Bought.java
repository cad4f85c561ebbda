package drawdown.audit;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.billing.Import;
import drawdown.billing.Progress;
import drawdown.billing.Rules;
import drawdown.synthetic.Bill;
import drawdown.synthetic.Layout;
import drawdown.synthetic.Truth;
import drawdown.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A made-up bill in its files, and the audit of it.
record Bought(Source paper, Agreement agreement, Path folder, Truth truth) {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    static Agreement read(String yaml) {
        return AgreementFile.read(source(yaml)).orRefuse();
    }

    static Source source(String yaml) {
        return Source.of("agreement.yaml", yaml);
    }

    static Bought of(String yaml, Bill bill, Layout layout, Path folder) {
        try {
            return new Bought(source(yaml), bill.agreement(), folder, bill.write(folder, layout, Progress.SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// With the provider's statement and the credits it announced.
    Audited audited() {
        return audited(
                Optional.of(StatementFile.read(folder.resolve("statement.csv")).orRefuse()));
    }

    Audited audited(Optional<Statement> statement) {
        var announced = truth.credits().stream()
                .map(credit -> new Announced(
                        credit.month(),
                        credit.amount(),
                        "",
                        drawdown.text.Location.whole(Source.of("credits.csv", ""))))
                .toList();
        try {
            return new Audit(bill(), agreement, paper, statement, announced, TODAY)
                    .run(Progress.SILENT)
                    .orRefuse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Import bill() {
        return Import.of(List.of(folder.resolve("export").toString())).withRules(Rules.of(agreement));
    }
}

package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.report.WindowStatement.Cell;
import drawdown.report.WindowStatement.Group;
import drawdown.report.WindowStatement.Line;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowStatementTest {

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void balancesCloseAsTheLedgerReportsThem(String example) {
        var ledger = Examples.ledger(example);

        assertThat(closing(ledger, "Rollover balance")).isEqualTo(reported(ledger, Figure.ROLLOVER_BALANCE));
        assertThat(closing(ledger, "Carryforward balance")).isEqualTo(reported(ledger, Figure.CARRYFORWARD_BALANCE));
    }

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void noPrepaidCreditIsLeftWhenTheTermHasEnded(String example) {
        assertThat(closing(Examples.ledger(example), "Prepaid credit").getLast())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void linesAddUpToWhatTheWindowReports(String example) {
        var ledger = Examples.ledger(example);

        assertThat(line(ledger, "Measured spend")).isEqualTo(reported(ledger, Figure.MEASURED));
        assertThat(line(ledger, "Rolled")).isEqualTo(reported(ledger, Figure.ROLLED));
        assertThat(line(ledger, "Shortfall booked")).isEqualTo(reported(ledger, Figure.CRYSTALLISED));
        assertThat(line(ledger, "Layer credit")).isEqualTo(reported(ledger, Figure.LAYER_CREDIT));
        assertThat(line(ledger, "True-up")).isEqualTo(reported(ledger, Figure.PAYMENT));
    }

    private static List<Long> closing(Ledger ledger, String title) {
        return WindowStatement.of(ledger).groups().stream()
                .filter(group -> group.title().equals(title))
                .map(Group::lines)
                .map(lines -> cents(lines.getLast()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> line(Ledger ledger, String words) {
        return WindowStatement.of(ledger).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.words().equals(words))
                .map(WindowStatementTest::cents)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> cents(Line line) {
        return line.cells().stream().map(Cell::cents).toList();
    }

    private static List<Long> reported(Ledger ledger, Figure figure) {
        return ledger.windows().stream().map(w -> w.figure(figure)).toList();
    }
}

package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.billing.Kind;
import drawdown.clause.Account;
import drawdown.money.Money;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.Spend;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {

    @TempDir
    private Path folder;

    @Test
    void theProviderCountsARightBillAsTheLedgerDoes() {
        var size = Size.of(14, 2_800);
        var truth = Written.of(Bill.of(Papers.EDP, 41, size), folder, Layout.of(Format.FOCUS, Encoding.PARQUET))
                .truth();
        var ledger = Ledger.of(Papers.EDP, spend(truth), Assumptions.STANDARD);
        assertThat(ledger.total(Account.OVER_PROTECTED)).isZero();
        assertThat(ledger.total(Account.OVER_UNPROTECTED)).isZero();
        for (int month = 0; month < 14; month++) {
            var events = events(truth, month);
            // The ledger rounds each scope to the cent, the provider each charge to ten decimals.
            assertThat(events.getFirst().decrement().cents())
                    .isCloseTo(ledger.counted().get(month), within(4L));
            assertThat(events.stream()
                            .skip(1)
                            .mapToLong(e -> e.decrement().cents())
                            .sum())
                    .isEqualTo(ledger.recognised().get(month));
        }
    }

    private static List<Statement.Event> events(Truth truth, int month) {
        return truth.statement().events().stream()
                .filter(event -> event.month().equals(Papers.EDP.month(month)))
                .toList();
    }

    private static Spend spend(Truth truth) {
        var spend = Spend.none(Papers.EDP);
        var scopes = Papers.EDP.scopes().stream().map(Scope::name).toList();
        var vendors = Papers.EDP.vendors().stream().map(Vendor::name).toList();
        for (int month = 0; month < 14; month++) {
            for (int s = 0; s < scopes.size(); s++) {
                spend.usage()[month][s] = cents(truth, month, Kind.USAGE, scopes.get(s));
            }
            for (int v = 0; v < vendors.size(); v++) {
                spend.marketplace()[month][v] = cents(truth, month, Kind.MARKETPLACE, vendors.get(v));
            }
        }
        return spend;
    }

    private static long cents(Truth truth, int month, Kind kind, String name) {
        return Money.of(truth.spend(Papers.EDP.month(month), kind, name).before())
                .cents();
    }

    @Test
    void itIsAFileThatBalances() throws IOException {
        var written =
                Written.of(Bill.of(Papers.MACC, 42, Size.of(2, 2_000)), folder, Layout.of(Format.FOCUS, Encoding.CSV));
        var truth = written.truth();
        assertThat(truth.statement().commitment()).isEqualTo(new Money(300_000_000));
        var lines = Files.readAllLines(written.statement());
        assertThat(lines)
                .hasSize(7)
                .startsWith("transactionDate,description,invoiceNumber,eventType,charges,closedBalance");
        assertThat(lines.get(1)).startsWith("2026-07-31,\"Services\",INV-2026-07-0001,SettledCharges,-");
        assertThat(lines.get(2)).startsWith("2026-07-31,\"Marketplace: Databricks\",INV-2026-07-1001,SettledCharges,-");
        var spent = truth.statement().events().stream()
                .map(Statement.Event::decrement)
                .reduce(Money.ZERO, Money::plus);
        assertThat(truth.statement().events().getLast().balance().plus(spent))
                .isEqualTo(truth.statement().commitment());
    }
}

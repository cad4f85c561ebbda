package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.money.Money;
import drawdown.settlement.Ledger;
import drawdown.text.Formula;
import java.io.StringWriter;

/// The postings of a ledger as CSV, a movement on each line.
public final class LedgerCsv {

    private LedgerCsv() {}

    public static String of(Ledger ledger) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("posting", "date", "window", "account", "amount", "term", "document", "layer", "sentence");
            for (var posting : ledger.postings()) {
                csv.writeRecord(
                        String.valueOf(posting.number()),
                        posting.month().toString(),
                        String.valueOf(posting.window()),
                        posting.account().key(),
                        Money.plain(posting.cents()),
                        posting.cites().term(),
                        posting.cites().document(),
                        posting.cites().layer(),
                        Formula.guarded(posting.sentence()));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }
}

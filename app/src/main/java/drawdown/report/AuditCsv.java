package drawdown.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import drawdown.audit.Audited;
import drawdown.audit.Finding;
import drawdown.audit.Finding.Grant;
import drawdown.text.Formula;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;

/// The findings of an audit as CSV, safe to open in a spreadsheet.
public final class AuditCsv {

    private AuditCsv() {}

    public static String of(Audited audited) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "fault",
                    "claim",
                    "first",
                    "last",
                    "amount",
                    "currency",
                    "charges",
                    "finding",
                    "term",
                    "document",
                    "place",
                    "evidence",
                    "query",
                    "dispute",
                    "opens",
                    "closes");
            audited.findings().forEach(finding -> row(audited, finding, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void row(Audited audited, Finding finding, CsvWriter csv) {
        csv.writeRecord(
                AuditWords.fault(finding.fault()),
                AuditWords.claim(finding.fault().claim()),
                finding.first().toString(),
                finding.last().toString(),
                finding.amount().plain(),
                audited.agreement().currency(),
                String.valueOf(finding.charges()),
                Formula.guarded(finding.what()),
                granted(finding, Grant::term),
                granted(finding, Grant::document),
                granted(finding, Grant::place),
                Formula.guarded(finding.evidence()),
                Formula.guarded(finding.query()),
                String.valueOf(finding.deadline().dispute()),
                finding.deadline().dispute() ? finding.deadline().opens().toString() : "",
                finding.deadline().dispute() ? finding.deadline().closes().toString() : "");
    }

    private static String granted(Finding finding, Function<Grant, String> part) {
        return Formula.guarded(finding.grant().map(part).orElse(""));
    }
}

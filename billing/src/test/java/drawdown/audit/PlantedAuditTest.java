package drawdown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.money.Share;
import drawdown.synthetic.Bill;
import drawdown.synthetic.Layout;
import drawdown.synthetic.Layout.Encoding;
import drawdown.synthetic.Layout.Format;
import drawdown.synthetic.PlantedError;
import drawdown.synthetic.PlantedError.DoubledFile;
import drawdown.synthetic.PlantedError.DoubledInvoice;
import drawdown.synthetic.PlantedError.MissingCredit;
import drawdown.synthetic.PlantedError.MissingDiscount;
import drawdown.synthetic.PlantedError.OldBand;
import drawdown.synthetic.PlantedError.Recognised;
import drawdown.synthetic.PlantedError.WrongRate;
import drawdown.synthetic.PlantedError.WrongScope;
import drawdown.synthetic.Size;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said of each kind of error.
class PlantedAuditTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth ANNIVERSARY = YearMonth.of(2027, 1);

    @TempDir
    private Path folder;

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new MissingDiscount(FEBRUARY, Optional.empty()), "No discount on .* in 2026-02, .* granted"),
                Arguments.of(
                        new MissingDiscount(FEBRUARY, Optional.of("everything-else")),
                        "No discount on everything-else in 2026-02, 10% granted"),
                Arguments.of(
                        new WrongRate("Amazon Relational Database Service", FEBRUARY, new Share(60_000)),
                        "6% on Amazon Relational Database Service from 2026-02 to 2027-02, 10%, 12.5% granted"),
                Arguments.of(
                        new OldBand(ANNIVERSARY, 2),
                        "The old year's discount on .* from 2027-01 to 2027-02, .* granted"),
                Arguments.of(
                        new WrongScope("Amazon Bedrock", "everything-else", FEBRUARY),
                        "Amazon Bedrock has the discount of everything-else from 2026-02 to 2027-02, 17%, 19.5% granted"),
                Arguments.of(
                        new MissingCredit(YearMonth.of(2026, 4)),
                        ".* of credit announced for 2026-04 is not on the bill"),
                Arguments.of(
                        new Recognised(FEBRUARY, "snowflake", 0),
                        "snowflake is not recognised in 2026-02, .* is eligible"),
                Arguments.of(
                        new Recognised(FEBRUARY, "snowflake", 2),
                        "snowflake is recognised 2 times in 2026-02: .* instead of .*"),
                Arguments.of(
                        new DoubledInvoice(FEBRUARY, "INV-2026-02-1001"),
                        "All charges of invoice INV-2026-02-1001 are there twice"),
                Arguments.of(new DoubledFile(FEBRUARY), ".* is the same file as the export of 2026-02 again; .*"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void oneErrorIsOneFindingInWords(PlantedError error, String words) {
        var yaml = AuditLawsTest.PAPERS.getFirst();
        var bill = Bill.of(Bought.read(yaml), 7, Size.of(14, 2_800).withAttainment(new Share(500_000)))
                .withErrors(error);
        var bought = Bought.of(yaml, bill, Layout.of(Format.FOCUS, Encoding.PARQUET), folder.resolve("bill"));
        assertThat(bought.audited().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).matches(words));
    }
}

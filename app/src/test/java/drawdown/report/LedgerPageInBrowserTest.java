package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser: what its script does with an address.
@EnabledIf("drawdown.report.Browser#isThere")
class LedgerPageInBrowserTest {

    private static final Pattern ROW = Pattern.compile("<tr id=\"p(\\d+)\"([^>]*)>");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anAddressThatNamesATermShowsExactlyItsPostings() throws Exception {
        var ledger = Examples.ledger("snap-google-2017");
        var dom = open(ledger, "#term=rollover.percent");

        assertThat(shown(dom)).isEqualTo(numbers(ledger, Selection.by("rollover.percent")));
        assertThat(dom).contains("2 postings: rolled 108,000,000.00");
    }

    @Test
    void aLinkToShortfallOfOneWindowLeavesOutThatOfTheRolloverBalance() throws Exception {
        var ledger = Examples.ledger("snap-google-2017");
        var shortfall =
                WindowFlow.of(ledger).get(1).commitment().getLast().selection().orElseThrow();

        assertThat(shown(open(ledger, "#" + shortfall.fragment()))).isEqualTo(numbers(ledger, shortfall));
    }

    @Test
    void monthlyRatingIsNotShownUnlessAskedFor() throws Exception {
        var ledger = Examples.ledger("snap-google-2017");
        var closing = ledger.postings().stream()
                .filter(p -> !LedgerText.MONTHLY.contains(p.account()))
                .map(Posting::number)
                .toList();

        assertThat(shown(open(ledger, ""))).isEqualTo(closing);
        assertThat(shown(open(ledger, "#monthly=1"))).hasSameSizeAs(ledger.postings());
    }

    @Test
    void aScriptInANameDoesNotRun() throws Exception {
        var name = "<script>document.documentElement.id=\"run\"</script>";

        assertThat(open(Examples.named(name), "#text=months")).contains("<html lang=\"en\" class=\"js\">");
    }

    private static List<Integer> numbers(Ledger ledger, Selection selection) {
        return selection.in(ledger.postings()).stream().map(Posting::number).toList();
    }

    private static List<Integer> shown(String dom) {
        return ROW.matcher(dom)
                .results()
                .filter(row -> !row.group(2).contains("hidden"))
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
    }

    /// The document as the browser has it when the page's script has run.
    private String open(Ledger ledger, String fragment) throws IOException, InterruptedException {
        var page = Files.writeString(folder.resolve("page.html"), LedgerPage.html(ledger));
        return Browser.open(folder, page.toUri() + fragment).dom();
    }
}

package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser: what its script does with an address.
@EnabledIf("hasBrowser")
class LedgerPageInBrowserTest {

    private static final Pattern ROW = Pattern.compile("<tr id=\"p(\\d+)\"([^>]*)>");

    @TempDir
    private Path folder = Path.of("");

    static boolean hasBrowser() {
        return browser().isPresent();
    }

    private static Optional<Path> browser() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(("/usr/bin" + File.pathSeparator + path).split(File.pathSeparator))
                .map(entry -> Path.of(entry, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

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
        var dom = folder.resolve("dom.html");
        var chromium = new ProcessBuilder(
                        browser().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--dump-dom",
                        page.toUri() + fragment)
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(chromium.waitFor(60, TimeUnit.SECONDS))
                    .as("chromium ends")
                    .isTrue();
        } finally {
            chromium.destroyForcibly();
        }
        return Files.readString(dom);
    }
}

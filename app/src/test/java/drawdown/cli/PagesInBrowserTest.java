package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.report.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages about the future in a real browser, on a phone and on a desk, by day and by night.
@EnabledIf("drawdown.report.Browser#isThere")
class PagesInBrowserTest {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    /// What is asked of a page in a frame: its width, its charts, and the text with the least contrast (WCAG 2.2, 1.4.3).
    private static final String ASK = """
            onload = () => {
              const page = document.getElementById('page').contentDocument, view = page.defaultView;
              const parts = c => (c.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
              const rgb = c => parts(c).map((x, i) => i < 3 && c.startsWith('color(') ? x * 255 : x);
              const opaque = c => rgb(c).length < 4 || rgb(c)[3] === 1;
              const light = c => rgb(c).slice(0, 3).map(x => x / 255)
                .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
                .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = e => { for (; e; e = e.parentElement) {
                const c = view.getComputedStyle(e).backgroundColor; if (opaque(c)) return c; } return 'rgb(255, 255, 255)'; };
              const contrast = e => {
                const style = view.getComputedStyle(e), ink = e.closest('svg') ? style.fill : style.color;
                const [a, b] = [light(ink), light(behind(e))].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05); };
              const shown = e => e.getClientRects().length > 0 && view.getComputedStyle(e).visibility === 'visible';
              const texts = [...page.body.querySelectorAll('*')].filter(e => shown(e)
                && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
              const least = texts.map(e => [contrast(e), e]).sort((x, y) => x[0] - y[0])[0];
              const seen = document.documentElement.dataset;
              seen.width = page.documentElement.scrollWidth;
              seen.charts = [...page.querySelectorAll('svg')].filter(shown).length;
              seen.texts = texts.length;
              seen.contrast = least[0].toFixed(2);
              seen.least = least[1].outerHTML.slice(0, 120);
            }""";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"simulate, 2", "size, 1", "value, 1", "concede, 0", "options, 2", "backtest, 1", "claims, 1"})
    void aPageFitsAPhoneAndIsLegibleByDayAndByNight(String verb, int charts) throws Exception {
        var page = page(verb);
        for (int width : new int[] {PHONE, DESK}) {
            for (int scheme = 0; scheme < 2; scheme++) { // dark, light
                var seen = Browser.open(
                        folder,
                        framed(page, width).toUri().toString(),
                        "--blink-settings=preferredColorScheme=" + scheme);
                var what = "%s at %d px, scheme %d: %s".formatted(verb, width, scheme, asked(seen, "least"));
                assertThat(seen.console()).as(what).isEmpty();
                assertThat(Integer.parseInt(asked(seen, "width"))).as(what).isLessThanOrEqualTo(width);
                assertThat(Integer.parseInt(asked(seen, "charts"))).as(what).isGreaterThanOrEqualTo(charts);
                assertThat(Integer.parseInt(asked(seen, "texts"))).as(what).isGreaterThan(20);
                assertThat(Double.parseDouble(asked(seen, "contrast"))).as(what).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static String asked(Browser.Seen seen, String name) {
        var answer = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(seen.dom());
        assertThat(answer.find()).as(seen.dom()).isTrue();
        return answer.group(1);
    }

    /// The page stands in a frame, because its own rules let no script run in it.
    private Path framed(String page, int width) throws Exception {
        return Files.writeString(
                folder.resolve("frame.html"),
                "<!doctype html><iframe id=\"page\" style=\"width: %dpx; height: 900px; border: 0\" srcdoc=\"%s\"></iframe><script>%s</script>"
                        .formatted(width, page.replace("&", "&amp;").replace("\"", "&quot;"), ASK));
    }

    private static String page(String verb) {
        var acme = Run.EXAMPLES.resolve("acme-futures");
        var arguments = new ArrayList<Object>(List.of(verb));
        switch (verb) {
            case "backtest" ->
                arguments.addAll(
                        List.of(Run.EXAMPLES.resolve("mybinder-gcp").resolve("gcp-cost-by-day.csv"), "--paths", 50));
            case "claims" -> arguments.addAll(List.of("--enterprises", 20, "--paths", 64));
            default ->
                arguments.addAll(List.of(
                        acme.resolve("agreement.yaml"),
                        "--trajectory",
                        acme.resolve("trajectory.yaml"),
                        "--paths",
                        500));
        }
        arguments.addAll(List.of("--format", "html"));
        var run = Run.of(arguments.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}

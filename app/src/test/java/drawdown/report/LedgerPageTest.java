package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.clause.Account;
import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerPageTest {

    private static final Pattern LINK =
            Pattern.compile("<a class=\"to-postings\" href=\"#([^\"]*)\">(?:<data value=\"([^\"]*)\"[^>]*>)?([^<]*)<");

    @Test
    void everyPostingOfTheLedgerIsOnThePage() {
        var ledger = Examples.ledger("snap-google-2017");
        var page = LedgerPage.html(ledger);

        assertThat(ledger.postings())
                .allSatisfy(posting -> assertThat(row(page, posting))
                        .contains("data-cents=\"" + posting.cents() + "\"")
                        .contains(posting.cites().term())
                        .contains(Markup.of("{}", posting.sentence()).html()));
    }

    private static String row(String page, Posting posting) {
        int from = page.indexOf("<tr id=\"p" + posting.number() + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void aScriptInTheAgreementsNameIsShownNotRun() {
        var page = LedgerPage.html(Examples.named("<script>alert(\"x\")</script><img src=x onerror=alert(1)>"));

        assertThat(page)
                .contains(
                        "<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</h1>")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void nothingIsFetched() {
        assertThat(LedgerPage.html(Examples.ledger("lyft-aws-2022")))
                .doesNotContainPattern("(src|href|action)=\"[^#]")
                .doesNotContain("url(", "@import", "http://", "https://", "fetch(")
                .contains("default-src 'none'");
    }

    @Test
    void aDeadLetterIsWarnedOfAndStruckThroughBesideTheTermThatGoverns() {
        var page = LedgerPage.html(Examples.ledger("case-35-dead-letters"));

        assertThat(page).contains("3 dead letters").contains("<s>75%</s></td><td>25%</td>");
        assertThat(page.substring(page.indexOf("id=\"terms\"")))
                .contains("<s>75%</s>")
                .contains("a dead letter");
    }

    @Test
    void anAgreementWithoutDeadLettersIsNotWarnedOf() {
        assertThat(LedgerPage.html(Examples.ledger("snap-google-2017"))).doesNotContain("class=\"warning\"");
    }

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void aFigureIsTheSumOfThePostingsItLeadsTo(String example) {
        var ledger = Examples.ledger(example);
        var links = LINK.matcher(LedgerPage.html(ledger));
        int followed = 0;
        while (links.find()) {
            var selected = selection(links.group(1)).in(ledger.postings());
            var shown = Optional.ofNullable(links.group(2)).orElse(links.group(3));
            followed++;

            assertThat(selected).as(links.group()).isNotEmpty();
            if (shown.contains("posting")) {
                assertThat(shown).isEqualTo(PageWords.count(selected.size(), "posting"));
            } else {
                long sum = selected.stream().mapToLong(Posting::cents).sum();
                assertThat(cents(shown)).as(links.group()).isIn(sum, -sum);
            }
        }
        assertThat(followed).isGreaterThan(10);
    }

    private static long cents(String amount) {
        return new java.math.BigDecimal(amount.replace(",", "").replace('−', '-'))
                .movePointRight(2)
                .longValueExact();
    }

    /// What the page's script makes of an address.
    private static Selection selection(String fragment) {
        var parts = Arrays.stream(fragment.replace("&amp;", "&").split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        return new Selection(
                Arrays.stream(Account.values())
                        .filter(a -> a.key().equals(parts.get("account")))
                        .findFirst(),
                parts.containsKey("window")
                        ? OptionalInt.of(Integer.parseInt(parts.get("window")))
                        : OptionalInt.empty(),
                parts.getOrDefault("term", ""),
                parts.getOrDefault("text", ""));
    }

    @Test
    void theSamePageIsMadeOfTheSameLedger() {
        Ledger ledger = Examples.ledger("case-37-amendments");

        assertThat(LedgerPage.html(ledger)).isEqualTo(LedgerPage.html(ledger));
    }
}

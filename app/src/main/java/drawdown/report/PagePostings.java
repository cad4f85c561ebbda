package drawdown.report;

import drawdown.settlement.Ledger;
import drawdown.settlement.Posting;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every posting, and the means to choose among them.
final class PagePostings {

    private PagePostings() {}

    static Markup of(Ledger ledger) {
        var postings = ledger.postings();
        long monthly = postings.stream().filter(PagePostings::isMonthly).count();
        return Markup.of(
                """
                <section id="postings" aria-labelledby="postings-title">
                <h2 id="postings-title">Postings</h2>
                <p class="lead">Every movement, with the term that caused it, the paper that states the term, and how the
                amount came about.</p>
                <form class="filter">
                <label>Term <select name="term"><option value="">any term</option>{}</select></label>
                <label>Account <select name="account"><option value="">any account</option>{}</select></label>
                <label>Window <select name="window"><option value="">any window</option>{}</select></label>
                <label class="grow">Text <input type="search" name="text" placeholder="words of a sentence"></label>
                <button type="reset">Clear</button>
                </form>
                <p class="monthly"><label><input type="checkbox" id="monthly"{}> Show monthly rating
                <small>{}: list, charges, what counts</small></label></p>
                <p class="count"><output aria-live="polite" tabindex="-1">{}</output></p>
                <table class="postings"><thead><tr><th scope="col">Month</th><th scope="col">Account</th>
                <th scope="col" class="amount">{}</th><th scope="col">Because of</th><th scope="col">How</th></tr>
                </thead>
                <tbody>
                {}</tbody></table>
                </section>
                """,
                terms(postings),
                accounts(postings),
                windows(ledger),
                monthly == postings.size() ? Markup.of(" checked") : Markup.NONE,
                PageWords.count(monthly, "posting"),
                PageWords.count(postings.size() - monthly, "posting"),
                ledger.agreement().currency(),
                postings.stream().map(PagePostings::row).collect(Markup.joining()));
    }

    private static boolean isMonthly(Posting posting) {
        return LedgerText.MONTHLY.contains(posting.account());
    }

    private static Markup terms(List<Posting> postings) {
        return counts(postings, p -> p.cites().term()).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> option(e.getKey(), e.getKey(), e.getValue()))
                .collect(Markup.joining());
    }

    private static Markup accounts(List<Posting> postings) {
        return counts(postings, Posting::account).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> Markup.of(
                        "<option value=\"{}\" data-words=\"{}\">{} ({})</option>",
                        e.getKey().key(),
                        e.getKey().words(),
                        PageWords.capital(e.getKey().words()),
                        e.getValue()))
                .collect(Markup.joining());
    }

    private static Markup windows(Ledger ledger) {
        var counts = counts(ledger.postings(), Posting::window);
        var windows = ledger.windows().stream()
                .map(w -> option(
                        String.valueOf(w.number()),
                        w.number() + ", " + PageWords.span(w.first(), w.last()),
                        counts.getOrDefault(w.number(), 0L)))
                .collect(Markup.joining());
        return Markup.of(
                "{}{}",
                windows,
                counts.containsKey(0) ? option("0", "outside every window", counts.get(0)) : Markup.NONE);
    }

    private static <K> java.util.Map<K, Long> counts(List<Posting> postings, Function<Posting, K> by) {
        return postings.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static Markup option(String value, String words, long count) {
        return Markup.of("<option value=\"{}\">{} ({})</option>", value, words, count);
    }

    private static String paper(Posting.Cited cites) {
        var document = PageWords.paper(cites.document());
        return document.contains(cites.layer()) ? document : document + ", " + cites.layer();
    }

    private static Markup row(Posting posting) {
        var cites = posting.cites();
        return Markup.of(
                """
                <tr id="p{}"{} data-account="{}" data-window="{}" data-term="{}" data-cents="{}">\
                <td>{}<small>{}</small></td>\
                <td>{}</td><td class="amount">{}</td><td><code>{}</code> {}<small>{}</small></td><td>{}</td></tr>
                """,
                posting.number(),
                isMonthly(posting) ? Markup.of(" class=\"monthly\"") : Markup.NONE,
                posting.account().key(),
                posting.window(),
                cites.term(),
                posting.cents(),
                posting.month(),
                posting.window() == 0 ? "after the exit" : "window " + posting.window(),
                PageWords.capital(posting.account().words()),
                PageAmount.exact(posting.cents()),
                cites.term(),
                cites.value(),
                paper(cites),
                posting.sentence());
    }
}

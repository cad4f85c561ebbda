package drawdown.report;

import drawdown.clause.Account;
import drawdown.settlement.Posting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The postings that a figure is the sum of. The page computes the figure from them, and shows them where it is
/// followed.
///
/// @param window from 1; 0 for what lies outside every window
/// @param term   what they cite; empty for anything
/// @param text   what their sentences contain; empty for anything
record Selection(Optional<Account> account, OptionalInt window, String term, String text) {

    static Selection of(Account account) {
        return new Selection(Optional.of(account), OptionalInt.empty(), "", "");
    }

    static Selection by(String term) {
        return new Selection(Optional.empty(), OptionalInt.empty(), term, "");
    }

    Selection in(int number) {
        return new Selection(account, OptionalInt.of(number), term, text);
    }

    /// Those whose sentences speak of a balance: shortfall of the unmet commitment, not of the rollover balance.
    Selection from(Account balance) {
        return from(balance.words());
    }

    Selection from(String words) {
        return new Selection(account, window, term, words);
    }

    boolean matches(Posting posting) {
        return account.filter(a -> a != posting.account()).isEmpty()
                && (window.isEmpty() || window.getAsInt() == posting.window())
                && (term.isEmpty() || term.equals(posting.cites().term()))
                && (text.isEmpty() || posting.sentence().contains(text));
    }

    List<Posting> in(List<Posting> postings) {
        return postings.stream().filter(this::matches).toList();
    }

    long sum(List<Posting> postings) {
        return postings.stream().filter(this::matches).mapToLong(Posting::cents).sum();
    }

    /// What follows `#` in the page's address to show them, those of monthly rating among them.
    String fragment() {
        var fragment = new StringBuilder();
        account.ifPresent(a -> fragment.append("&account=").append(a.key()));
        window.ifPresent(w -> fragment.append("&window=").append(w));
        if (!term.isEmpty()) {
            fragment.append("&term=").append(encoded(term));
        }
        if (!text.isEmpty()) {
            fragment.append("&text=").append(encoded(text));
        }
        if (account.map(LedgerText.MONTHLY::contains).orElse(true)) {
            fragment.append("&monthly=1");
        }
        return fragment.substring(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// A figure that leads to its postings.
    Markup link(Markup figure) {
        return Markup.of("<a class=\"to-postings\" href=\"#{}\">{}</a>", fragment(), figure);
    }
}

package drawdown.agreement;

import drawdown.clause.OrderForm;
import drawdown.clause.Term;
import drawdown.money.Share;
import drawdown.text.Location;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One paper of an agreement.
///
/// @param name       what messages and postings call it: its kind, and its month where that is not the first
/// @param from       the month from which it is in force; empty for the first of the term
/// @param profile    the profile its terms start from (standard terms only)
/// @param terms      what it states; of standard terms with a profile, only what it states besides
/// @param commitment the whole commitment as restated here
/// @param bands      the discount bands as restated here
public record Document(
        Kind kind,
        String name,
        Optional<OrderForm.Authority> signedBy,
        Optional<YearMonth> from,
        Optional<Profile> profile,
        Map<Term, Stated> terms,
        Optional<Commitment> commitment,
        Optional<List<Share>> bands,
        Location location) {

    public enum Kind {
        STANDARD_TERMS,
        ORDER_FORM_SCHEDULE,
        SIDE_LETTER,
        AMENDMENT
    }

    /// A value and where it is written.
    public record Stated(Object value, Location location) {}

    public Document {
        terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /// Which layer of paper this is.
    public String layer() {
        return kind == Kind.STANDARD_TERMS ? "standard" : "schedule";
    }

    public Document withTerms(Map<Term, Stated> changed) {
        return new Document(kind, name, signedBy, from, profile, changed, commitment, bands, location);
    }

    /// The same paper without what it restates of commitment and discount.
    Document withoutCommitment() {
        return new Document(kind, name, signedBy, from, profile, terms, Optional.empty(), Optional.empty(), location);
    }
}

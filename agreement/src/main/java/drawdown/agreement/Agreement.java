package drawdown.agreement;

import drawdown.money.Money;
import drawdown.money.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A spend commitment as its papers state it.
///
/// @param effective the first month of the term
/// @param months    the length of the term, 1 to 120
/// @param bands     the discount band of each contract year, as first stated
/// @param documents standard terms first, then the schedule in the order of `from`
public record Agreement(
        String id,
        Provider provider,
        Program program,
        String currency,
        YearMonth effective,
        int months,
        Commitment commitment,
        List<Share> bands,
        List<Scope> scopes,
        List<Vendor> vendors,
        Money openingCredit,
        List<Document> documents,
        Optional<Event> event) {

    public enum Provider {
        AWS,
        AZURE,
        GCP,
        OTHER
    }

    public enum Program {
        EDP,
        MACC,
        GCP_COMMIT,
        OTHER
    }

    public Agreement {
        bands = List.copyOf(bands);
        scopes = List.copyOf(scopes);
        vendors = List.copyOf(vendors);
        documents = List.copyOf(documents);
    }

    /// Contract years, the last of which may be partial.
    public static int years(int months) {
        return (months + 11) / 12;
    }

    public int years() {
        return years(months);
    }

    /// The month of the term, counted from 0; negative before it.
    public int index(YearMonth month) {
        return (int) effective.until(month, ChronoUnit.MONTHS);
    }

    public YearMonth month(int index) {
        return effective.plusMonths(index);
    }

    /// The commitment of the last restatement.
    public Commitment lastCommitment() {
        return documents.stream()
                .flatMap(document -> document.commitment().stream())
                .reduce(commitment, (earlier, later) -> later);
    }

    /// The discount bands of the last restatement.
    public List<Share> lastBands() {
        return documents.stream()
                .flatMap(document -> document.bands().stream())
                .reduce(bands, (earlier, later) -> later);
    }

    /// The month whose terms judge a day: its own, or the first for a day before the term.
    public int judgedIn(LocalDate day) {
        return Math.max(0, index(YearMonth.from(day)));
    }

    /// The months of the term that run: all, or those before an exit.
    public int runningMonths() {
        return event.filter(Event::isExit).map(exit -> index(exit.on())).orElse(months);
    }

    /// The terms in force over the term, one entry for each month in which they change.
    public List<InForce> inForce() {
        return InForce.over(documents, months, this::from);
    }

    /// The month from which a document is in force, counted from 0.
    public int from(Document document) {
        return document.from().map(this::index).orElse(0);
    }

    /// The windows up to the end of the running months.
    public List<Window> windows() {
        return Window.of(this, inForce().getFirst().terms().measurement(), runningMonths());
    }

    /// The same agreement without its event: what happens if nobody leaves or converts.
    public Agreement withoutEvent() {
        return withEvent(Optional.empty());
    }

    /// The same agreement with another event, whether its terms allow it or not.
    public Agreement withEvent(Optional<Event> changed) {
        return with(commitment, bands, vendors, documents, changed);
    }

    public Agreement withDocuments(List<Document> changed) {
        return with(commitment, bands, vendors, changed, event);
    }

    /// The same agreement with more vendors.
    public Agreement withVendors(List<Vendor> more) {
        return with(
                commitment,
                bands,
                Stream.concat(vendors.stream(), more.stream()).toList(),
                documents,
                event);
    }

    /// The same agreement with another commitment and other bands for the whole term, which no document restates.
    ///
    /// @param changed of the same kind as before
    public Agreement withCommitment(Commitment changed, List<Share> changedBands) {
        var papers = documents.stream().map(Document::withoutCommitment).toList();
        return with(changed, changedBands, vendors, papers, event);
    }

    private Agreement with(
            Commitment toCommit,
            List<Share> discounts,
            List<Vendor> sellers,
            List<Document> papers,
            Optional<Event> happening) {
        return new Agreement(
                id,
                provider,
                program,
                currency,
                effective,
                months,
                toCommit,
                discounts,
                scopes,
                sellers,
                openingCredit,
                papers,
                happening);
    }
}

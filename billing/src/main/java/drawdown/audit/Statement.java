package drawdown.audit;

import drawdown.text.Location;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A provider's own statement of the commitment: what took something off it.
///
/// @param form in words
public record Statement(String form, List<Event> events) {

    /// @param day         of the transaction, or the first of the month it is for
    /// @param invoice     or empty
    /// @param decrement   in cents; negative for what it gives back
    /// @param balance     of the commitment after it, in cents
    /// @param part        what it is for, where the statement says so itself
    public record Event(
            LocalDate day,
            String description,
            String invoice,
            long decrement,
            Optional<Long> balance,
            Optional<Part> part,
            Location place) {

        YearMonth month() {
            return YearMonth.from(day);
        }
    }

    /// What a decrement is for.
    public sealed interface Part {

        /// The provider's own services.
        record Services() implements Part {}

        record Vendor(int index) implements Part {}

        /// Vendors, without saying which.
        record Marketplace() implements Part {}

        /// An invoice as a whole.
        record Everything() implements Part {}
    }

    public Statement {
        events = List.copyOf(events);
    }
}

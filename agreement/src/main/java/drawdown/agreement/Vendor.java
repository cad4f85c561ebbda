package drawdown.agreement;

import drawdown.clause.Marketplace;
import drawdown.money.Share;
import java.time.YearMonth;
import java.util.Optional;

/// A seller on the provider's Marketplace.
///
/// @param discount the vendor's own, before its renewal
/// @param renews   the month its subscription renews, if ever; it may lie before the term
/// @param takes    which charges of a bill are its own, beside those of Marketplace that a company of its name published
public record Vendor(
        String name, Marketplace.Catalog catalog, Share discount, Optional<YearMonth> renews, Optional<Takes> takes) {}

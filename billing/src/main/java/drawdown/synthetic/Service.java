package drawdown.synthetic;

import drawdown.agreement.Agreement;
import drawdown.billing.Kind;

/// Something the bill charges for, and where the agreement has it.
///
/// @param kind  usage of the provider's own service, or Marketplace
/// @param place its scope or its vendor: the index in the agreement
public record Service(int id, String name, Kind kind, int place) {

    boolean isOwn() {
        return kind == Kind.USAGE;
    }

    /// The name of its scope or vendor.
    String placeName(Agreement agreement) {
        return isOwn()
                ? agreement.scopes().get(place).name()
                : agreement.vendors().get(place).name();
    }
}

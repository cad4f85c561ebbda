package drawdown.plan;

import java.util.List;
import java.util.SortedMap;

/// What a plan costs, all in all.
///
/// @param cents     direct bills and the cost of every agreement, base spend included: the mean over futures
/// @param direct    of it, what is billed outside of agreements
/// @param platforms what each platform bills in each month, before discounts of agreements
/// @param effects   what the plan does to each agreement
public record WholeBill(double cents, double direct, SortedMap<String, long[]> platforms, List<Effect> effects) {

    public WholeBill {
        effects = List.copyOf(effects);
    }
}

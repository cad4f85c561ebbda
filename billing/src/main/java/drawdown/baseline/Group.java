package drawdown.baseline;

import java.util.List;

/// What some charges have in common, and what they cost.
///
/// @param keys by which they are told apart; empty where the export says nothing
public record Group(List<String> keys, Costs costs) {

    public Group {
        keys = List.copyOf(keys);
    }
}

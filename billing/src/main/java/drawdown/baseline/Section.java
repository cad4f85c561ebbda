package drawdown.baseline;

import java.util.List;

/// The whole bill, divided by one thing. The groups add up to the bill exactly.
///
/// @param keys what the keys of a group are
public record Section(String title, List<String> keys, List<Group> groups) {

    public Section {
        keys = List.copyOf(keys);
        groups = List.copyOf(groups);
    }

    Costs sum() {
        return Costs.of(groups.stream().map(Group::costs).toList());
    }
}

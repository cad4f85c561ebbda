package drawdown.price.feed;

import drawdown.price.feed.Finding.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faults found so far, each once, with how often it occurred.
final class Findings {

    private final Map<Finding, Integer> found = new LinkedHashMap<>();

    void add(String name, String fault, Outcome outcome) {
        found.merge(new Finding(name, fault, outcome, 1), 1, Integer::sum);
    }

    List<Finding> list() {
        return found.entrySet().stream()
                .map(e -> new Finding(
                        e.getKey().name(), e.getKey().fault(), e.getKey().outcome(), e.getValue()))
                .toList();
    }
}

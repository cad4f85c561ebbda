package drawdown.billing;

import java.util.ArrayList;
import java.util.List;

/// An explanation as text, in columns that line up.
final class ExplanationText {

    private ExplanationText() {}

    static String of(Explanation explanation) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Which rule took what", "charges", "billed " + explanation.currency()));
        for (var taken : explanation.taken()) {
            rows.add(List.of("  " + taken.by(), "", ""));
            if (taken.parts().isEmpty()) {
                rows.add(List.of("    took nothing", "", ""));
            }
            taken.parts()
                    .forEach(p -> rows.add(ReconciliationText.part("  " + p.name(), p.sum(), "")
                            .subList(0, 3)));
        }
        return ReconciliationText.aligned(rows);
    }
}

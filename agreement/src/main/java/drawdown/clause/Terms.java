package drawdown.clause;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The terms of every clause there is: what governs an agreement at one moment.
public record Terms(
        Measurement measurement,
        Rollover rollover,
        Carryforward carryforward,
        OverCommit overCommit,
        UnderCommit underCommit,
        Marketplace marketplace,
        Exit exit,
        OrderForm orderForm) {

    private static final RecordComponent[] CLAUSES = Terms.class.getRecordComponents();

    /// Every term, in the order of the clauses.
    public static final List<Term> ALL = Arrays.stream(CLAUSES)
            .flatMap(clause -> Arrays.stream(clause.getType().getRecordComponents())
                    .map(setting -> Term.of(clause.getName(), setting)))
            .toList();

    private static final Map<String, Term> BY_NAME = ALL.stream().collect(Collectors.toMap(Term::name, term -> term));

    public static Optional<Term> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// Terms from a value for each.
    public static Terms of(Map<Term, Object> values) {
        try {
            var clauses = new ArrayList<>();
            for (var clause : CLAUSES) {
                var settings = new ArrayList<>();
                for (var setting : clause.getType().getRecordComponents()) {
                    var term = BY_NAME.get(clause.getName() + "." + setting.getName());
                    var value = values.get(term);
                    if (value == null) {
                        throw new IllegalArgumentException(term + " has no value");
                    }
                    settings.add(value);
                }
                clauses.add(clause.getType().getDeclaredConstructors()[0].newInstance(settings.toArray()));
            }
            return (Terms) Terms.class.getDeclaredConstructors()[0].newInstance(clauses.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Object value(Term term) {
        try {
            var clause = Terms.class.getMethod(term.clause()).invoke(this);
            return clause.getClass().getMethod(term.setting()).invoke(clause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The value of every term, in their order.
    public Map<Term, Object> values() {
        var values = new LinkedHashMap<Term, Object>();
        ALL.forEach(term -> values.put(term, value(term)));
        return values;
    }

    /// These terms with one of them changed.
    public Terms with(Term term, Object value) {
        var values = values();
        values.put(term, value);
        return of(values);
    }
}

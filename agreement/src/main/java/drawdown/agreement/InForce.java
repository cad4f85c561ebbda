package drawdown.agreement;

import drawdown.clause.OrderForm;
import drawdown.clause.Relief;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The terms that govern from a month on, the paper each comes from, and the terms that are written but do not govern.
///
/// @param from        the first month, counted from 0
/// @param paper       the document of the value that governs
/// @param deadLetters what the schedule states in vain, and where
public record InForce(int from, Terms terms, Map<Term, Paper> paper, Map<Term, Paper> deadLetters) {

    /// @param document the paper; its own terms or its profile's
    public record Paper(Document document, Document.Stated stated) {}

    private static final Term PRECEDENCE = Terms.named("orderForm.precedence").orElseThrow();

    /// The paper whose value of a term governs.
    public Paper paper(Term term) {
        return Objects.requireNonNull(paper.get(term));
    }

    /// The terms in force over the term, one entry for each month in which they change.
    public static List<InForce> over(
            List<Document> documents, int months, java.util.function.ToIntFunction<Document> from) {
        var all = new ArrayList<InForce>();
        for (int month = 0; month < months; month++) {
            int m = month;
            if (month == 0 || documents.stream().anyMatch(d -> from.applyAsInt(d) == m)) {
                all.add(at(
                        month,
                        documents.stream().filter(d -> from.applyAsInt(d) <= m).toList()));
            }
        }
        return all;
    }

    /// The entry that holds in a month.
    public static InForce in(List<InForce> all, int month) {
        return all.stream()
                .filter(i -> i.from() <= month)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static InForce at(int month, List<Document> documents) {
        var standard = new LinkedHashMap<Term, Paper>();
        var schedule = new LinkedHashMap<Term, Paper>();
        for (var document : documents) {
            var layer = document.kind() == Document.Kind.STANDARD_TERMS ? standard : schedule;
            document.profile()
                    .ifPresent(p -> p.terms().forEach((term, stated) -> layer.put(term, new Paper(document, stated))));
            document.terms().forEach((term, stated) -> layer.put(term, new Paper(document, stated)));
        }
        var governing = new LinkedHashMap<>(standard);
        var dead = new TreeMap<Term, Paper>();
        var precedence = Objects.requireNonNull(schedule.getOrDefault(PRECEDENCE, standard.get(PRECEDENCE)));
        if (precedence.stated().value() == OrderForm.Precedence.SCHEDULE) {
            governing.putAll(schedule);
        } else {
            governing.put(PRECEDENCE, precedence);
            schedule.forEach((term, paper) -> {
                if (!term.equals(PRECEDENCE)
                        && !same(
                                paper.stated().value(),
                                Objects.requireNonNull(standard.get(term))
                                        .stated()
                                        .value())) {
                    dead.put(term, paper);
                }
            });
        }
        var values = new LinkedHashMap<Term, Object>();
        governing.forEach((term, paper) -> values.put(term, paper.stated().value()));
        return new InForce(month, Terms.of(values), governing, dead);
    }

    /// Whether two values mean the same: an amount of relief is the list that repeats it, and a list of none is none.
    static boolean same(Object one, Object other) {
        return one.equals(other)
                || (one instanceof Optional<?> a
                        && other instanceof Optional<?> b
                        && (a.orElse(null) instanceof Relief || b.orElse(null) instanceof Relief)
                        && reliefs(a).equals(reliefs(b)));
    }

    private static List<?> reliefs(Optional<?> relief) {
        var amounts = relief.map(r -> ((Relief) r).amounts()).orElse(List.of());
        return amounts.stream().distinct().count() <= 1
                ? amounts.stream().flatMap(Optional::stream).distinct().toList()
                : amounts;
    }
}

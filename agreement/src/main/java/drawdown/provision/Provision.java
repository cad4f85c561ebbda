package drawdown.provision;

import drawdown.clause.Kind;
import drawdown.clause.Term;
import java.util.List;
import java.util.Optional;

/// One or two terms as something to negotiate.
///
/// @param id         `1.1` to `7.4`: the move and the place in it
/// @param meaning    one sentence
/// @param settings   the terms it sets, the main one first; none for a matter of form
/// @param published  the ranges of the main term's values as published
/// @param trap       what the buyer falls into without it
/// @param procedural whether it moves no money by itself
public record Provision(
        String id,
        Move move,
        String title,
        String meaning,
        List<Setting> settings,
        Published published,
        Optional<Trap> trap,
        boolean procedural,
        Wording wording) {

    /// Provisions that belong together, 1 to 7.
    public record Move(int number, String title) {}

    /// A sign that an agreement costs its buyer more than it need.
    ///
    /// @param id `T1` to `T6`
    public record Trap(String id, String sign) {}

    /// @param standard what the provider's paper says
    /// @param target   what well-prepared buyers obtain
    /// @param walkAway what a buyer should not go below
    public record Setting(Term term, Object standard, Object target, Object walkAway) {}

    /// From the low to the high end; empty where no range is published.
    public record Published(List<Object> standard, List<Object> alsoQuoted, List<Object> target) {
        public Published {
            standard = List.copyOf(standard);
            alsoQuoted = List.copyOf(alsoQuoted);
            target = List.copyOf(target);
        }
    }

    /// Clauses in our own words, in which `{value}` stands for the main term's value.
    ///
    /// @param unlimited instead of the target, where the value is none
    public record Wording(String standard, String target, Optional<String> unlimited) {}

    public Provision {
        settings = List.copyOf(settings);
    }

    public boolean sets(Term term) {
        return settings.stream().anyMatch(setting -> setting.term().equals(term));
    }

    /// What the standard terms say.
    public String standardText() {
        return settings.isEmpty()
                ? wording.standard()
                : filled(wording.standard(), settings.getFirst().standard());
    }

    /// What the buyer writes instead.
    public String redline() {
        return settings.isEmpty()
                ? wording.target()
                : redline(settings.getFirst().target());
    }

    /// The same at another value of the main term.
    public String redline(Object value) {
        var text = value.equals(Optional.empty()) ? wording.unlimited().orElse(wording.target()) : wording.target();
        return filled(text, value);
    }

    private static String filled(String text, Object value) {
        return text.replace("{value}", words(value));
    }

    private static String words(Object value) {
        var written = Kind.print(value);
        return value instanceof Enum<?> ? written.replace('-', ' ') : written;
    }
}

package drawdown.price.feed;

import drawdown.text.Node;
import drawdown.text.Problem;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A value of a feed, which is JSON or YAML. What is not there is empty.
record Tree(Node node) {

    /// The document of each source.
    static Reading<List<Tree>> read(List<Source> sources) {
        var problems = new Problems();
        var trees = new ArrayList<Tree>();
        sources.forEach(source -> Yaml.read(source, problems).map(Tree::new).ifPresent(trees::add));
        return problems.reading(trees);
    }

    /// The document in each line, or one of the source as a whole if it does not have one in its first.
    static Reading<List<Tree>> readLines(List<Source> sources) {
        var trees = new ArrayList<Tree>();
        var refused = new ArrayList<Problem>();
        for (var source : sources) {
            boolean byLine =
                    source.lines().stream().findFirst().filter(Tree::isWhole).isPresent();
            var parts = byLine
                    ? source.lines().stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Source.of(source.name(), line))
                            .toList()
                    : List.of(source);
            switch (read(parts)) {
                case Reading.Valid<List<Tree>>(var read) -> trees.addAll(read);
                case Reading.Refused<List<Tree>>(var problems) -> refused.addAll(problems);
            }
        }
        return refused.isEmpty() ? new Reading.Valid<>(trees) : new Reading.Refused<>(refused);
    }

    private static boolean isWhole(String line) {
        return line.startsWith("{") && line.stripTrailing().endsWith("}");
    }

    Optional<Tree> at(String key) {
        return node instanceof Node.Mapping m
                ? Optional.ofNullable(m.entries().get(key)).map(e -> new Tree(e.value()))
                : Optional.empty();
    }

    /// The text of a key; of one that is not there, empty.
    String text(String key) {
        return at(key).map(Tree::text).orElse("");
    }

    String text() {
        return node instanceof Node.Scalar s && !s.isNull() ? s.text() : "";
    }

    Optional<BigDecimal> number(String key) {
        return at(key).flatMap(Tree::number);
    }

    Optional<BigDecimal> number() {
        return parseNumber(text());
    }

    static Optional<BigDecimal> parseNumber(String text) {
        try {
            return text.isEmpty() || text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The day that a key's text begins with; empty if it does not begin with one.
    Optional<LocalDate> day(String key) {
        return parseDay(text(key));
    }

    static Optional<LocalDate> parseDay(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<Tree> items() {
        return node instanceof Node.Sequence s
                ? s.items().stream().map(Tree::new).toList()
                : List.of();
    }

    boolean isList() {
        return node instanceof Node.Sequence;
    }

    void each(BiConsumer<String, Tree> member) {
        if (node instanceof Node.Mapping m) {
            m.entries().forEach((key, entry) -> member.accept(key, new Tree(entry.value())));
        }
    }

    /// The only member, whatever its key.
    Optional<Tree> only() {
        return node instanceof Node.Mapping m
                ? m.entries().values().stream().findFirst().map(e -> new Tree(e.value()))
                : Optional.empty();
    }

    static Map<String, Tree> members(Tree tree) {
        var members = new java.util.LinkedHashMap<String, Tree>();
        tree.each(members::put);
        return members;
    }
}

package drawdown.workload;

import drawdown.record.Written;
import drawdown.text.JsonObject;
import drawdown.text.Names;
import drawdown.text.Node;
import drawdown.text.Values;
import drawdown.text.YamlText;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// When requests come.
///
/// @param text  as it is written
/// @param trace where it is one
public record Profile(String text, Shape shape, Optional<Trace> trace) {

    public static final Profile FLAT = new Profile("flat", Shape.FLAT, Optional.empty());
    public static final Profile BUSINESS_HOURS = new Profile("business-hours", Shape.businessHours(), Optional.empty());

    static final Written<Profile> KIND = new Written<>(
            Profile.class,
            Optional.of(FLAT),
            Profile::read,
            new JsonObject()
                    .with(
                            "anyOf",
                            List.of(
                                    new JsonObject().with("type", "string"),
                                    new JsonObject()
                                            .with("type", "array")
                                            .with("items", Written.number(0, 9_999_999_999L)))));

    private static final int DAY = 24;
    private static final int WEEK = 168;

    public static Profile of(String text, Trace trace) {
        return new Profile(text, trace.shape(), Optional.of(trace));
    }

    private static Optional<Profile> read(Node node, String name, Values values) {
        return node instanceof Node.Sequence ? hours(node, name, values) : named(node, name, values);
    }

    private static Optional<Profile> hours(Node node, String name, Values values) {
        return values.each(node, name, WEEK, (n, path) -> values.decimal(n, path))
                .flatMap(factors -> {
                    boolean whole = factors.size() == DAY || factors.size() == WEEK;
                    if (!whole) {
                        values.problems()
                                .add(
                                        node.location(),
                                        name + " has " + factors.size()
                                                + " factors, where 24 belong (the hours of a day) or 168"
                                                + " (those of a week, from Monday)",
                                        "Maybe count them: an hour without requests is 0.");
                        return Optional.empty();
                    }
                    if (factors.stream().allMatch(f -> f.signum() == 0)) {
                        values.problems()
                                .add(
                                        node.location(),
                                        name + " is 0 in every hour, and yet there are requests",
                                        "Maybe write profile: flat.");
                        return Optional.empty();
                    }
                    var weights = factors.stream()
                            .mapToDouble(BigDecimal::doubleValue)
                            .toArray();
                    var text = factors.stream().map(BigDecimal::toPlainString).toList();
                    return Optional.of(new Profile(text.toString(), Shape.even(60, weights), Optional.empty()));
                });
    }

    private static Optional<Profile> named(Node node, String name, Values values) {
        return values.text(node, name).flatMap(text -> switch (text) {
            case "flat" -> Optional.of(FLAT);
            case "business-hours" -> Optional.of(BUSINESS_HOURS);
            default -> traced(node, name, text, values);
        });
    }

    /// A path is as seen from the file that it stands in.
    private static Optional<Profile> traced(Node node, String name, String text, Values values) {
        var near = Names.nearest(text, List.of("flat", "business-hours"));
        if (near.isPresent() && !text.contains(".")) {
            values.problems().add(node.location(), name + " is " + node.shown(), "Maybe " + near.get() + " was meant.");
            return Optional.empty();
        }
        try {
            var file = Path.of(node.location().source().name()).resolveSibling(text);
            if (!Files.isRegularFile(file)) {
                values.problems()
                        .add(
                                node.location(),
                                name + " is " + node.shown() + ", and there is no file " + file,
                                "Maybe write flat, business-hours, or a path as seen from this file.");
                return Optional.empty();
            }
            return Trace.read(file, values.problems()).map(trace -> of(YamlText.quoted(text), trace));
        } catch (InvalidPathException e) {
            values.problems()
                    .add(node.location(), name + " is " + node.shown() + ", not a path", "Maybe write profile: flat.");
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

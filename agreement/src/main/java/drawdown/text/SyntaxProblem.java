package drawdown.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the YAML parser says of a text it cannot read, in words and at the place where a person would mend it.
final class SyntaxProblem {

    /// @param parser  what the parser says, first what it was doing
    /// @param opening whether the place is where that began, and not where it failed
    /// @param what    `%s` stands for the sign at that place
    private record Words(Pattern parser, boolean opening, String what, String fix) {}

    private static final String APOSTROPHE = "inside ' quotes, write '' for an apostrophe.";
    private static final String INDENTATION = "Maybe indent it like its neighbours, with spaces.";
    private static final String QUOTES = "Maybe put quotes around it.";

    private static final List<Words> WORDS = List.of(
            opening(
                    "quoted scalar.*end of stream",
                    "the quote that begins here is never closed",
                    "Maybe add the closing quote; " + APOSTROPHE),
            at(
                    "double-quoted scalar",
                    "a backslash in \" quotes begins an escape, and this is none",
                    "Maybe write \\\\ for a backslash, or use ' quotes."),
            at("\\(TAB\\)", "a tab stands where a value or spaces belong", "Maybe replace it by spaces."),
            at(
                    "character '%' that cannot start",
                    "a value cannot begin with %s", "Maybe write the percent sign behind the number: 25%."),
            at("character '.' that cannot start", "a value cannot begin with %s", QUOTES),
            opening("scanning an? (alias|anchor|tag)", "a value cannot begin with %s", QUOTES),
            opening("block scalar", "a value cannot begin with | or > here", QUOTES),
            at("directive", "a line cannot begin with %%", "Maybe remove it."),
            at("mapping keys are not allowed", "a question mark stands where a value belongs", QUOTES),
            at(
                    "sequence entries are not allowed",
                    "a list item begins in the middle of a line",
                    "Maybe begin a new line with `- `, write the list as [a, b], or put quotes around the text."),
            at("flow node.* found '-'", "a list item cannot begin with - between brackets", "Maybe remove the -."),
            at(
                    "found '[]}]'",
                    "a bracket closes here that was never opened, or a value is missing",
                    "Maybe remove the bracket, or write the value."),
            at("found ','", "a value is missing before this comma", "Maybe remove the comma, or put quotes around it."),
            at("node content.* found '<stream end>'", "the file ends where a value belongs", "Maybe it was cut off."),
            at("node content", "a value is missing, or begins with a sign that it cannot begin with", QUOTES),
            at(
                    "found '<scalar>'",
                    "text follows the end of a text in quotes",
                    "Maybe leave the quotes out, or put them around all of it; " + APOSTROPHE),
            at("found ':'", "a name is missing before this colon", "Maybe remove the line."),
            at("expected <block end>", "this line is not indented like its neighbours", INDENTATION),
            at("expected '<document start>'", "a second document begins here", "Maybe put it in a file of its own."));

    private static final Pattern BRACKET = Pattern.compile("expected ',' or '([]}])', but got (.*)");
    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?[\\w.-]+:(?=[^\\s/])");
    private static final Pattern SETTING = Pattern.compile(":\\s");

    private final Source source;
    private final String parser;
    private final Location opened;
    private final Location at;

    SyntaxProblem(Source source, MarkedYamlEngineException e) {
        this.source = source;
        var doing = e.getContext() == null ? "" : e.getContext().strip() + ", ";
        this.parser = (doing + (e.getProblem() == null ? "" : e.getProblem()))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        this.at = location(e.getProblemMark().or(e::getContextMark));
        this.opened = location(e.getContextMark().or(e::getProblemMark));
    }

    private static Words at(String parser, String what, String fix) {
        return new Words(Pattern.compile(parser), false, what, fix);
    }

    private static Words opening(String parser, String what, String fix) {
        return new Words(Pattern.compile(parser), true, what, fix);
    }

    Problem problem() {
        if (parser.endsWith("mapping values are not allowed here")) {
            return colon();
        }
        if (parser.endsWith("could not find expected ':'")) {
            return noColon(opened);
        }
        var bracket = BRACKET.matcher(parser);
        if (bracket.find()) {
            return inBrackets(bracket.group(1), bracket.group(2));
        }
        return WORDS.stream()
                .filter(words -> words.parser().matcher(parser).find())
                .findFirst()
                .map(this::problem)
                .orElseGet(() -> new Problem(
                        at,
                        "cannot be read as YAML: " + parser.toLowerCase(Locale.ROOT),
                        "Maybe a quote or bracket is not closed, or a line is not indented like its neighbours."));
    }

    private Problem problem(Words words) {
        var place = words.opening() ? opened : at;
        var sign =
                place.rest().codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
        return new Problem(place, words.what().formatted(Shown.value(sign)), words.fix());
    }

    /// In `[…` or `{…`: something other than a comma or the closing bracket.
    private Problem inBrackets(String closing, String got) {
        var opening = closing.equals("]") ? "[" : "{";
        var line = line(at.line());
        boolean later = opened.line() < at.line();
        boolean json = source.text().stripLeading().startsWith("{");
        if (got.equals("<stream end>") || (later && !json && indent(line) <= indent(line(opened.line())))) {
            return new Problem(
                    opened,
                    "the " + opening + " that begins here is never closed",
                    "Maybe add the closing " + closing + ".");
        }
        boolean begins = later && at.column() == 1 + indent(line);
        return new Problem(
                begins ? endOfLine(at.line() - 1) : at,
                "a comma or " + closing + " is missing " + (begins ? "here" : "before this") + ", after the " + opening
                        + " of line " + opened.line(),
                got.matches("[]}]")
                        ? "Maybe a bracket is not closed, or one is too many."
                        : "Maybe " + (closing.equals("}") && !begins ? "a comma or a colon" : "a comma")
                                + " was left out.");
    }

    /// A colon that makes a setting where none can be.
    private Problem colon() {
        var line = line(at.line());
        var before = line.substring(0, line.length() - at.rest().length());
        if (SETTING.matcher(before).find()) {
            return new Problem(
                    at,
                    "a second `name: value` begins in the middle of a line",
                    "Maybe put quotes around the value, or write {name: value}.");
        }
        int above = at.line() - 1;
        while (above > 1 && (line(above).isBlank() || line(above).strip().startsWith("#"))) {
            above--;
        }
        if (NO_SPACE.matcher(line(above)).lookingAt()) {
            return noColon(new Location(source, above, 1));
        }
        return new Problem(
                new Location(source, at.line(), 1 + indent(line)),
                "this line is indented deeper than the one above, which has a value already",
                INDENTATION);
    }

    /// A line that is no `name: value`, at most `name:value`.
    private Problem noColon(Location begins) {
        var line = line(begins.line());
        var matcher = NO_SPACE.matcher(line);
        if (matcher.lookingAt()) {
            return new Problem(
                    new Location(source, begins.line(), matcher.end()),
                    "a space is missing after the colon",
                    "Maybe write " + matcher.group().strip() + " "
                            + Shown.value(line.substring(matcher.end()).strip()) + ".");
        }
        return new Problem(
                new Location(source, begins.line(), Math.max(begins.column(), 1 + indent(line))),
                "this line is no `name: value`",
                "Maybe a colon is missing, or it belongs to the line above and is not indented.");
    }

    /// A place in the text: the parser's end of the file is the end of the last line that says something.
    private Location location(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Location.whole(source);
        }
        int line = mark.get().getLine() + 1;
        return line > source.lines().size()
                ? endOfLine(line - 1)
                : new Location(source, line, mark.get().getColumn() + 1);
    }

    /// The end of a line or of the last one above it that says something.
    private Location endOfLine(int number) {
        int last = number;
        while (last > 1 && line(last).isBlank()) {
            last--;
        }
        var text = line(last).stripTrailing();
        return new Location(source, last, 1 + text.codePointCount(0, text.length()));
    }

    private String line(int number) {
        return number >= 1 && number <= source.lines().size() ? source.lines().get(number - 1) : "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

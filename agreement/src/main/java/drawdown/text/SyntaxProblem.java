package drawdown.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the YAML parser says of a text it cannot read, in words and at the place where a person would mend it.
final class SyntaxProblem {

    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?[\\w.-]+:(?=[^\\s/])");
    private static final Pattern START = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern GOT = Pattern.compile("expected ',' or '([]}])', but got (.*)");
    private static final Pattern SETTING = Pattern.compile(":\\s");
    private static final String INDENTATION = "Maybe indent it like its neighbours, with spaces.";

    private final Source source;
    private final String context;
    private final String what;
    private final Location opened;
    private final Location at;

    SyntaxProblem(Source source, MarkedYamlEngineException e) {
        this.source = source;
        this.context = e.getContext() == null ? "" : e.getContext().strip();
        this.what = e.getProblem() == null
                ? ""
                : e.getProblem().lines().findFirst().orElse("").strip();
        this.at = location(e.getProblemMark().or(e::getContextMark));
        this.opened = location(e.getContextMark().or(e::getProblemMark));
    }

    private Location location(Optional<Mark> mark) {
        return mark.map(m -> new Location(source, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Location.whole(source));
    }

    void addTo(Problems problems) {
        problems.add(problem());
    }

    private Problem problem() {
        if (context.contains("quoted scalar") && what.contains("end of stream")) {
            return new Problem(
                    opened,
                    "the quote that begins here is never closed",
                    "Maybe add the closing quote; inside a text in ' quotes, write '' for an apostrophe.");
        }
        if (context.contains("double-quoted scalar")) {
            return new Problem(
                    at,
                    "a backslash in \" quotes begins an escape, and this is none",
                    "Maybe write \\\\ for a backslash, or use ' quotes.");
        }
        var start = START.matcher(what);
        if (start.matches()) {
            return cannotStart(start.group(1));
        }
        if (what.contains("cannot start any token")) {
            return new Problem(at, "a tab stands where a value or spaces belong", "Maybe replace it by spaces.");
        }
        var got = GOT.matcher(what);
        if (got.matches()) {
            return inBrackets(got.group(1), got.group(2));
        }
        return switch (what) {
            case "mapping values are not allowed here" -> colon();
            case "could not find expected ':'" -> noColon(opened);
            case "sequence entries are not allowed here" ->
                new Problem(
                        at,
                        "a list item begins in the middle of a line",
                        "Maybe begin a new line with `- `, write the list as [a, b], or put quotes around the text.");
            case "mapping keys are not allowed here" ->
                new Problem(at, "a question mark stands where a value belongs", "Maybe put quotes around it.");
            default -> unexpected();
        };
    }

    private Problem cannotStart(String character) {
        return new Problem(
                at,
                "a value cannot begin with " + character,
                character.equals("%")
                        ? "Maybe write the percent sign behind the number: 25%."
                        : "Maybe put quotes around the value.");
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

    /// The end of a line or of the last one above it that says something.
    private Location endOfLine(int number) {
        int last = number;
        while (last > 1 && line(last).isBlank()) {
            last--;
        }
        var text = line(last).stripTrailing();
        return new Location(source, last, 1 + text.codePointCount(0, text.length()));
    }

    /// A colon that makes a setting where none can be.
    private Problem colon() {
        var line = line(at.line());
        if (SETTING.matcher(line.substring(0, Math.min(line.length(), at.column() - 1)))
                .find()) {
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
                            + line.substring(matcher.end()).strip() + ".");
        }
        return new Problem(
                new Location(source, begins.line(), Math.max(begins.column(), 1 + indent(line))),
                "this line is no `name: value`",
                "Maybe a colon is missing, or it belongs to the line above and is not indented.");
    }

    private Problem unexpected() {
        if (what.endsWith("but found ']'") || what.endsWith("but found '}'")) {
            var bracket = what.charAt(what.length() - 2);
            return new Problem(
                    at,
                    "a " + bracket + " closes a bracket that was never opened, or a value is missing",
                    "Maybe remove it.");
        }
        if (what.endsWith("but found ','")) {
            return new Problem(
                    at, "a value is missing before this comma", "Maybe remove the comma, or put quotes around it.");
        }
        if (what.endsWith("but found '<scalar>'")) {
            return new Problem(
                    at,
                    "text follows the end of a text in quotes",
                    "Maybe leave the quotes out, or put them around all of it; inside ' quotes, write '' for an apostrophe.");
        }
        if (what.endsWith("but found ':'")) {
            return new Problem(at, "a name is missing before this colon", "Maybe remove the line.");
        }
        if (what.startsWith("expected <block end>")) {
            return new Problem(at, "this line is not indented like its neighbours", INDENTATION);
        }
        if (what.startsWith("expected '<document start>'")) {
            return new Problem(at, "a second document begins here", "Maybe put it in a file of its own.");
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return new Problem(
                    opened,
                    "a value cannot begin with " + (context.contains("alias") ? "*" : "&"),
                    "Maybe put quotes around it.");
        }
        if (context.contains("block scalar")) {
            return new Problem(opened, "a value cannot begin with | or > here", "Maybe put quotes around it.");
        }
        var told = (context.isEmpty() ? "" : context + ", ") + what;
        return new Problem(
                at,
                "cannot be read as YAML: " + told.toLowerCase(Locale.ROOT),
                "Maybe a quote or bracket is not closed, or a line is not indented like its neighbours.");
    }

    private String line(int number) {
        return number >= 1 && number <= source.lines().size() ? source.lines().get(number - 1) : "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

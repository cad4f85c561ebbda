package drawdown.text;

import java.util.regex.Pattern;

/// Text in cells of CSV that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, and
/// loses it when it is read.
public final class Formula {

    private static final Pattern BEGINS = Pattern.compile("^'*[=+\\-@\t\r]");
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\t\r]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Formula() {}

    public static String guarded(String text) {
        return BEGINS.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    public static String unguarded(String text) {
        return GUARDED.matcher(text).find() ? text.substring(1) : text;
    }
}

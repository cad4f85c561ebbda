package drawdown.text;

import drawdown.money.Money;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a value that cannot be read was probably meant to be.
final class Advice {

    private static final int LONGEST = 60;

    /// One number among other things: `$10,000.00`, `12 months`, `about 5 %`.
    private static final Pattern ONE_NUMBER = Pattern.compile("\\D*?((?:\\d[\\d.,_' ]*)?\\d|\\.\\d+)\\D*");

    /// In a percentage a comma sets the decimals apart, not the thousands.
    private static final Pattern ONE_COMMA = Pattern.compile("^([^.,]*),([^.,]*)$");

    /// Hexadecimal, octal and binary numbers.
    private static final Pattern OTHER_BASE = Pattern.compile("0(x[0-9a-fA-F]{1,8}|o[0-7]{1,10}|b[01]{1,32})");

    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{1,6}");
    private static final Pattern MILLIONS =
            Pattern.compile("(?i)(\\D*?[\\d.,_]+) ?(k|m|mm|mn|mio|million|b|bn|billion)\\b\\D*");

    private Advice() {}

    static String amount(String text) {
        if (text.endsWith("%")) {
            return "Maybe write an amount: a percentage cannot stand here.";
        }
        if (text.equalsIgnoreCase("none")) {
            return "Maybe write 0: this setting cannot be none.";
        }
        if (OTHER_BASE.matcher(text).matches()) {
            return "Maybe write " + decimal(text) + ".";
        }
        var meant = text.length() > LONGEST
                ? Optional.<BigDecimal>empty()
                : millions(text).or(() -> number(text));
        return meant.filter(number -> number.abs().compareTo(Money.LIMIT) < 0)
                .map(number -> "Maybe write " + grouped(text, number) + ": digits, and a point before the decimals.")
                .orElse("Maybe write digits, such as 1250.50.");
    }

    private static long decimal(String text) {
        int base = switch (text.charAt(1)) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
        return Long.parseLong(text.substring(2), base);
    }

    /// Whether a text is `none` as written by who does not know that it is a word here.
    static boolean meansNone(String text) {
        return List.of("none", "n/a", "na", "nil", "no", "unlimited", "infinite", "inf", ".inf", "∞", "-")
                .contains(text.toLowerCase(Locale.ROOT));
    }

    /// Thousands are set apart where the zeros were spelt in letters.
    private static String grouped(String text, BigDecimal number) {
        return millions(text).isPresent()
                ? String.format(Locale.ROOT, "%,d", number.toBigInteger()).replace(',', '_')
                : number.toPlainString();
    }

    private static Optional<BigDecimal> millions(String text) {
        var matcher = MILLIONS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int zeros = switch (matcher.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'k' -> 3;
            case 'm' -> 6;
            default -> 9;
        };
        return number(matcher.group(1)).map(number -> number.movePointRight(zeros));
    }

    static String percent(String text) {
        if (text.length() > LONGEST) {
            return "Maybe write a number and a % sign, such as 25% or 12.5%.";
        }
        if (FRACTION.matcher(text).matches()) {
            var percent = plain(new BigDecimal(text).movePointRight(2));
            return "Maybe write " + percent + "% (a percentage needs its % sign; " + text
                    + "% would be less than one percent).";
        }
        if (text.equalsIgnoreCase("none")) {
            return "Maybe write 0%: this setting cannot be none.";
        }
        if (text.matches("1(\\.0+)?")) {
            return "Maybe write 1% or 100% (a percentage needs its % sign).";
        }
        return number(ONE_COMMA.matcher(text).replaceFirst("$1.$2"))
                .map(number -> "Maybe write " + plain(number) + "%"
                        + (text.contains("%") ? "." : " (a percentage needs its % sign)."))
                .orElse("Maybe write a number and a % sign, such as 25% or 12.5%.");
    }

    static String count(String text, String name) {
        if (OTHER_BASE.matcher(text).matches()) {
            return "Maybe write " + decimal(text) + ".";
        }
        if (text.equalsIgnoreCase("none")) {
            return "Maybe write a number: this setting cannot be none.";
        }
        for (var month : Month.values()) {
            if (text.length() >= 3 && month.name().startsWith(text.toUpperCase(Locale.ROOT))) {
                return "Maybe write " + month.getValue() + ".";
            }
        }
        var number = text.length() > LONGEST ? Optional.<BigDecimal>empty() : number(text);
        boolean years = name.toLowerCase(Locale.ROOT).endsWith("months") && text.matches("(?i).*\\d ?-?y(ea)?rs?.*");
        return number.map(n -> years ? n.multiply(BigDecimal.valueOf(12)) : n)
                .filter(n -> n.stripTrailingZeros().scale() <= 0)
                .map(n -> "Maybe write " + plain(n) + ".")
                .orElse("Maybe write digits only, such as 12.");
    }

    static String flag(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (List.of("yes", "y", "on", "1", "t", "ja").contains(word)) {
            return "Maybe write true.";
        }
        return List.of("no", "n", "off", "0", "f", "none", "nein").contains(word)
                ? "Maybe write false."
                : "Maybe write true or false.";
    }

    /// For a list or a group where a single value belongs, or nothing at all.
    static String single(Node node) {
        return switch (node) {
            case Node.Sequence(var location, var items)
            when items.size() == 1 && items.getFirst() instanceof Node.Scalar item && !item.isNull() ->
                "Maybe write " + item.shown() + " without the brackets.";
            case Node.Sequence list -> "Maybe keep one entry of the list, without brackets.";
            case Node.Mapping group -> "Maybe write the value alone, without a name.";
            case Node.Scalar none -> "Maybe write a value, or remove the line.";
        };
    }

    /// The only number in a text, whatever stands around it and however its thousands and decimals are separated.
    private static Optional<BigDecimal> number(String text) {
        var matcher = ONE_NUMBER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(1).replaceAll("[_' ]", "");
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            digits = digits.replace(point > comma ? "," : ".", "").replace(',', '.');
        } else if (comma >= 0) {
            digits = digits.matches("\\d{1,3}(,\\d{3})+") ? digits.replace(",", "") : digits.replace(',', '.');
        } else if (digits.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
            digits = digits.replace(".", "");
        }
        if (!digits.matches("\\d*(\\.\\d+)?")) {
            return Optional.empty();
        }
        var value = new BigDecimal(digits);
        return Optional.of(text.matches("[-−(].*|.*\\d[-−]") ? value.negate() : value);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

package drawdown.text;

import drawdown.money.Money;
import drawdown.money.Share;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the values of a paper. What cannot be read is a problem that names the setting, shows the value and says what
/// to write; the result is then empty.
public record Values(Problems problems) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d[\\d_]*)?(\\.\\d+)?([eE][-+]?\\d{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("([-+]?\\d{1,10}(\\.\\d+)?)%");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /// Any text on one line.
    public Optional<String> text(Node node, String name) {
        return scalar(node, name, "a word or a text").map(Node.Scalar::text).filter(text -> {
            if (text.isBlank()) {
                problems.add(node.location(), name + " is empty", "Maybe write a name.");
            } else if (text.lines().count() > 1) {
                problems.add(node.location(), name + " has more than one line", "Maybe write it on one line.");
            }
            return !text.isBlank() && text.lines().count() == 1;
        });
    }

    /// An amount of money, half-even to the cent; at most ten digits before the point.
    public Optional<Money> money(Node node, String name) {
        return scalar(node, name, "an amount such as 10_000_000").flatMap(s -> amount(s.text(), s.location(), name));
    }

    public Optional<Money> moneyFromZero(Node node, String name) {
        return money(node, name).filter(amount -> {
            if (amount.cents() < 0) {
                problems.add(node.location(), name + " is " + node.shown() + ", less than 0", "Maybe drop the minus.");
            }
            return amount.cents() >= 0;
        });
    }

    /// The same from text that is not YAML, such as a field of a spend file.
    public Optional<Money> amount(String text, Location location, String name) {
        if (text.isEmpty() || !NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            problems.add(location, name + " is " + quoted(text) + ", not an amount", amountAdvice(text));
            return Optional.empty();
        }
        var amount = new BigDecimal(text.replace("_", ""));
        if (amount.abs().compareTo(Money.LIMIT) >= 0) {
            problems.add(
                    location,
                    name + " is " + text + ": too large, an amount has at most 10 digits before the point",
                    "Maybe it was meant in whole " + (amount.scale() <= 0 ? "units, not in cents." : "units."));
            return Optional.empty();
        }
        return Optional.of(Money.of(amount));
    }

    private static String amountAdvice(String text) {
        var bare = text.replaceAll("[^\\d.\\-]", "");
        if (text.endsWith("%")) {
            return "Maybe a percentage was meant for another setting; this one is an amount.";
        }
        if (text.matches(".*\\d\\s*[kKmMbB]([nN]|illion)?")) {
            return "Maybe write the zeros: 10_000_000 rather than 10M.";
        }
        if (text.matches("\\D*\\d{1,3}(\\.\\d{3})+,\\d+\\D*")) {
            return "Maybe write " + text.replaceAll("[^\\d,\\-]", "").replace(',', '.')
                    + ": a point before the decimals, no other separator.";
        }
        return bare.matches("-?\\d+(\\.\\d+)?")
                ? "Maybe write " + bare + ": digits, a point before the decimals, `_` between thousands if you like."
                : "Maybe write digits, such as 1250.50.";
    }

    /// A percentage of at least 0% with at most four decimals.
    public Optional<Share> share(Node node, String name, Share max) {
        return scalar(node, name, "a percentage such as 25%").flatMap(s -> {
            var matcher = PERCENT.matcher(s.text());
            if (!matcher.matches()) {
                problems.add(
                        s.location(), name + " is " + quoted(s.text()) + ", not a percentage", percentAdvice(s.text()));
                return Optional.empty();
            }
            var ppm = new BigDecimal(matcher.group(1)).movePointRight(4).stripTrailingZeros();
            if (ppm.scale() > 0) {
                problems.add(
                        s.location(),
                        name + " is " + s.text() + ": a percentage has at most four decimals",
                        "Maybe write "
                                + new Share(ppm.setScale(0, java.math.RoundingMode.HALF_EVEN)
                                        .longValue()) + ".");
                return Optional.empty();
            }
            var share = new Share(ppm.longValueExact());
            if (share.ppm() < 0 || share.compareTo(max) > 0) {
                problems.add(
                        s.location(),
                        name + " is " + s.text() + ": it lies between 0% and "
                                + (max.equals(UNLIMITED) ? "any share" : max),
                        share.ppm() < 0 ? "Maybe drop the minus." : "Maybe a point is missing.");
                return Optional.empty();
            }
            return Optional.of(share);
        });
    }

    /// The bound of percentages that may exceed 100%: ten digits before the point.
    public static final Share UNLIMITED = new Share(Share.WHOLE_PPM * 100_000_000L);

    private static String percentAdvice(String text) {
        if (text.matches("0?\\.\\d{1,6}")) {
            var share = new Share(new BigDecimal(text).movePointRight(6).longValue());
            return "Maybe write " + share + " (a percentage needs its % sign; " + text
                    + "% would be less than one percent).";
        }
        if (text.matches("\\d+(\\.\\d+)?")) {
            return "Maybe write " + text + "% (a percentage needs its % sign).";
        }
        return "Maybe write a number and a % sign, such as 25% or 12.5%.";
    }

    public Optional<Integer> count(Node node, String name, int min, int max) {
        return scalar(node, name, "a whole number").flatMap(s -> {
            int value = WHOLE.matcher(s.text()).matches() ? Integer.parseInt(s.text()) : -1;
            if (value < min || value > max) {
                var range = max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max;
                problems.add(
                        s.location(),
                        name + " is " + quoted(s.text()) + ", not a whole number " + range,
                        "Maybe write digits only, such as " + Math.clamp(12, min, max) + ".");
                return Optional.empty();
            }
            return Optional.of(value);
        });
    }

    public Optional<Boolean> flag(Node node, String name) {
        return scalar(node, name, "true or false").flatMap(s -> switch (s.text()) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> {
                problems.add(
                        s.location(),
                        name + " is " + quoted(s.text()) + ", neither true nor false",
                        "Maybe write true or false.");
                yield Optional.empty();
            }
        });
    }

    public Optional<String> choice(Node node, String name, List<String> words) {
        return scalar(node, name, "one of " + String.join(", ", words)).flatMap(s -> {
            if (words.contains(s.text())) {
                return Optional.of(s.text());
            }
            problems.add(
                    s.location(),
                    name + " is " + quoted(s.text()) + ", not one of " + String.join(", ", words),
                    Names.advice(s.text(), words));
            return Optional.empty();
        });
    }

    /// A calendar day, `2026-01-31`.
    public Optional<LocalDate> day(Node node, String name) {
        return scalar(node, name, "a day such as 2026-01-31").flatMap(s -> {
            try {
                return Optional.of(LocalDate.parse(s.text()));
            } catch (DateTimeException e) {
                problems.add(s.location(), name + " is " + quoted(s.text()) + ", not a day", dayAdvice(s.text()));
                return Optional.empty();
            }
        });
    }

    private static String dayAdvice(String text) {
        if (text.matches("\\d{4}-\\d{2}")) {
            return "Maybe write the day as well: " + text + "-01.";
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? "Maybe look at the calendar: there is no such day."
                : "Maybe write year-month-day, such as 2026-01-31.";
    }

    /// The first day of a month, as terms begin with.
    public Optional<YearMonth> firstOfMonth(Node node, String name) {
        return day(node, name).flatMap(day -> {
            if (day.getDayOfMonth() != 1) {
                problems.add(
                        node.location(),
                        name + " is " + day + ", not the first day of a month",
                        "Maybe write " + day.withDayOfMonth(1) + ".");
                return Optional.empty();
            }
            return Optional.of(YearMonth.from(day));
        });
    }

    /// A month, `2026-01`.
    public Optional<YearMonth> month(Node node, String name) {
        return scalar(node, name, "a month such as 2026-01").flatMap(s -> month(s.text(), s.location(), name));
    }

    public Optional<YearMonth> month(String text, Location location, String name) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(text));
            }
        } catch (DateTimeException e) {
            // said below, as for any other text
        }
        var advice = text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? "Maybe write " + text.substring(0, 7) + "."
                : "Maybe write year-month, such as 2026-01.";
        problems.add(location, name + " is " + quoted(text) + ", not a month", advice);
        return Optional.empty();
    }

    /// A single value that is not null.
    private Optional<Node.Scalar> scalar(Node node, String name, String wanted) {
        if (node instanceof Node.Scalar s && !s.isNull()) {
            return Optional.of(s);
        }
        problems.add(
                node.location(),
                name + " is " + node.shown() + ", where " + wanted + " belongs",
                node instanceof Node.Scalar
                        ? "Maybe write a value, or the word none where there is none, or remove the line."
                        : "");
        return Optional.empty();
    }

    private static String quoted(String text) {
        if (text.isEmpty()) {
            return "empty";
        }
        var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return shown.matches("[\\w.%+\\-:]+") ? shown : "\"" + shown + "\"";
    }
}

package drawdown.text;

import drawdown.money.Money;
import drawdown.money.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads the values of a paper. What cannot be read is a problem that names the setting, shows the value and says what
/// to write; the result is then empty.
public record Values(Problems problems) {

    /// The bound of percentages that may exceed 100%: ten digits before the point.
    public static final Share UNLIMITED = new Share(Share.WHOLE_PPM * 100_000_000L);

    private static final int MAX_DIGITS = 10;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2199;

    /// Longer than any number that means something.
    private static final int LONGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(_\\d+)*\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("([-+]?(\\d+)(\\.\\d+)?)%");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");

    /// Any text on one line.
    public Optional<String> text(Node node, String name) {
        return scalar(node, name, "a word or a text").map(Node.Scalar::text).flatMap(text -> {
            if (text.isBlank()) {
                return refuse(node.location(), name + " is empty", "Maybe write a name.");
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                return refuse(
                        node.location(),
                        name + " is " + Shown.value(text) + ", with a line end or control character in it",
                        "Maybe write it on one line.");
            }
            if (!text.equals(text.strip())) {
                return refuse(
                        node.location(),
                        name + " is " + Shown.value(text) + ", with a space at its beginning or end",
                        "Maybe write " + Shown.value(text.strip()) + ".");
            }
            return Optional.of(text);
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
        var said = name + " is " + Shown.value(text);
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return refuse(location, said + ", not an amount", Advice.amount(text));
        }
        var amount = new BigDecimal(text.replace("_", ""));
        if (amount.abs().compareTo(Money.LIMIT) >= 0) {
            boolean cents = amount.scale() <= 0 && amount.abs().movePointLeft(2).compareTo(Money.LIMIT) < 0;
            return refuse(
                    location,
                    said + ": too large, an amount has at most 10 digits before the point",
                    cents
                            ? "Maybe it was meant in whole units, not in cents."
                            : "Maybe a digit is one too many, or two numbers have run together.");
        }
        return Optional.of(Money.of(amount));
    }

    /// An exact number of at least 0, as it is written; at most ten digits before the point.
    public Optional<BigDecimal> decimal(Node node, String name) {
        return scalar(node, name, "a number").flatMap(s -> {
            var said = name + " is " + Shown.value(s.text());
            if (s.text().length() > LONGEST || !NUMBER.matcher(s.text()).matches()) {
                return refuse(s.location(), said + ", not a number", Advice.amount(s.text()));
            }
            var number = new BigDecimal(s.text().replace("_", ""));
            if (number.signum() < 0) {
                return refuse(s.location(), said + ", less than 0", "Maybe drop the minus.");
            }
            return number.compareTo(Money.LIMIT) < 0
                    ? Optional.of(number)
                    : refuse(s.location(), said + ": too large", "Maybe a digit is one too many.");
        });
    }

    /// A percentage of at least 0% with at most four decimals.
    public Optional<Share> share(Node node, String name, Share max) {
        return percentage(node, name)
                .flatMap(share -> within(share, max, node.location(), name + " is " + node.shown()));
    }

    /// A change as a percentage, such as growth: above -100%, at which nothing would be left.
    public Optional<Share> change(Node node, String name, Share max) {
        return percentage(node, name).flatMap(share -> {
            if (share.compareTo(new Share(-Share.WHOLE_PPM)) > 0 && share.compareTo(max) <= 0) {
                return Optional.of(share);
            }
            return refuse(
                    node.location(),
                    name + " is " + node.shown() + ": it lies above -100% and up to " + max,
                    share.ppm() < 0 ? "Maybe write -99% at the least." : "Maybe a point is missing.");
        });
    }

    private Optional<Share> percentage(Node node, String name) {
        return scalar(node, name, "a percentage such as 25%").flatMap(s -> {
            var said = name + " is " + Shown.value(s.text());
            var matcher = PERCENT.matcher(s.text());
            if (!matcher.matches()) {
                return refuse(s.location(), said + ", not a percentage", Advice.percent(s.text()));
            }
            if (matcher.group(2).length() > MAX_DIGITS || s.text().length() > LONGEST) {
                return refuse(
                        s.location(),
                        said + ": too large, a percentage has at most 10 digits before the point",
                        "Maybe a point is missing.");
            }
            var ppm = new BigDecimal(matcher.group(1)).movePointRight(4);
            if (ppm.stripTrailingZeros().scale() > 0) {
                var rounded = new Share(ppm.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
                return refuse(
                        s.location(),
                        said + ": a percentage has at most four decimals",
                        "Maybe write " + rounded + ".");
            }
            return Optional.of(new Share(ppm.longValueExact()));
        });
    }

    private Optional<Share> within(Share share, Share max, Location location, String said) {
        if (share.ppm() >= 0 && share.compareTo(max) <= 0) {
            return Optional.of(share);
        }
        return refuse(
                location,
                said + (max.equals(UNLIMITED) ? ", less than 0%" : ": it lies between 0% and " + max),
                share.ppm() < 0 ? "Maybe drop the minus." : "Maybe a point is missing.");
    }

    /// A decimal number, for what is neither an amount nor a percentage.
    public Optional<Double> number(Node node, String name, double min, double max) {
        return scalar(node, name, "a number such as 0.8").flatMap(s -> {
            var said = name + " is " + Shown.value(s.text());
            if (s.text().length() > LONGEST || !NUMBER.matcher(s.text()).matches()) {
                return refuse(s.location(), said + ", not a number", "Maybe write digits, such as 0.8.");
            }
            double number = Double.parseDouble(s.text().replace("_", ""));
            if (number < min || number > max) {
                var bound = BigDecimal.valueOf(number < min ? min : max)
                        .stripTrailingZeros()
                        .toPlainString();
                return refuse(
                        s.location(),
                        said + (number < min ? ", less than " : ", more than ") + bound,
                        "Maybe write " + bound + (number < min ? " or more." : " or less."));
            }
            return Optional.of(number);
        });
    }

    public Optional<Integer> count(Node node, String name, int min, int max) {
        return scalar(node, name, "a whole number").flatMap(s -> {
            var said = name + " is " + Shown.value(s.text());
            if (!s.plain() && WHOLE.matcher(s.text()).matches()) {
                return refuse(s.location(), said + " in quotes, a text", "Maybe remove the quotes.");
            }
            if (!WHOLE.matcher(s.text()).matches()) {
                return refuse(s.location(), said + ", not a whole number", Advice.count(s.text(), name));
            }
            var number = s.text().length() > LONGEST ? Money.LIMIT : new BigDecimal(s.text());
            if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
                boolean few = number.compareTo(BigDecimal.valueOf(min)) < 0;
                return refuse(
                        s.location(),
                        said + ", not " + (max == Integer.MAX_VALUE ? "at least " + min : "from " + min + " to " + max),
                        "Maybe write " + (few ? min + " or more." : max + " or less."));
            }
            return Optional.of(number.intValueExact());
        });
    }

    public Optional<Boolean> flag(Node node, String name) {
        return scalar(node, name, "true or false").flatMap(s -> {
            var word = List.of("true", "True", "TRUE").contains(s.text())
                    ? Optional.of(true)
                    : List.of("false", "False", "FALSE").contains(s.text())
                            ? Optional.of(false)
                            : Optional.<Boolean>empty();
            if (word.isEmpty()) {
                return refuse(
                        s.location(),
                        name + " is " + Shown.value(s.text()) + ", neither true nor false",
                        Advice.flag(s.text()));
            }
            return s.plain()
                    ? word
                    : refuse(s.location(), name + " is " + s.text() + " in quotes, a text", "Maybe remove the quotes.");
        });
    }

    public Optional<String> choice(Node node, String name, List<String> words) {
        return scalar(node, name, "one of " + String.join(", ", words)).flatMap(s -> {
            if (words.contains(s.text())) {
                return Optional.of(s.text());
            }
            return refuse(
                    s.location(),
                    name + " is " + Shown.value(s.text()) + ", not one of " + String.join(", ", words),
                    Names.advice(s.text(), words));
        });
    }

    /// One of the words of an enum.
    public <E extends Enum<E>> Optional<E> choice(Node node, String name, Class<E> type) {
        var constants = List.of(type.getEnumConstants());
        var words = constants.stream().map(Names::word).toList();
        return choice(node, name, words).map(word -> constants.get(words.indexOf(word)));
    }

    /// A calendar day, `2026-01-31`.
    public Optional<LocalDate> day(Node node, String name) {
        return scalar(node, name, "a day such as 2026-01-31")
                .flatMap(s -> dated(Calendar.day(s.text()), s.text(), s.location(), name, "day"));
    }

    /// The first day of a month, as terms begin with.
    public Optional<YearMonth> firstOfMonth(Node node, String name) {
        return day(node, name).flatMap(day -> {
            if (day.getDayOfMonth() != 1) {
                return refuse(
                        node.location(),
                        name + " is " + day + ", not the first day of a month",
                        "Maybe write " + day.withDayOfMonth(1) + " or "
                                + day.withDayOfMonth(1).plusMonths(1) + ".");
            }
            return Optional.of(YearMonth.from(day));
        });
    }

    /// A month, `2026-01`.
    public Optional<YearMonth> month(Node node, String name) {
        return scalar(node, name, "a month such as 2026-01").flatMap(s -> month(s.text(), s.location(), name));
    }

    public Optional<YearMonth> month(String text, Location location, String name) {
        return dated(Calendar.month(text), text, location, name, "month");
    }

    private <T extends Temporal> Optional<T> dated(
            Optional<T> read, String text, Location location, String name, String what) {
        if (read.isEmpty()) {
            return refuse(
                    location,
                    name + " is " + Shown.value(text) + ", not a " + what,
                    what.equals("day") ? Calendar.dayAdvice(text) : Calendar.monthAdvice(text));
        }
        int year = read.get().get(java.time.temporal.ChronoField.YEAR);
        if (year < MIN_YEAR || year > MAX_YEAR) {
            return refuse(
                    location,
                    name + " is " + text + ", outside the years " + MIN_YEAR + " to " + MAX_YEAR,
                    "Maybe a digit of the year is wrong.");
        }
        return read;
    }

    /// A value, or the word none: then empty within.
    public <T> Optional<Optional<T>> orNone(Node node, String name, BiFunction<Node, String, Optional<T>> read) {
        if (node instanceof Node.Scalar s && s.text().equals("none")) {
            return Optional.of(Optional.empty());
        }
        if (node instanceof Node.Scalar s && (s.isNull() || Advice.meansNone(s.text()))) {
            return refuse(
                    node.location(),
                    name + " is " + node.shown() + ", where a value or the word none belongs",
                    "Maybe write none.");
        }
        var value = read.apply(node, name);
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    /// The items of a list, each read with its name, such as `scopes[0]`; empty if one of them cannot be read.
    ///
    /// @param most how many items there may be
    public <T> Optional<List<T>> each(Node node, String name, int most, BiFunction<Node, String, Optional<T>> read) {
        boolean value = node instanceof Node.Scalar s && !s.isNull() && !Advice.meansNone(s.text());
        return each(node, name, most, value ? "[" + node.shown() + "]" : "[]", read);
    }

    /// @param example a list, for who has written something else
    public <T> Optional<List<T>> each(
            Node node, String name, int most, String example, BiFunction<Node, String, Optional<T>> read) {
        if (!(node instanceof Node.Sequence list)) {
            return refuse(
                    node.location(),
                    name + " is " + node.shown() + ", where a list belongs",
                    "Maybe write " + example
                            + (node instanceof Node.Scalar s && s.isNull() ? ", or remove the line." : "."));
        }
        if (list.items().size() > most) {
            return refuse(
                    list.location(),
                    name + " has " + list.items().size() + " entries, where at most " + most + " belong",
                    "Maybe another file was meant.");
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < list.items().size(); i++) {
            read.apply(list.items().get(i), name + "[" + i + "]").ifPresent(items::add);
        }
        return items.size() == list.items().size() ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    /// A single value that is not null.
    private Optional<Node.Scalar> scalar(Node node, String name, String wanted) {
        if (node instanceof Node.Scalar s && !s.isNull()) {
            return Optional.of(s);
        }
        return refuse(
                node.location(), name + " is " + node.shown() + ", where " + wanted + " belongs", Advice.single(node));
    }

    private <T> Optional<T> refuse(Location location, String what, String fix) {
        problems.add(location, what, fix);
        return Optional.empty();
    }
}

package drawdown.report;

import static drawdown.report.PageAmount.compact;

import drawdown.agreement.Agreement;
import drawdown.agreement.Commitment;
import drawdown.agreement.Event;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.clause.Kind;
import drawdown.money.Money;
import drawdown.money.Share;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the page says of an agreement, as people say it.
final class PageWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z])-(?=[a-z])");

    private PageWords() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String span(YearMonth first, YearMonth last) {
        return first.equals(last) ? month(first) : month(first) + " – " + month(last);
    }

    static String program(Agreement agreement) {
        var provider = switch (agreement.provider()) {
            case AWS -> "AWS";
            case AZURE -> "Microsoft Azure";
            case GCP -> "Google Cloud";
            case OTHER -> "Other provider";
        };
        var program = switch (agreement.program()) {
            case EDP -> " Enterprise Discount Program";
            case MACC -> " Consumption Commitment";
            case GCP_COMMIT -> " commit agreement";
            case OTHER -> "";
        };
        return provider + program;
    }

    static String commitment(Commitment commitment) {
        return switch (commitment) {
            case Commitment.Annual(var years, var aggregate) ->
                annual(years)
                        + aggregate
                                .map(a -> ", and " + amount(a) + " over the whole term")
                                .orElse("");
            case Commitment.Milestones(var milestones) ->
                listed(milestones.stream()
                                .map(m -> amount(m.cumulative()) + " by " + month(m.by()))
                                .toList())
                        + ", cumulative";
            case Commitment.Term(var total) -> amount(total) + " over the term";
        };
    }

    private static String annual(List<Money> years) {
        if (years.size() == 1) {
            return amount(years.getFirst()) + " over the term";
        }
        return years.stream().distinct().count() == 1
                ? amount(years.getFirst()) + " in each of " + years.size() + " contract years"
                : listed(years.stream().map(PageWords::amount).toList()) + " in contract years 1 to " + years.size();
    }

    private static String amount(Money money) {
        return compact(money.cents());
    }

    /// `a, b and c`; of many the first two and the last.
    static String listed(List<String> items) {
        if (items.size() > 10) {
            return items.get(0) + ", " + items.get(1) + ", … and " + items.getLast();
        }
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /// `12%`, or the band of each contract year.
    static String bands(List<Share> bands) {
        return bands.stream().distinct().count() == 1
                ? bands.getFirst().toString()
                : IntStream.range(0, bands.size())
                        .mapToObj(y -> bands.get(y) + " in year " + (y + 1))
                        .collect(Collectors.joining(", "));
    }

    static String scope(Scope scope) {
        return scope.name() + " " + scope.discount() + (scope.counts() ? "" : ", does not count");
    }

    static String vendor(Vendor vendor) {
        return vendor.name() + " (" + Kind.word(vendor.catalog()) + ") " + vendor.discount()
                + vendor.renews().map(r -> ", renews in " + month(r)).orElse("");
    }

    static String event(Event event) {
        return event.convert()
                        .map(share -> "Converted from " + month(event.on()) + " on to " + share + " of every allotment")
                        .orElse("Exit from " + month(event.on()) + " on")
                + ", notice given on " + DAY.format(event.notice());
    }

    /// A document's name as a sentence has it: `order form schedule`.
    static String paper(String document) {
        return HYPHEN.matcher(document).replaceAll(" ");
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String count(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }
}

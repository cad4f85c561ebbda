package drawdown.laws;

import drawdown.agreement.Profile;
import drawdown.clause.Kind;
import drawdown.clause.Term;
import drawdown.clause.Terms;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Drafts an agreement as text. Most drafts are valid; the reader refuses the others.
final class AgreementDraft {

    /// Terms whose effective values hold for the whole term.
    private static final List<String> CONSTANT = List.of(
            "measurement.window",
            "measurement.fiscalYearStart",
            "measurement.basis",
            "measurement.credits",
            "overCommit.window",
            "overCommit.measure");

    private static final List<Term> CHANGEABLE =
            Terms.ALL.stream().filter(term -> !CONSTANT.contains(term.name())).toList();

    /// Terms that are interesting together.
    private static final List<Map<String, String>> THEMES = List.of(
            Map.of(),
            Map.of(),
            Map.of("underCommit.due", "window-close", "underCommit.settlement", "cash", "rollover.percent", "0%"),
            Map.of("underCommit.due", "window-close", "underCommit.settlement", "credit", "rollover.percent", "0%"),
            Map.of(
                    "underCommit.due", "window-close",
                    "underCommit.settlement", "credit",
                    "underCommit.creditMonths", "24",
                    "underCommit.marketplaceOffset", "term",
                    "marketplace.percent", "100%",
                    "carryforward.percent", "0%"),
            Map.of(
                    "underCommit.due", "window-close",
                    "underCommit.settlement", "credit",
                    "carryforward.redemption", "term",
                    "carryforward.percent", "none"),
            Map.of("underCommit.settlement", "next-cycle", "carryforward.redemption", "term"),
            Map.of("rollover.reset", "false", "carryforward.reset", "false"),
            Map.of("rollover.redemption", "term", "rollover.percent", "60%"),
            Map.of("rollover.relief", "5_000", "rollover.redemption", "term"),
            Map.of("overCommit.measure", "net", "overCommit.window", "term"),
            Map.of("overCommit.cap", "10%", "overCommit.window", "term"),
            Map.of("overCommit.cap", "none", "overCommit.retained", "62.5%"),
            Map.of("carryforward.percent", "none", "carryforward.reset", "false", "carryforward.discountLayer", "2.5%"),
            Map.of("measurement.window", "fiscal-year", "measurement.fiscalYearStart", "7"),
            Map.of("measurement.basis", "list"),
            Map.of("measurement.credits", "reduce"));

    private final Dice dice;
    private final int months;
    private final YearMonth effective;
    private final long yearly;
    private final StringBuilder text = new StringBuilder();

    AgreementDraft(Dice dice) {
        this.dice = dice;
        this.months = dice.pick(12, 12, 24, 24, 36, 36, 48, 18, 30, dice.between(1, 60));
        this.effective = YearMonth.of(dice.between(2019, 2031), dice.pick(1, 1, 4, 7, 10, dice.between(1, 12)));
        this.yearly = dice.pick(
                dice.between(1L, 400L),
                dice.between(100L, 100_000L),
                dice.between(1_000_000L, 100_000_000L),
                dice.between(1_000_000L, 100_000_000L),
                dice.between(1_000_000_000L, 30_000_000_000L));
    }

    String text() {
        line("agreement: drawn");
        line("provider: " + dice.pick("aws", "aws", "azure", "gcp", "other"));
        line("program: " + dice.pick("edp", "macc", "gcp-commit", "other"));
        line("currency: " + dice.pick("USD", "EUR", "JPY"));
        line("effective: " + effective + "-01");
        line("months: " + months);
        var kind = dice.pick("annual", "annual", "annual", "aggregate", "milestones", "term");
        var annual = annual();
        line("commitment: " + commitment(kind, annual));
        var bands = bands();
        line("discount: " + bands);
        scopes();
        vendors();
        if (dice.chance(0.3)) {
            line("opening: {credit: " + amount((long) (yearly * dice.between(0, 0.4))) + "}");
        }
        documents(kind, annual, bands);
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private int years() {
        return (months + 11) / 12;
    }

    /// Cents as a person writes them.
    private String amount(long cents) {
        var plain = java.math.BigDecimal.valueOf(cents, 2).toPlainString();
        return plain.endsWith(".00") && dice.chance(0.8)
                ? "%,d".formatted(cents / 100).replace(',', '_')
                : dice.chance(0.05) ? plain + dice.pick("5", "25", "499") : plain;
    }

    private List<String> annual() {
        var amounts = new ArrayList<String>();
        double year = yearly;
        for (int y = 0; y < years(); y++) {
            boolean none = y > 0 && dice.chance(y == years() - 1 ? 0.12 : 0.04);
            amounts.add(none ? "0" : amount(Math.max(1, (long) (year * Math.min(12, months - 12 * y) / 12))));
            year *= dice.between(0.7, 1.5);
        }
        return amounts;
    }

    private String commitment(String kind, List<String> annual) {
        return switch (kind) {
            case "annual" -> "{annual: " + annual + "}";
            case "aggregate" -> "{annual: " + annual + ", term: " + aggregate() + "}";
            case "term" -> "{term: " + amount(Math.max(1, yearly * months / 12)) + "}";
            default -> "{milestones: " + milestones() + "}";
        };
    }

    private String aggregate() {
        return amount((long) (yearly * dice.between(0.6, 1.9) * months / 12) + 1);
    }

    private List<String> milestones() {
        var milestones = new ArrayList<String>();
        long reached = 0;
        for (int month = dice.between(0, 18); ; month += dice.between(1, 18)) {
            int by = Math.min(month, months - 1);
            reached += dice.chance(0.1) && by < months - 1 ? 0 : Math.max(1, (long) (yearly * dice.between(0.3, 1.5)));
            milestones.add("{by: " + effective.plusMonths(by) + ", cumulative: " + amount(reached) + "}");
            if (by == months - 1) {
                return milestones;
            }
        }
    }

    private String bands() {
        return dice.chance(0.6)
                ? dice.percentBelow(45)
                : java.util.stream.IntStream.range(0, years())
                        .mapToObj(y -> dice.percentBelow(45))
                        .toList()
                        .toString();
    }

    private void scopes() {
        if (dice.chance(0.3)) {
            return;
        }
        line("scopes:");
        boolean first = true;
        for (var name : dice.some(List.of("compute", "bedrock", "support", "everything-else"), dice.between(1, 4))) {
            var discount = dice.pick(
                    "",
                    ", discount: band",
                    ", discount: band+" + dice.percentBelow(40),
                    ", discount: " + dice.pick("0%", "20%", "99.9999%", dice.percentBelow(90)));
            line("  - {name: " + name + discount + (!first && dice.chance(0.3) ? ", counts: false}" : "}"));
            first = false;
        }
    }

    private void vendors() {
        int count = dice.pick(0, 0, 1, 1, 2);
        if (count == 0) {
            return;
        }
        line("vendors:");
        for (var name : dice.some(List.of("snowflake", "datadog", "acme models"), count)) {
            var catalog = dice.pick("saas", "saas", "saas", "ami", "container", "data-product", "ml-model");
            var discount = dice.chance(0.6) ? ", discount: " + dice.percentBelow(60) : "";
            var renews =
                    dice.chance(0.6) ? ", renews: " + effective.plusMonths(dice.between(-8, months + 8)) + "-01" : "";
            line("  - {name: " + name + ", catalog: " + catalog + discount + renews + "}");
        }
    }

    private void documents(String kind, List<String> annual, String bands) {
        boolean event = months > 1 && dice.chance(0.3);
        var theme = dice.pick(THEMES);
        boolean inStandard = dice.chance(0.3);
        line("documents:");
        var standard = dice.chance(0.35) ? terms(Terms.ALL, dice.between(1, 8)) : new LinkedHashMap<String, String>();
        standard.remove("orderForm.precedence");
        if (inStandard) {
            standard.putAll(theme);
        }
        var profile = dice.chance(0.5) ? "aws-edp-standard" : dice.pick(Profile.NAMES);
        line("  - {kind: standard-terms, profile: " + profile + written(standard) + "}");
        if (event || dice.chance(0.85)) {
            var schedule = terms(Terms.ALL, dice.pick(0, 1, 2, 4, 8, 15, 30));
            if (!inStandard) {
                schedule.putAll(theme);
            }
            if (event) {
                schedule.putAll(Map.of("exit.noticeDays", dice.pick("0", "30", "90"), "exit.floor", "20%"));
                schedule.put("exit.conversion", dice.pick("smaller-commitment", "reserved-instances"));
            }
            if (event || dice.chance(0.85)) {
                schedule.put("orderForm.precedence", "schedule");
            }
            line("  - {kind: order-form-schedule" + dice.pick("", ", signedBy: regional-vice-president")
                    + written(schedule) + "}");
        }
        int from = 0;
        for (int i = dice.pick(0, 0, 1, 2); i > 0; i--) {
            from = dice.between(from, months - 1);
            amendment(from, kind, annual, bands);
        }
        if (event) {
            event();
        }
    }

    private void amendment(int from, String kind, List<String> annual, String bands) {
        var terms = terms(CHANGEABLE, dice.pick(0, 1, 1, 2, 4));
        if (dice.chance(0.9)) {
            terms.remove("orderForm.precedence");
        }
        var commitment = dice.chance(0.3) ? ", commitment: " + restated(kind, annual, (from + 11) / 12) : "";
        var discount = dice.chance(0.2) && bands.startsWith("[") ? ", discount: " + bands : "";
        line("  - {kind: " + dice.pick("amendment", "side-letter") + ", from: " + effective.plusMonths(from) + "-01"
                + commitment + discount + written(terms) + "}");
    }

    /// The years that have begun stay as they are. Milestones can seldom be restated, so that many drafts fail here.
    private String restated(String kind, List<String> annual, int begun) {
        if (kind.equals("aggregate") && dice.chance(0.3)) {
            return "{term: " + aggregate() + "}";
        }
        for (int year = begun; year < annual.size(); year++) {
            if (dice.chance(0.7)) {
                annual.set(year, amount(Math.max(1, (long) (yearly * dice.between(0.5, 1.8)))));
            }
        }
        return commitment(kind.equals("aggregate") ? "annual" : kind, annual);
    }

    private void event() {
        int on = dice.between(1, months - 1);
        var first = effective.plusMonths(on).atDay(1);
        var notice = first.minusDays(dice.pick(90, 91, 180, dice.between(90, 400)));
        line("events:");
        line("  - {on: " + first + ", notice: " + notice + ", "
                + dice.pick("exit: true", "convert: " + dice.between(20, 100) + "%") + "}");
    }

    private Map<String, String> terms(List<Term> of, int count) {
        var terms = new LinkedHashMap<String, String>();
        dice.some(of, count).forEach(term -> terms.put(term.name(), value(term, term.kind())));
        return terms;
    }

    private String value(Term term, Kind kind) {
        return switch (kind) {
            case Kind.Percent(var above100)
            when term.name().equals("carryforward.discountLayer") -> dice.pick("0%", "1%", "2.5%", "40%", "0.0001%");
            case Kind.Percent(var above100) -> dice.percent(above100 ? 130 : 100);
            case Kind.Flag() -> dice.pick("true", "false");
            case Kind.Count(var min, var max) -> "" + dice.between(min, Math.min(max, 36));
            case Kind.Choice(var words) -> dice.pick(Kind.words(words));
            case Kind.Choices(var words) ->
                dice.some(Kind.words(words), dice.between(1, 5)).toString();
            case Kind.PerWindow() ->
                dice.chance(0.5)
                        ? relief()
                        : java.util.stream.Stream.generate(this::reliefOrNone)
                                .limit(years())
                                .toList()
                                .toString();
            case Kind.OrNone(var other) -> dice.chance(0.3) ? "none" : value(term, other);
        };
    }

    private String reliefOrNone() {
        return dice.chance(0.3) ? "none" : relief();
    }

    private String relief() {
        return dice.chance(0.2) ? "0" : amount((long) (yearly * dice.between(0, 0.8)));
    }

    private static String written(Map<String, String> terms) {
        if (terms.isEmpty()) {
            return "";
        }
        var clauses = terms.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getKey().substring(0, e.getKey().indexOf('.')),
                        Collectors.mapping(
                                e -> e.getKey().substring(e.getKey().indexOf('.') + 1) + ": " + e.getValue(),
                                Collectors.joining(", ", "{", "}"))));
        return clauses.entrySet().stream()
                .map(clause -> clause.getKey() + ": " + clause.getValue())
                .collect(Collectors.joining(", ", ", terms: {", "}"));
    }
}

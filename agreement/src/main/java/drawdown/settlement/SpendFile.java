package drawdown.settlement;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.money.Cents;
import drawdown.money.Money;
import drawdown.text.CsvLine;
import drawdown.text.Location;
import drawdown.text.Names;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Shown;
import drawdown.text.Source;
import drawdown.text.Values;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The file of monthly spend: CSV with the columns month, kind, name and amount. Rows of one month and name add up.
public final class SpendFile {

    private static final List<String> KINDS = List.of("usage", "marketplace", "credit");

    private final Source source;
    private final Agreement agreement;
    private final Map<String, Integer> scopes;
    private final Map<String, Integer> vendors;
    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private final Spend spend;
    private double total;

    /// A name that is no scope or vendor, where it stands first, and in how many rows.
    private record Unknown(String name, boolean vendor, Location first, int rows) {}

    private SpendFile(Source source, Agreement agreement) {
        this.source = source;
        this.agreement = agreement;
        this.scopes = indices(agreement.scopes().stream().map(Scope::name).toList());
        this.vendors = indices(agreement.vendors().stream().map(Vendor::name).toList());
        this.spend = Spend.none(agreement);
    }

    private static Map<String, Integer> indices(List<String> names) {
        var indices = new LinkedHashMap<String, Integer>();
        names.forEach(name -> indices.put(name, indices.size()));
        return indices;
    }

    public static Reading<Spend> read(Path file, Agreement agreement) {
        return Source.read(file).then(source -> read(source, agreement));
    }

    public static Reading<Spend> read(Source source, Agreement agreement) {
        return new SpendFile(source, agreement).read();
    }

    private Reading<Spend> read() {
        int line = 1;
        while (line <= source.lines().size() && source.lines().get(line - 1).isBlank()) {
            line++;
        }
        if (line > source.lines().size()) {
            problems.add(
                    Location.whole(source), "is empty", "Maybe begin with the header line month,kind,name,amount.");
            return problems.refused();
        }
        var header = SpendHeader.read(source, line, problems);
        if (header.isEmpty()) {
            return problems.refused();
        }
        for (line++; line <= source.lines().size(); line++) {
            if (!source.lines().get(line - 1).isBlank()) {
                header.get().row(source, line, problems).ifPresent(this::row);
            }
        }
        unknown.values().forEach(this::unknown);
        return problems.reading(spend);
    }

    private void row(SpendHeader.Row row) {
        var month = values.month(row.month().text(), row.month().location(), "month")
                .filter(m -> inTerm(m, row.month().location()));
        var place = place(row);
        var amount = values.amount(row.amount().text(), row.amount().location(), "amount")
                .filter(a -> creditFromZero(a, row))
                .filter(a -> inBound(a, row));
        if (month.isEmpty() || place.isEmpty() || amount.isEmpty()) {
            return;
        }
        int index = agreement.index(month.get());
        long cents = amount.get().cents();
        switch (row.kind().text()) {
            case "usage" -> spend.usage()[index][place.getAsInt()] += cents;
            case "marketplace" -> spend.marketplace()[index][place.getAsInt()] += cents;
            default -> spend.credits()[index] += cents;
        }
    }

    private boolean inTerm(YearMonth month, Location location) {
        int index = agreement.index(month);
        if (index >= 0 && index < agreement.months()) {
            return true;
        }
        problems.add(
                location,
                "month is " + month + ", outside the term " + agreement.effective() + " to "
                        + agreement.month(agreement.months() - 1),
                "Maybe remove the row, or check effective and months in the agreement.");
        return false;
    }

    private boolean creditFromZero(Money amount, SpendHeader.Row row) {
        if (!row.kind().text().equals("credit") || amount.cents() >= 0) {
            return true;
        }
        problems.add(
                row.amount().location(),
                "a credit is " + amount.plain() + ", less than 0",
                "Maybe drop the minus: a credit row states what the provider credited.");
        return false;
    }

    /// Sums are exact below a bound, which all amounts together must not reach.
    private boolean inBound(Money amount, SpendHeader.Row row) {
        total += Math.abs((double) amount.cents());
        if (total < Cents.LIMIT) {
            return true;
        }
        problems.add(
                row.amount().location(),
                "the amounts up to here add up to more than 10 trillion",
                "Maybe a column holds something other than amounts.");
        total = 0;
        return false;
    }

    /// The index of the scope or vendor the row is about, 0 for a credit, or empty with the problem said.
    private OptionalInt place(SpendHeader.Row row) {
        return switch (row.kind().text()) {
            case "usage" -> known(row.name(), false);
            case "marketplace" -> known(row.name(), true);
            case "credit" -> {
                if (!row.name().text().isEmpty()) {
                    problems.add(
                            row.name().location(),
                            "name is " + Shown.value(row.name().text()) + " in a credit row",
                            "Maybe leave it empty.");
                    yield OptionalInt.empty();
                }
                yield OptionalInt.of(0);
            }
            default -> {
                problems.add(
                        row.kind().location(),
                        "kind is " + Shown.value(row.kind().text()) + ", not one of " + String.join(", ", KINDS),
                        Names.advice(row.kind().text(), KINDS));
                yield OptionalInt.empty();
            }
        };
    }

    private OptionalInt known(CsvLine.Field field, boolean vendor) {
        var index = (vendor ? vendors : scopes).get(field.text());
        if (index != null) {
            return OptionalInt.of(index);
        }
        unknown.merge(
                vendor + field.text(),
                new Unknown(field.text(), vendor, field.location(), 1),
                (first, again) -> new Unknown(first.name(), vendor, first.first(), first.rows() + 1));
        return OptionalInt.empty();
    }

    private void unknown(Unknown u) {
        var what = u.vendor() ? "vendor" : "scope";
        var rows = u.rows() == 1 ? "" : ", here and in " + Shown.count(u.rows() - 1, "more row", "more rows");
        problems.add(
                u.first(),
                (u.name().isEmpty()
                                ? "the " + what + "'s name is empty"
                                : Shown.value(u.name()) + " is not a " + what + " of the agreement")
                        + rows,
                problems.isFull() ? "" : advice(u, what));
    }

    private String advice(Unknown u, String what) {
        var names = u.vendor() ? vendors : scopes;
        var others = u.vendor() ? scopes : vendors;
        if (others.containsKey(u.name())) {
            return "Maybe the kind is " + (u.vendor() ? "usage" : "marketplace") + ": the agreement has a "
                    + (u.vendor() ? "scope" : "vendor") + " of this name.";
        }
        return Names.nearest(u.name(), names.keySet())
                .map(near -> "Maybe " + near + " was meant.")
                .orElse("Maybe add it to the agreement's " + what + "s"
                        + (names.isEmpty() ? ", which are none." : ", which are " + Shown.names(names.keySet()) + "."));
    }
}

package drawdown.report;

import drawdown.lockin.LockIn;
import drawdown.lockin.Rights;
import drawdown.lockin.VersionLock;
import drawdown.lockin.VersionLock.Held;
import drawdown.money.Money;
import drawdown.report.Answer.Part;
import drawdown.settlement.Figure;
import drawdown.settlement.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What leaving costs, and what staying with a version costs: the answer of `inference lock-in`.
public final class LockInAnswer {

    private static final List<String> COLOURS = List.of("shortfall", "rolled", "spend", "carryforward", "filled");

    private final LockIn lockIn;

    private LockInAnswer(LockIn lockIn) {
        this.lockIn = lockIn;
    }

    /// @param notes what was assumed of prices, and where it is from
    public static Answer of(String subject, LockIn lockIn, List<String> notes) {
        var answer = new LockInAnswer(lockIn);
        return new Answer(
                "lock-in",
                subject,
                answer.verdict(),
                answer.figures(),
                notes,
                Stream.of(answer.leaving(), answer.windows(), answer.version())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String verdict() {
        var parts = new ArrayList<String>();
        lockIn.commitment().ifPresent(l -> parts.add(lockIn.unmet() + " of unmet commitment"));
        lockIn.lock()
                .ifPresent(l ->
                        parts.add(lockIn.bound() + " of capacity bound for " + PageWords.count(l.months(), "month")));
        if (!lockIn.migrations().isEmpty()) {
            parts.add(lockIn.migration() + " of migration");
        }
        return "leaving now costs " + lockIn.leaving() + ": " + String.join(", ", parts) + "."
                + lockIn.lock().map(LockInAnswer::staying).orElse("");
    }

    private static String staying(VersionLock lock) {
        var none = lock.of(Rights.NONE);
        var best = lock.held().stream()
                .filter(h -> h.rights().conversion().isPresent())
                .max((one, other) ->
                        Double.compare(one.saved().value(), other.saved().value()));
        return " Staying bound to the version costs " + FuturesText.plusMinus(none.cost())
                + " more than free choice over " + PageWords.count(lock.months(), "month")
                + best.map(b -> "; " + b.rights().words() + " saves " + FuturesText.plusMinus(b.saved()) + " of that")
                        .orElse("")
                + ".";
    }

    private List<KeyFigure> figures() {
        var figures = new ArrayList<KeyFigure>();
        figures.add(figure("Leaving now", lockIn.leaving(), "commitment, bound capacity and migration"));
        lockIn.commitment()
                .ifPresent(l -> figures.add(
                        figure("Unmet commitment", lockIn.unmet(), l.agreement().id())));
        lockIn.lock().ifPresent(lock -> {
            var cost = lock.of(Rights.NONE).cost();
            figures.add(new KeyFigure(
                    "Staying with the version",
                    new PageEstimate(cost).value(),
                    "± " + PageAmount.compact(PageEstimate.whole(cost.standardError())) + ", over free choice"));
        });
        return figures;
    }

    private static KeyFigure figure(String name, Money amount, String note) {
        return new KeyFigure(name, new PageAmount(amount.cents()).markup(), note);
    }

    private Optional<Part> leaving() {
        var sheet = new Sheet("what leaving costs", "amount", "because");
        lockIn.commitment()
                .ifPresent(l -> sheet.row(
                        "unmet commitment",
                        "" + lockIn.unmet(),
                        "%s of %s leaves %s from %s on; the whole bill falls by %s"
                                .formatted(
                                        Money.grouped(l.list()),
                                        l.what(),
                                        l.agreement().id(),
                                        l.from(),
                                        Money.grouped(l.saved()))));
        lockIn.lock()
                .ifPresent(l -> sheet.row(
                        "bound capacity",
                        "" + lockIn.bound(),
                        l.monthly() + " a month until it expires in " + PageWords.count(l.months(), "month")));
        lockIn.migrations()
                .forEach(m -> sheet.row(
                        "migration: " + m.what(),
                        "" + m.at(lockIn.dayRate()),
                        m.days().toPlainString() + " days at " + lockIn.dayRate()));
        sheet.row("in all", "" + lockIn.leaving(), "");
        return Optional.of(new Part("leaving", "What leaving costs", Optional.empty(), sheet, ""));
    }

    private Optional<Part> windows() {
        return lockIn.commitment().map(l -> {
            var sheet = new Sheet(
                    "window",
                    "commitment",
                    "measured if it stays",
                    "measured if it leaves",
                    "unmet if it stays",
                    "unmet if it leaves");
            IntStream.range(0, l.stays().windows().size())
                    .forEach(w -> sheet.row(
                            span(l.stays(), w),
                            figure(l.stays(), w, Figure.COMMITMENT),
                            figure(l.stays(), w, Figure.MEASURED),
                            figure(l.leaves(), w, Figure.MEASURED),
                            figure(l.stays(), w, Figure.DEFICIENCY),
                            figure(l.leaves(), w, Figure.DEFICIENCY)));
            return new Part("windows", "The agreement, with and without the spend", Optional.empty(), sheet, "");
        });
    }

    private static String span(Ledger ledger, int w) {
        var window = ledger.windows().get(w);
        return window.first() + " to " + window.last();
    }

    private static String figure(Ledger ledger, int w, Figure figure) {
        return Money.grouped(ledger.windows().get(w).figure(figure));
    }

    private Optional<Part> version() {
        return lockIn.lock().map(lock -> {
            var sheet = new Sheet("rights", "over free choice", "±", "of what is paid", "the right saves", "±");
            double paid = (double) lockIn.bound().cents();
            lock.held()
                    .forEach(h -> sheet.row(
                            h.rights().words(),
                            ValueText.whole(h.cost()),
                            ValueText.error(h.cost()),
                            FuturesText.percent(h.cost().value() / paid),
                            ValueText.whole(h.saved()),
                            ValueText.error(h.saved())));
            return new Part(
                    "versionLock",
                    "What staying bound to a version costs",
                    Optional.of(curves(lock)),
                    sheet,
                    "Over free choice: what is paid for the same work over what it costs who may choose the version and pays"
                            + " the list price of each month. %,d futures.".formatted(lock.paths()));
        });
    }

    private static LineChart curves(VersionLock lock) {
        return new LineChart(
                "What being bound to a version has cost after each month, by what the contract grants.",
                IntStream.range(0, lock.held().size())
                        .mapToObj(i -> line(lock.held().get(i), COLOURS.get(i % COLOURS.size())))
                        .toList(),
                List.of(),
                IntStream.iterate(0, m -> m <= lock.months(), m -> m + (lock.months() > 14 ? 3 : 1))
                        .mapToObj(m -> (double) m)
                        .toList(),
                month -> String.format(Locale.ROOT, "%.0f", month),
                "months");
    }

    private static LineChart.Line line(Held held, String colour) {
        var months = new ArrayList<>(List.of(0.0));
        var cents = new ArrayList<>(List.of(0.0));
        var errors = new ArrayList<>(List.of(0.0));
        held.curve().forEach(e -> {
            months.add((double) months.size());
            cents.add(e.value());
            errors.add(e.standardError());
        });
        return new LineChart.Line(held.rights().words(), colour, months, cents, errors);
    }
}

package drawdown.settlement;

import drawdown.agreement.Agreement;
import drawdown.agreement.InForce;
import drawdown.agreement.Window;
import drawdown.clause.Account;
import drawdown.clause.Term;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The exact ledger of one agreement on one spend, every movement of it explained.
///
/// @param windows     what each window reports, in cents
/// @param totals      of the whole term, in cents
/// @param payments    in cash, in the order of their months; a refund is negative
/// @param counted     what counted in each month, without Marketplace
/// @param recognised  what was recognised of Marketplace in each month
/// @param deadLetters the terms that a schedule states but that do not govern, in some month
public record Ledger(
        Agreement agreement,
        Schedule schedule,
        List<WindowEntry> windows,
        Map<Account, Long> totals,
        List<Payment> payments,
        List<Long> counted,
        List<Long> recognised,
        List<Posting> postings,
        List<Term> deadLetters) {

    /// @param first the window's first month
    /// @param last  its last
    public record WindowEntry(int number, YearMonth first, YearMonth last, Map<Figure, Long> figures) {
        public long figure(Figure figure) {
            return figures.getOrDefault(figure, 0L);
        }
    }

    public record Payment(YearMonth month, long cents) {}

    public static Ledger of(Agreement agreement, Spend spend, Assumptions assumptions) {
        var schedule = Schedule.of(agreement, assumptions);
        var recorder = new Recorder(schedule);
        var outcome = new Settlement(schedule, 1, java.util.Optional.of(recorder)).settle(Block.of(agreement, spend));
        var windows = schedule.windows().stream()
                .map(window -> entry(agreement, window, outcome))
                .toList();
        var totals = new EnumMap<Account, Long>(Account.class);
        Account.TOTALS.forEach(total -> totals.put(total, (long) outcome.total(total)[0]));
        return new Ledger(
                agreement,
                schedule,
                windows,
                totals,
                windows.stream()
                        .map(w -> new Payment(w.last(), w.figure(Figure.PAYMENT)))
                        .filter(p -> p.cents() != 0)
                        .toList(),
                IntStream.range(0, schedule.months().size())
                        .mapToObj(m -> (long) outcome.counted(m)[0])
                        .toList(),
                recorder.recognised(),
                recorder.postings(),
                schedule.inForce().stream()
                        .map(InForce::deadLetters)
                        .flatMap(dead -> dead.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static WindowEntry entry(Agreement agreement, Window window, Outcome outcome) {
        var figures = new EnumMap<Figure, Long>(Figure.class);
        for (var figure : Figure.values()) {
            figures.put(figure, (long) outcome.window(window.index(), figure)[0]);
        }
        return new WindowEntry(
                window.index() + 1, agreement.month(window.from()), agreement.month(window.lastMonth()), figures);
    }

    public long total(Account account) {
        return totals.getOrDefault(account, 0L);
    }
}

package drawdown.laws;

import drawdown.agreement.Agreement;
import drawdown.agreement.Scope;
import drawdown.agreement.Vendor;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Schedule;
import drawdown.settlement.Spend;
import java.math.BigDecimal;
import java.util.List;

/// Drafts spend that now falls short of the commitment and now exceeds it.
final class SpendDraft {

    private SpendDraft() {}

    /// A spend file.
    static String text(Agreement agreement, Dice dice) {
        var text = new StringBuilder("month,kind,name,amount\n");
        var spend = spend(undisturbed(agreement), dice);
        for (int m = 0; m < agreement.months(); m++) {
            rows(
                    text,
                    agreement,
                    m,
                    "usage",
                    agreement.scopes().stream().map(Scope::name).toList(),
                    spend.usage()[m]);
            rows(
                    text,
                    agreement,
                    m,
                    "marketplace",
                    agreement.vendors().stream().map(Vendor::name).toList(),
                    spend.marketplace()[m]);
            rows(text, agreement, m, "credit", List.of(""), new long[] {spend.credits()[m]});
        }
        return text.toString();
    }

    private static void rows(
            StringBuilder text, Agreement agreement, int month, String kind, List<String> names, long[] cents) {
        for (int i = 0; i < cents.length; i++) {
            if (cents[i] != 0) {
                text.append(agreement.month(month))
                        .append(',')
                        .append(kind)
                        .append(',')
                        .append(names.get(i));
                text.append(',')
                        .append(BigDecimal.valueOf(cents[i], 2).toPlainString())
                        .append('\n');
            }
        }
    }

    /// The schedule if no event happened, along which spend is drawn.
    static Schedule undisturbed(Agreement agreement) {
        return Schedule.of(agreement.withoutEvent(), Assumptions.STANDARD);
    }

    static Spend spend(Schedule schedule, Dice dice) {
        var spend = Spend.none(schedule.agreement());
        double refunds = dice.pick(0.0, 0.0, 0.03, 0.1);
        double credits = dice.pick(0.0, 0.0, 0.05, 0.3);
        double volatility = dice.pick(0.0, 0.02, 0.1, 0.6);
        for (var window : schedule.windows()) {
            double level = dice.pick(0.0, 0.2, 0.6, 0.8, 0.9, 0.97, 1.0, 1.03, 1.15, 1.4, 2.0, 4.0);
            double monthly =
                    Math.max(1.0, schedule.commitments()[window.index()] / (double) (window.to() - window.from()));
            for (int m = window.from(); m < window.to(); m++) {
                double gross =
                        level * monthly * 1e6 / (1e6 - schedule.months().get(m).discount()[0]);
                fill(spend.usage()[m], gross, refunds, volatility, dice);
                fill(spend.marketplace()[m], monthly * dice.pick(0.02, 0.1, 0.4, 1.2), refunds, volatility, dice);
                if (dice.chance(credits)) {
                    spend.credits()[m] = (long) (monthly * dice.pick(0.01, 0.1, 0.5, 2.0)) + 1;
                }
            }
        }
        return spend;
    }

    private static void fill(long[] row, double gross, double refunds, double volatility, Dice dice) {
        for (int i = 0; i < row.length; i++) {
            double amount = Math.min(gross, 1e11) / row.length * Math.max(0, 1 + volatility * dice.normal());
            row[i] = dice.chance(refunds) ? -(long) (amount * dice.pick(0.1, 0.5, 3.0)) - 1 : (long) amount;
        }
    }
}

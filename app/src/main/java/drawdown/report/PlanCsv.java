package drawdown.report;

import drawdown.money.Share;
import drawdown.plan.Plan;
import java.math.BigDecimal;

/// A channel plan as CSV: which share of a workload takes which route from when to when.
public final class PlanCsv {

    private PlanCsv() {}

    public static String of(Plan plan) {
        var sheet = new Sheet("workload", "first", "last", "route", "platform", "share");
        var periods = plan.periods();
        for (var placement : plan.placements()) {
            for (int p = 0; p < periods.size(); p++) {
                for (var use : placement.uses()) {
                    Share share = use.shares().get(p);
                    if (share.ppm() > 0) {
                        sheet.row(
                                placement.demand().workload(),
                                periods.get(p).first().toString(),
                                periods.get(p).last().toString(),
                                use.route().id(),
                                use.route().platform(),
                                BigDecimal.valueOf(share.ppm(), 6)
                                        .stripTrailingZeros()
                                        .toPlainString());
                    }
                }
            }
        }
        return sheet.csv();
    }
}

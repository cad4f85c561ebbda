package drawdown.report;

import static drawdown.report.PlanWords.percent;
import static drawdown.report.PlanWords.times;
import static drawdown.report.PlanWords.whole;

import drawdown.plan.Effect;
import drawdown.plan.Placement;
import drawdown.plan.Plan;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A channel plan as a person reads it in a terminal.
public final class PlanText {

    private static final int BAR = 40;

    private PlanText() {}

    public static String of(Plan plan) {
        return PlanWords.span(plan) + ": " + PageWords.count(plan.placements().size(), "workload") + ", "
                + PageWords.count(plan.question().positions().size(), "agreement") + "\n"
                + PlanWords.verdict(plan) + "\n"
                + PlanWords.bound(plan) + "\n"
                + PlanWords.doubts(plan).stream().map(d -> "  " + d + "\n").collect(Collectors.joining())
                + "\n" + placements(plan)
                + plan.bill().effects().stream().map(e -> "\n" + effect(e)).collect(Collectors.joining())
                + "\n" + platforms(plan)
                + "\n" + alternatives(plan)
                + "\n" + flips(plan);
    }

    private static String placements(Plan plan) {
        var table = new Table("workload", "goes to", "share");
        for (var placement : plan.placements()) {
            var name = placement.demand().workload();
            for (var use : placement.uses()) {
                table.row(name, use.route().id(), PlanWords.shares(use));
                name = "";
            }
        }
        var periods = plan.periods();
        return table
                + (periods.size() == 1
                        ? ""
                        : "  shares in "
                                + periods.stream()
                                        .map(p -> p.first() + " to " + p.last())
                                        .collect(Collectors.joining(" / "))
                                + "\n");
    }

    /// A bar for each window: what counts anyway, what the workloads add, what is missing.
    private static String effect(Effect effect) {
        var text = new StringBuilder(effect.position().agreement().id())
                .append(": costs ")
                .append(whole(effect.with().cost()))
                .append(", without the workloads ")
                .append(whole(effect.without().cost()))
                .append("\n\n");
        var agreement = effect.position().agreement();
        for (var w : effect.windows()) {
            double scale = BAR / Math.max(1, Math.max(w.commitment(), Math.max(w.with(), w.without())));
            int anyway = (int) Math.round(scale * Math.min(w.without(), w.with()));
            int counts = (int) Math.round(scale * w.with());
            int due = (int) Math.round(scale * w.commitment());
            var bar = "█".repeat(anyway) + "▓".repeat(counts - anyway) + "·".repeat(Math.max(0, due - counts));
            text.append("  ")
                    .append(agreement.month(w.window().from()))
                    .append(" to ")
                    .append(agreement.month(w.window().lastMonth()))
                    .append("  ")
                    .append(due < bar.length() ? bar.substring(0, due) + "│" + bar.substring(due) : bar + "│")
                    .append('\n');
        }
        text.append("  █ counts anyway  ▓ with the workloads  · missing  │ commitment\n\n");
        var table = new Table(
                "window",
                "commitment",
                "counts anyway",
                "with workloads",
                "shortfall before",
                "after",
                "a dollar more saves");
        for (var w : effect.windows()) {
            table.row(
                    String.valueOf(w.window().index() + 1),
                    whole(w.commitment()),
                    whole(w.without()),
                    whole(w.with()),
                    whole(w.shortfallWithout()),
                    whole(w.shortfall()),
                    PlanWords.saves(w));
        }
        return text.append(table).toString();
    }

    private static String platforms(Plan plan) {
        var table = new Table("billed by", "amount", "");
        long most = plan.bill().platforms().values().stream()
                .mapToLong(m -> Arrays.stream(m).sum())
                .max()
                .orElse(1);
        plan.bill().platforms().forEach((platform, months) -> {
            long sum = Arrays.stream(months).sum();
            table.row(platform, whole((double) sum), "█".repeat((int) Math.round(24.0 * sum / most)));
        });
        return table + "  for the workloads, before the agreements' discounts\n";
    }

    private static String alternatives(Plan plan) {
        var table = new Table("another plan", "whole bill", "the plan saves", "");
        for (var other : plan.alternatives()) {
            double saving = other.saving(plan);
            table.row(other.name(), whole(other.cents()), whole(saving), percent(saving / Math.abs(other.cents())));
        }
        return table.toString();
    }

    private static String flips(Plan plan) {
        var table = new Table(
                "workload",
                "runner-up",
                "costs more",
                "flips if dearer",
                "runner-up cheaper",
                "traffic",
                "a dollar saves");
        for (var placement : plan.placements()) {
            placement.runnerUp().ifPresent(next -> table.row(cells(placement, next)));
        }
        return table.isEmpty() ? "" : table + "  – nothing within reach flips it\n";
    }

    private static String[] cells(Placement placement, Placement.RunnerUp next) {
        return new String[] {
            placement.demand().workload(),
            next.route().id(),
            whole(next.cents()),
            percent(next.dearer()),
            percent(next.cheaper()),
            times(next.volume()),
            PlanWords.saved(next)
        };
    }
}

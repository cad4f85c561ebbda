package drawdown.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import drawdown.agreement.Window;
import drawdown.money.Share;
import drawdown.plan.Flow;
import drawdown.plan.Position;
import drawdown.plan.Question;
import drawdown.price.Offer.Routing;
import drawdown.settlement.Schedule.Month;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The channel plan of a [PlanInstance] as one mixed-integer program, with the terms of its two agreements written out as
/// linear pieces: tiers of over-consumption month by month, recognised Marketplace under its cap, shortfall, what rolls
/// to a later year. It knows these two agreements and no others.
final class WholeModel {

    private static final double UNIT = 100_000;

    private final Question question;
    private final int months;
    private final MPSolver solver;
    private final MPVariable[][] usage;
    private final MPVariable[][] marketplace;
    private final MPConstraint[][] usageSum;
    private final MPConstraint[][] marketplaceSum;

    /// What the solver found, in cents, and how long it took.
    record Found(double cents, double bound, double seconds) {

        double gap() {
            return (cents - bound) / cents;
        }
    }

    /// @param name of the solver, such as SCIP
    WholeModel(Question question, String name) {
        Loader.loadNativeLibraries();
        this.question = question;
        this.months = question.horizon().months();
        this.solver = MPSolver.createSolver(name);
        int agreements = question.positions().size();
        this.usage = new MPVariable[agreements][months];
        this.marketplace = new MPVariable[agreements][months];
        this.usageSum = new MPConstraint[agreements][months];
        this.marketplaceSum = new MPConstraint[agreements][months];
        solver.objective().setMinimization();
        for (int a = 0; a < agreements; a++) {
            for (int m = 0; m < months; m++) {
                double base = question.positions().get(a).base().usage()[m][0] / UNIT;
                usage[a][m] = amount();
                usageSum[a][m] = equation(base);
                usageSum[a][m].setCoefficient(usage[a][m], 1);
                marketplace[a][m] = amount();
                marketplaceSum[a][m] = equation(0);
                marketplaceSum[a][m].setCoefficient(marketplace[a][m], 1);
            }
        }
        for (int w = 0; w < question.demands().size(); w++) {
            workload(w);
        }
        for (int a = 0; a < agreements; a++) {
            agreement(a);
        }
    }

    private MPVariable amount() {
        return solver.makeNumVar(0, MPSolver.infinity(), "");
    }

    private MPConstraint equation(double value) {
        return solver.makeConstraint(value, value);
    }

    private void cost(MPVariable variable, double coefficient) {
        var objective = solver.objective();
        objective.setCoefficient(variable, objective.getCoefficient(variable) + coefficient);
    }

    /// Shares by year of metered offers, with a gateway where they are used, or units for all years.
    private void workload(int w) {
        int years = months / 12;
        var whole = new ArrayList<MPConstraint>();
        for (int y = 0; y < years; y++) {
            whole.add(equation(1));
        }
        for (var route : question.demands().get(w).routes()) {
            if (route.divisible()) {
                for (int y = 0; y < years; y++) {
                    var share = solver.makeNumVar(0, 1, "");
                    var stands = solver.makeBoolVar("");
                    var needs = solver.makeConstraint(0, MPSolver.infinity());
                    needs.setCoefficient(stands, 1);
                    needs.setCoefficient(share, -1);
                    whole.get(y).setCoefficient(share, 1);
                    bill(route.scaled(), share, 12 * y, 12 * y + 12);
                    bill(route.standing(), stands, 12 * y, 12 * y + 12);
                }
            } else {
                var units = solver.makeBoolVar("");
                whole.forEach(year -> year.setCoefficient(units, 1));
                bill(route.scaled(), units, 0, months);
                bill(route.standing(), units, 0, months);
            }
        }
    }

    private void bill(List<Flow> flows, MPVariable taken, int from, int to) {
        for (var flow : flows) {
            for (int m = from; m < to; m++) {
                double amount = flow.cents()[m] / UNIT;
                if (flow.to().isEmpty()) {
                    cost(taken, amount);
                } else {
                    var row = row(flow.to().get(), m);
                    row.setCoefficient(taken, row.getCoefficient(taken) - amount);
                }
            }
        }
    }

    private MPConstraint row(Routing to, int month) {
        int a = 0;
        while (!question.positions().get(a).agreement().id().equals(to.name())) {
            a++;
        }
        return (to.as() == Routing.As.USAGE ? usageSum : marketplaceSum)[a][month];
    }

    /// What the agreement charges, and what its windows lack.
    private void agreement(int a) {
        var position = question.positions().get(a);
        var windows = position.schedule().windows();
        MPVariable open = null;
        for (var window : windows) {
            boolean last = window.to() == months;
            double commitment = position.schedule().commitments()[window.index()] / UNIT;
            var deficiency = amount();
            var excess = amount();
            var counts = equation(commitment); // what counts + deficiency − excess
            counts.setCoefficient(deficiency, 1);
            counts.setCoefficient(excess, -1);
            charges(a, position, window, counts);
            marketplace(a, position, window, commitment, counts);
            var rollover = position.schedule().inForce(window.from()).terms().rollover();
            var rolled = solver.makeNumVar(0, last ? 0 : commitment * share(rollover.percent()), "");
            var filled = amount();
            atMost(rolled, deficiency);
            atMost(filled, excess);
            var balance = amount(); // open − filled + rolled
            var moves = equation(0);
            moves.setCoefficient(balance, 1);
            moves.setCoefficient(rolled, -1);
            moves.setCoefficient(filled, 1);
            if (open == null) {
                filled.setUb(0);
            } else {
                moves.setCoefficient(open, -1);
                atMost(filled, open);
            }
            open = balance;
            cost(deficiency, 1);
            cost(rolled, -1);
            cost(balance, last ? 1 : 0);
        }
    }

    private void atMost(MPVariable less, MPVariable more) {
        var row = solver.makeConstraint(0, MPSolver.infinity());
        row.setCoefficient(more, 1);
        row.setCoefficient(less, -1);
    }

    private static double share(Share share) {
        return share.ppm() / (double) Share.WHOLE_PPM;
    }

    private void charges(int a, Position position, Window window, MPConstraint counts) {
        var cover = solver.makeConstraint(-MPSolver.infinity(), MPSolver.infinity());
        for (int m = window.from(); m < window.to(); m++) {
            Month month = position.schedule().months().get(m);
            double discount = month.discount()[0] / Share.WHOLE_PPM;
            double retained = month.retained()[0] / Share.WHOLE_PPM;
            var within = amount();
            var over = amount();
            var beyond = amount();
            if (discount > retained) {
                within.setUb(month.room() / UNIT / (1 - discount));
                cover.setUb(month.cover() / UNIT);
                cover.setCoefficient(over, 1 - retained);
            }
            var split = equation(0);
            split.setCoefficient(usage[a][m], -1);
            double[] prices = {1 - discount, 1 - retained, 1};
            MPVariable[] tiers = {within, over, beyond};
            for (int t = 0; t < tiers.length; t++) {
                split.setCoefficient(tiers[t], 1);
                counts.setCoefficient(tiers[t], prices[t]);
                cost(tiers[t], prices[t]);
            }
        }
    }

    private void marketplace(int a, Position position, Window window, double commitment, MPConstraint counts) {
        if (position.agreement().vendors().isEmpty()) {
            return;
        }
        var terms = position.schedule().inForce(window.from()).terms().marketplace();
        var recognised = solver.makeNumVar(
                0, terms.cap().map(cap -> commitment * share(cap)).orElse(MPSolver.infinity()), "");
        var bought = solver.makeConstraint(0, MPSolver.infinity());
        bought.setCoefficient(recognised, -1);
        counts.setCoefficient(recognised, 1);
        for (int m = window.from(); m < window.to(); m++) {
            var month = position.schedule().months().get(m);
            double price = 1 - month.vendor()[0] / Share.WHOLE_PPM;
            bought.setCoefficient(marketplace[a][m], price * month.recognised()[0] / Share.WHOLE_PPM);
            cost(marketplace[a][m], price);
        }
    }

    Found solve(double gap, Duration time) {
        var parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        solver.setTimeLimit(time.toMillis());
        long began = System.nanoTime();
        solver.solve(parameters);
        double seconds = (System.nanoTime() - began) / 1e9;
        var objective = solver.objective();
        return new Found(objective.value() * UNIT, objective.bestBound() * UNIT, seconds);
    }
}

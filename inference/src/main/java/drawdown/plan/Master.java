package drawdown.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The plan as a linear or mixed-integer program: shares of routes, what they spend in each month of each place, and for
/// each agreement a cost that no plane lies above. What it finds is a lower bound on every whole bill.
final class Master {

    static {
        Loader.loadNativeLibraries();
    }

    /// Cents of a unit of the program, so that its numbers are neither large nor small.
    private static final double UNIT = 100_000;

    /// What the program found.
    ///
    /// @param bound   no assignment costs less, in cents, as far as the planes lie below the costs
    /// @param shares  `[workload][period][route]`
    /// @param point   what they spend
    /// @param reduced `[workload][route]`, of the linear program: by how much the bound rises if the workload takes an indivisible route
    record Found(double bound, double[][][] shares, double[] point, double[][] reduced) {}

    /// Whether a workload may take a route.
    interface Open {
        boolean is(int workload, int route);
    }

    private final Pricing pricing;
    private final Bills bills;
    private final MPSolver solver;
    private final boolean integer;
    private final MPVariable[][][] share;
    private final MPVariable[] spent;
    private final List<MPVariable> costs = new ArrayList<>();
    private final int[] added;
    private final List<List<MPConstraint>> rows = new ArrayList<>();

    /// @param integer whether units and standing bills are bought whole or not at all
    /// @param open    the routes that may be taken
    Master(Pricing pricing, boolean integer, Open open) {
        this.pricing = pricing;
        this.bills = pricing.bills();
        this.integer = integer;
        this.solver = MPSolver.createSolver(integer ? "SCIP" : "GLOP");
        this.spent = new MPVariable[bills.coordinates()];
        this.share = new MPVariable[bills.question().demands().size()][][];
        this.added = new int[pricing.cuts().size()];
        solver.objective().setMinimization();
        build(open);
    }

    private void build(Open open) {
        var balance = new MPConstraint[spent.length];
        for (int i = 0; i < spent.length; i++) {
            spent[i] = solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), "");
            balance[i] = solver.makeConstraint(0, 0);
            balance[i].setCoefficient(spent[i], -1);
        }
        for (int w = 0; w < share.length; w++) {
            share[w] = new MPVariable[bills.periods()][];
            var whole = new MPConstraint[bills.periods()];
            for (int p = 0; p < whole.length; p++) {
                whole[p] = solver.makeConstraint(1, 1);
                share[w][p] = new MPVariable
                        [bills.question().demands().get(w).choices().size()];
            }
            for (int r = 0; r < share[w][0].length; r++) {
                double most = open.is(w, r) ? 1 : 0;
                if (bills.indivisible(w, r)) {
                    var taken = solver.makeVar(0, most, integer, "");
                    for (int p = 0; p < whole.length; p++) {
                        share[w][p][r] = taken;
                        whole[p].setCoefficient(taken, 1);
                    }
                    bill(bills.of(w, r).scaled(), taken, -1, balance);
                    bill(bills.of(w, r).standing(), taken, -1, balance);
                } else {
                    for (int p = 0; p < whole.length; p++) {
                        var part = solver.makeNumVar(0, most, "");
                        share[w][p][r] = part;
                        whole[p].setCoefficient(part, 1);
                        bill(bills.of(w, r).scaled(), part, p, balance);
                        stand(bills.of(w, r).standing(), part, p, balance);
                    }
                }
            }
        }
        for (var cuts : pricing.cuts()) {
            var cost = solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), "");
            solver.objective().setCoefficient(cost, 1);
            costs.add(cost);
            rows.add(new ArrayList<>());
            if (cuts.all().isEmpty()) {
                throw new IllegalStateException("an agreement has no plane yet");
            }
        }
    }

    private void stand(Bills.Part standing, MPVariable part, int period, MPConstraint[] balance) {
        if (standing.isNothing()) {
            return;
        }
        if (!integer) { // standing there in proportion is the least of it
            bill(standing, part, period, balance);
            return;
        }
        var stands = solver.makeBoolVar("");
        var needs = solver.makeConstraint(0, MPSolver.infinity());
        needs.setCoefficient(stands, 1);
        needs.setCoefficient(part, -1);
        bill(standing, stands, period, balance);
    }

    /// @param period the one of which the months are billed, or −1 for all
    private void bill(Bills.Part part, MPVariable taken, int period, MPConstraint[] balance) {
        double direct = 0;
        for (int month = 0; month < bills.months(); month++) {
            if (period < 0 || bills.period(month) == period) {
                direct += (double) part.direct()[month];
                for (var placed : part.placed()) {
                    var row = balance[placed.place().first() + month];
                    row.setCoefficient(taken, row.getCoefficient(taken) + placed.cents()[month] / UNIT);
                }
            }
        }
        var objective = solver.objective();
        objective.setCoefficient(taken, objective.getCoefficient(taken) + direct / UNIT);
    }

    private void addCuts() {
        for (int a = 0; a < costs.size(); a++) {
            var cuts = pricing.cuts().get(a);
            for (int i = 0; i < cuts.all().size(); i++) {
                double constant = cuts.all().get(i).constant() / UNIT;
                if (i < added[a]) {
                    rows.get(a).get(i).setLb(constant);
                    continue;
                }
                var row = solver.makeConstraint(constant, MPSolver.infinity());
                row.setCoefficient(costs.get(a), 1);
                var slopes = cuts.all().get(i).slopes();
                for (int c = 0; c < slopes.length; c++) {
                    row.setCoefficient(spent[cuts.coordinates()[c]], -slopes[c]);
                }
                rows.get(a).add(row);
            }
            added[a] = cuts.all().size();
        }
    }

    /// Solves it with all planes there are now.
    ///
    /// @param gap  how close the solver comes to its own best, relative
    /// @return empty where the time did not suffice for anything
    Optional<Found> solve(Duration time, double gap) {
        addCuts();
        solver.setTimeLimit(Math.max(1, time.toMillis()));
        try (var parameters = new Parameters(gap)) {
            var status = solver.solve(parameters.all);
            if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
                return Optional.empty();
            }
            return Optional.of(found());
        }
    }

    private Found found() {
        MPObjective objective = solver.objective();
        var shares = new double[share.length][][];
        var reduced = new double[share.length][];
        for (int w = 0; w < shares.length; w++) {
            shares[w] = new double[share[w].length][];
            reduced[w] = new double[share[w][0].length];
            for (int p = 0; p < shares[w].length; p++) {
                shares[w][p] = Arrays.stream(share[w][p])
                        .mapToDouble(MPVariable::solutionValue)
                        .toArray();
                for (int r = 0; r < reduced[w].length && !integer; r++) {
                    reduced[w][r] = bills.indivisible(w, r) ? share[w][p][r].reducedCost() * UNIT : 0;
                }
            }
        }
        return new Found(
                (integer ? objective.bestBound() : objective.value()) * UNIT,
                shares,
                Arrays.stream(spent)
                        .mapToDouble(s -> Math.rint(s.solutionValue() * UNIT))
                        .toArray(),
                reduced);
    }

    /// The solver's settings, which live outside the heap.
    private static final class Parameters implements AutoCloseable {

        private final MPSolverParameters all = new MPSolverParameters();

        Parameters(double gap) {
            all.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        }

        @Override
        public void close() {
            all.delete();
        }
    }
}

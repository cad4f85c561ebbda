package drawdown.plan;

import drawdown.money.Share;
import java.util.Arrays;

/// Which share of each workload's traffic takes which route in which period: `[workload][period][route]`, in parts per
/// million that add up to the whole.
record Assignment(long[][][] ppm) {

    /// Each workload on one route.
    static Assignment of(Question question, int[] routes) {
        int periods = question.lastPeriod() + 1;
        var ppm = new long[routes.length][periods][];
        for (int w = 0; w < routes.length; w++) {
            for (int p = 0; p < periods; p++) {
                ppm[w][p] = all(routes[w], question.demands().get(w).choices().size());
            }
        }
        return new Assignment(ppm);
    }

    static long[] all(int route, int routes) {
        var shares = new long[routes];
        shares[route] = Share.WHOLE_PPM;
        return shares;
    }

    /// Shares rounded to parts per million; what that leaves goes to the largest.
    static long[] rounded(double[] shares) {
        double sum = Arrays.stream(shares).map(s -> Math.max(0, s)).sum();
        var ppm = new long[shares.length];
        int largest = 0;
        for (int r = 0; r < ppm.length; r++) {
            ppm[r] = (long) Math.floor(Math.max(0, shares[r]) / sum * Share.WHOLE_PPM + 1e-3);
            largest = shares[r] > shares[largest] ? r : largest;
        }
        ppm[largest] += Share.WHOLE_PPM - Arrays.stream(ppm).sum();
        return ppm;
    }

    /// With one workload on one route in all periods.
    Assignment with(int workload, int route) {
        var changed = ppm.clone();
        changed[workload] = new long[ppm[workload].length][];
        Arrays.setAll(changed[workload], p -> all(route, ppm[workload][p].length));
        return new Assignment(changed);
    }

    /// With other shares of one workload in one period.
    Assignment with(int workload, int period, long[] shares) {
        if (Arrays.stream(shares).sum() != Share.WHOLE_PPM) {
            throw new IllegalArgumentException("shares are not a whole: " + Arrays.toString(shares));
        }
        var changed = ppm.clone();
        changed[workload] = ppm[workload].clone();
        changed[workload][period] = shares;
        return new Assignment(changed);
    }

    /// The route with the largest share over all periods.
    int main(int workload) {
        var sums = new long[ppm[workload][0].length];
        for (var shares : ppm[workload]) {
            for (int r = 0; r < sums.length; r++) {
                sums[r] += shares[r];
            }
        }
        int largest = 0;
        for (int r = 1; r < sums.length; r++) {
            largest = sums[r] > sums[largest] ? r : largest;
        }
        return largest;
    }

    /// The route that the workload takes with all its traffic in all periods, or −1.
    int only(int workload) {
        int main = main(workload);
        return Arrays.stream(ppm[workload]).allMatch(s -> s[main] == Share.WHOLE_PPM) ? main : -1;
    }
}

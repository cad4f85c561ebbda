package drawdown.claims;

import drawdown.agreement.Agreement;
import drawdown.settlement.Assumptions;
import drawdown.trajectory.Paths;

/// A synthetic customer: a commitment under the standard terms, and how its spend may develop.
///
/// @param peakSized  whether the commitment was sized on the peak, else on the baseline
/// @param commitment over the term, in cents
/// @param discount   the band
/// @param atPeak     a year at the highest month of the history, over the baseline's first year, less one
/// @param inflation  by how much the peak's commitment would exceed the baseline's
public record Enterprise(
        int index,
        String size,
        boolean peakSized,
        double commitment,
        double discount,
        double growth,
        double marketplaceShare,
        double atPeak,
        double inflation,
        Assumptions assumptions,
        Paths paths) {

    public Agreement agreement() {
        return paths.agreement();
    }
}

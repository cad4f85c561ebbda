package drawdown.plan;

import drawdown.agreement.Window;
import java.util.List;

/// An agreement without the workloads and with them: means over futures, in cents.
public record Effect(Position position, Side without, Side with, List<WindowEffect> windows) {

    public Effect {
        windows = List.copyOf(windows);
    }

    /// @param cost      what all spend under the agreement costs
    /// @param shortfall unmet commitment of the term
    /// @param exposure  what variance costs
    public record Side(double cost, double shortfall, double exposure) {}

    /// @param commitment what is to be met in the window
    /// @param without    what counts towards it without the workloads, Marketplace included
    /// @param with       what counts with them
    /// @param shortfall  with them
    /// @param next       what one more dollar of their spend would save, its own price aside: a share of the price
    /// @param last       what the last dollar saved
    public record WindowEffect(
            Window window,
            double commitment,
            double without,
            double with,
            double shortfallWithout,
            double shortfall,
            double next,
            double last) {}
}

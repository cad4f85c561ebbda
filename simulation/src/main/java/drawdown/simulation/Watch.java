package drawdown.simulation;

/// Hears how far long work is and what is known by then, and may end it.
public interface Watch {

    /// @param done  which share of the work
    /// @param known the figure that is looked for, on what has been done
    /// @return whether to go on
    boolean goOn(double done, Estimate known);

    /// Whether the figure is sure enough for no more paths to be drawn; the work goes on with those there are.
    default boolean enough(int paths, Estimate known) {
        return false;
    }
}

package drawdown.billing;

/// Hears how far an import is; called some times a second from another thread.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (fraction, rows, total) -> {};

    /// @param fraction of the work that is done, 0 to 1
    /// @param rows of the export that were read, an estimate while the total is one
    /// @param total rows of the export, 0 while nobody knows
    void at(double fraction, long rows, long total);
}

package drawdown.cli;

/// The person stopped the command.
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// As a shell says of a command ended by Ctrl-C.
    static final int STATUS = 130;

    Stopped() {
        super("stopped", null, false, false);
    }
}

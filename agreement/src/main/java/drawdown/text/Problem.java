package drawdown.text;

/// Something in a person's input that cannot be used: where, what with the offending values, and what to write instead.
///
/// @param fix a sentence of advice, as a rule beginning with "Maybe"; empty where there is nothing to advise
public record Problem(Location location, String what, String fix) {

    /// The message as it is printed: location and what, the line with a caret, the advice.
    public String message() {
        return location + ": " + what + "\n" + location.excerpt() + (fix.isEmpty() ? "" : "   " + fix + "\n");
    }
}

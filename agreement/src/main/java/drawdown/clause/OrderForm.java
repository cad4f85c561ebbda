package drawdown.clause;

/// Where the flexibility provisions are written, who must sign them, and which paper wins.
public record OrderForm(
        @Says("Where the flexibility provisions are written.")
        Posture posture,

        @Says("Who must sign the schedule.") Authority authority,

        @Says("Which paper wins where both speak: the standard appendix or the order form's schedule.")
        Precedence precedence)
        implements Clause {

    public enum Posture {
        APPENDIX,
        SCHEDULE
    }

    /// In the order of rank.
    public enum Authority {
        ACCOUNT_EXECUTIVE,
        REGIONAL_VICE_PRESIDENT
    }

    public enum Precedence {
        APPENDIX,
        SCHEDULE
    }
}

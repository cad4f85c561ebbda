package drawdown.billing;

/// What a row of the spend file is. Source: docs/agreement.md, 4.
public enum Kind {
    USAGE,
    MARKETPLACE,
    CREDIT;

    /// The word in the spend file.
    public String word() {
        return switch (this) {
            case USAGE -> "usage";
            case MARKETPLACE -> "marketplace";
            case CREDIT -> "credit";
        };
    }
}

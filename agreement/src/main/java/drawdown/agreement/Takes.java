package drawdown.agreement;

import drawdown.text.Location;

/// Which charges of a bill a scope or a vendor takes, and where the agreement says so.
public record Takes(Applicability which, Location location) {}

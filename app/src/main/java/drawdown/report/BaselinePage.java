package drawdown.report;

import drawdown.baseline.Baseline;
import java.time.LocalDate;
import java.util.Optional;

public final class BaselinePage {
    private BaselinePage() {}

    public static String html(Baseline baseline, Optional<LocalDate> on) {
        return "";
    }
}

package drawdown.calibration;

import drawdown.trajectory.Trajectory;
import drawdown.trajectory.TrajectoryPrinter;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// A trajectory fitted to a history, and what that could and could not tell.
///
/// @param months of the history
/// @param notes  a sentence each
public record Calibration(Trajectory trajectory, int months, List<String> notes) {

    public Calibration {
        notes = List.copyOf(notes);
    }

    /// @param history by scope and vendor; not beyond the month before `start`
    /// @param last    the month up to which the trajectory is to be used
    public static Calibration of(History history, String id, String currency, YearMonth start, YearMonth last) {
        return new Fitting(history, id, currency, start, last).calibration();
    }

    /// As a file: the trajectory, with what is to be said about it as comments.
    public String text() {
        return notes.stream().map(note -> "# " + note + "\n").collect(Collectors.joining())
                + TrajectoryPrinter.print(trajectory);
    }
}

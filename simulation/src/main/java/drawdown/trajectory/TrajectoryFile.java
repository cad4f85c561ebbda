package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.nio.file.Path;

/// The file of a trajectory: YAML, or JSON as the part of YAML it is. It is read for an agreement, whose scopes and
/// vendors its streams are.
public final class TrajectoryFile {

    private TrajectoryFile() {}

    public static Reading<Trajectory> read(Path file, Agreement agreement) {
        return Source.read(file).then(source -> read(source, agreement));
    }

    public static Reading<Trajectory> read(Source source, Agreement agreement) {
        var problems = new Problems();
        var trajectory = Yaml.read(source, problems).flatMap(new TrajectoryReader(agreement, problems)::read);
        return trajectory.isPresent() ? problems.reading(trajectory.get()) : problems.refused();
    }
}

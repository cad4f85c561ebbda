package drawdown.size;

import drawdown.agreement.Agreement;
import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.nio.file.Path;
import java.util.Optional;

/// The file of a discount ladder: YAML, or JSON as the part of YAML it is. Where it is read for an agreement, its scopes' layers
/// come on top of the bands.
public final class LadderFile {

    private LadderFile() {}

    public static Reading<Ladder> read(Path file, Optional<Agreement> agreement) {
        return Source.read(file).then(source -> read(source, agreement));
    }

    public static Reading<Ladder> read(Source source, Optional<Agreement> agreement) {
        var problems = new Problems();
        var ladder = Yaml.read(source, problems).flatMap(new LadderReader(agreement, problems)::read);
        return ladder.isPresent() ? problems.reading(ladder.get()) : problems.refused();
    }
}

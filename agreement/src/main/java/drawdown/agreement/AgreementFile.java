package drawdown.agreement;

import drawdown.text.Problems;
import drawdown.text.Reading;
import drawdown.text.Source;
import drawdown.text.Yaml;
import java.nio.file.Path;

/// The file of an agreement: YAML, or JSON as the part of YAML it is.
public final class AgreementFile {

    private AgreementFile() {}

    public static Reading<Agreement> read(Path file) {
        return Source.read(file).then(AgreementFile::read);
    }

    public static Reading<Agreement> read(Source source) {
        var problems = new Problems();
        var agreement = Yaml.read(source, problems).flatMap(new AgreementReader(problems)::read);
        return agreement.isPresent() ? problems.reading(agreement.get()) : problems.refused();
    }
}

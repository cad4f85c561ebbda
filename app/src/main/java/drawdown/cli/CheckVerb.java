package drawdown.cli;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.agreement.Review;
import drawdown.report.ReviewText;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.RefusedInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads agreement files: every problem at once; then what they leave silent, state in vain or contradict.")
final class CheckVerb implements Runnable {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "agreement files (YAML or JSON)")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var agreements = new LinkedHashMap<Path, Agreement>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            switch (AgreementFile.read(file)) {
                case Reading.Valid<Agreement>(var agreement) -> agreements.put(file, agreement);
                case Reading.Refused<Agreement>(var found) -> problems.addAll(found);
            }
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        agreements.forEach(
                (file, agreement) -> out.print(ReviewText.of(file.toString(), agreement, Review.of(agreement))));
        out.flush();
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
    }
}

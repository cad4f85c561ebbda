package drawdown.cli;

import drawdown.claims.Claims;
import drawdown.claims.Population;
import drawdown.claims.Survey;
import drawdown.report.ClaimsCsv;
import drawdown.report.ClaimsJson;
import drawdown.report.ClaimsPage;
import drawdown.report.ClaimsText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = {
            "What publications say that negotiating delivers, held against a population of synthetic enterprises.",
            "Whether it holds, for how many, and how much would have to be conceded for it.",
        })
final class ClaimsVerb implements Runnable {

    private static final int MOST = 1_000_000;

    @Mixin
    private Results results = new Results();

    @Option(names = "--enterprises", paramLabel = "N", description = "how many enterprises; default ${DEFAULT-VALUE}")
    private int enterprises = 500;

    @Option(names = "--paths", paramLabel = "N", description = "how many futures of each; default ${DEFAULT-VALUE}")
    private int paths = 2048;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed draws the same enterprises and futures; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        check("--enterprises", enterprises);
        check("--paths", paths);
        try (var interrupt = new Interrupt();
                var progress = new Progressing("claims", " enterprises")) {
            var survey = Survey.of(Population.STANDARD, Claims.PUBLISHED, enterprises, paths, seed, done -> {
                progress.at(done, enterprises);
                return !interrupt.came();
            });
            progress.clear();
            results.write(survey, ClaimsText::of, ClaimsJson::of, ClaimsCsv::of, ClaimsPage::html);
        }
    }

    private void check(String option, int number) {
        if (number < 1 || number > MOST) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), option + " is " + number + ", not from 1 to " + MOST);
        }
    }
}

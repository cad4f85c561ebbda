package drawdown.cli;

import drawdown.provision.Provisions;
import drawdown.report.ConcessionCsv;
import drawdown.report.ConcessionJson;
import drawdown.report.ConcessionPage;
import drawdown.report.ConcessionText;
import drawdown.value.Concession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "concede",
        mixinStandardHelpOptions = true,
        description =
                "What may be given for what: how many points of one term are worth a point of another, over many futures.")
final class ConcedeVerb implements Runnable {

    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Mixin
    private FutureInputs inputs = new FutureInputs();

    @Mixin
    private Output output = new Output();

    @Option(names = "--paths", paramLabel = "N", description = "how many futures; default ${DEFAULT-VALUE}")
    private int paths = 20_000;

    @Option(names = "--format", description = "text, json, csv or html (a page); default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        inputs.checkPaths(paths, 2, Objects.requireNonNull(spec));
        var run = inputs.read();
        var agreement = run.schedule().agreement();
        var concession =
                Concession.of(agreement, Provisions.all(), run.schedule().assumptions(), run.simulation(), paths);
        var text = switch (format) {
            case TEXT -> ConcessionText.of(concession);
            case JSON -> ConcessionJson.of(concession);
            case CSV -> ConcessionCsv.of(concession);
            case HTML -> ConcessionPage.html(concession);
        };
        output.write(text, Objects.requireNonNull(spec).commandLine().getOut());
    }
}

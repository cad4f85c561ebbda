package drawdown.cli;

import drawdown.report.Answer;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// In which of the four formats a result is written, and where to.
final class Results {

    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Option(names = "--format", description = "text, json, csv or html (a page); default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    void write(Answer answer) {
        write(answer, Answer::text, Answer::json, Answer::csv, Answer::html);
    }

    <T> void write(
            T result,
            Function<T, String> text,
            Function<T, String> json,
            Function<T, String> csv,
            Function<T, String> page) {
        var chosen = switch (format) {
            case TEXT -> text;
            case JSON -> json;
            case CSV -> csv;
            case HTML -> page;
        };
        output.write(
                chosen.apply(result), Objects.requireNonNull(spec).commandLine().getOut());
    }
}

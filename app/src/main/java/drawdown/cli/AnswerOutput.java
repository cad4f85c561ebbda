package drawdown.cli;

import drawdown.report.Answer;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// An answer as text, JSON, CSV or page, to the terminal or a file.
final class AnswerOutput {

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

    void write(Answer answer, PrintWriter terminal) {
        output.write(
                switch (format) {
                    case TEXT -> answer.text();
                    case JSON -> answer.json();
                    case CSV -> answer.csv();
                    case HTML -> answer.html();
                },
                terminal);
    }
}

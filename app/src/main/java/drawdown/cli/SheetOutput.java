package drawdown.cli;

import drawdown.report.Sheet;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Sheets as text, JSON or CSV, to the terminal or a file.
final class SheetOutput {

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// A sheet, what JSON calls it, and what text says above it.
    record Part(String key, String title, Sheet sheet) {}

    @Option(names = "--format", description = "text, json or csv; default ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    /// @param nothing what text says if all sheets are empty
    void write(List<Part> parts, String nothing, PrintWriter terminal) {
        var full = parts.stream().filter(p -> !p.sheet().isEmpty()).toList();
        output.write(
                switch (format) {
                    case TEXT -> full.isEmpty() ? nothing + "\n" : text(full);
                    case JSON ->
                        parts.stream()
                                .map(p -> "\"" + p.key() + "\": " + p.sheet().json())
                                .collect(Collectors.joining(",\n", "{", "}\n"));
                    case CSV -> full.stream().map(p -> p.sheet().csv()).collect(Collectors.joining("\n"));
                },
                terminal);
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(p -> p.title() + "\n\n" + p.sheet().text()).collect(Collectors.joining("\n"));
    }
}

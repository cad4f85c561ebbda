package drawdown.baseline;

import java.util.List;

/// What a baseline rests on, so that anyone can make it again.
///
/// @param program and its version
/// @param csv SHA-256 of the baseline as CSV
/// @param script SQL for DuckDB that makes the baseline of the files
public record Evidence(String program, List<SourceFile> files, String csv, String script) {

    public Evidence {
        files = List.copyOf(files);
    }
}

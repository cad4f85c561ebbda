package drawdown.baseline;

/// A file of the export.
///
/// @param number by which lines name it
public record SourceFile(int number, String name, String format, long bytes, long charges, String sha256) {}

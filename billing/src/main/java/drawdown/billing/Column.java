package drawdown.billing;

/// A column of an export.
///
/// @param index from 0, in the order of the file
/// @param type DuckDB's name of its type; VARCHAR for all columns of text files
record Column(int index, String name, String type) {}

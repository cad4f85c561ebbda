package drawdown.billing;

/// A column of an export, or a field of one that is nested.
///
/// @param index from 0, in the order of the file
/// @param name as the file has it; of a field with its column before it: `service.description`
/// @param type DuckDB's name of its type; VARCHAR for all columns of text files
/// @param sql by which a query reads it
record Column(int index, String name, String type, String sql) {

    static Column ofText(int index, String name) {
        return new Column(index, name, "VARCHAR", "c" + index);
    }

    static Column of(int index, String name, String type) {
        return new Column(index, name, type, quoted(name));
    }

    Column field(String field, String fieldType) {
        return new Column(index, name + "." + field, fieldType, sql + "." + quoted(field));
    }

    boolean isNested() {
        return type.startsWith("STRUCT(") && type.endsWith(")");
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package drawdown.report;

/// Rows of a table under a heading of their own.
///
/// @param columns how many the table has
record RowGroup(String title, int columns, Markup rows) {

    Markup markup() {
        return Markup.of("""
                <tbody><tr class="group"><th scope="rowgroup" colspan="{}"><span>{}</span></th></tr>{}</tbody>
                """, columns, title, rows);
    }
}

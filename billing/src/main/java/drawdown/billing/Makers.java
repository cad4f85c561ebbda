package drawdown.billing;

import java.util.stream.Collectors;

/// Who makes the models that a provider sells under its own name: makers.csv.
final class Makers {

    private Makers() {}

    /// The macro `maker(product)`; NULL of a product that the table does not name.
    static String macro() {
        return Format.resource("makers.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .map(row -> "WHEN regexp_matches(product, " + Layout.text("(?i)^" + row[0] + "([^a-z]|$)") + ") THEN "
                        + Layout.text(row[1]))
                .collect(Collectors.joining(" ", "CREATE MACRO maker(product) AS CASE ", " END"));
    }
}

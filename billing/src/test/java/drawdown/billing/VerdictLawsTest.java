package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Applicability;
import drawdown.agreement.Applicability.Junction;
import drawdown.agreement.Applicability.Operator;
import drawdown.agreement.Applicability.Rule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the query engine says of rules and charges is what FOCUS's text says of them, evaluated here word by word.
class VerdictLawsTest {

    private static final int DRAWS = 300;
    private static final int ROWS = 40;

    /// By FOCUS's name, and by the name of the column of a charge.
    private static final List<String> DIMENSIONS = List.of("ServiceName", "SubAccountId", "Tags", "x_Team");

    private static final List<String> COLUMNS = List.of("service", "account", "Tags", "x_Team");

    private static final List<String> TEXTS =
            List.of("Amazon Bedrock", "bedrock", "BEDROCK ai", "a", "A'b", "Größe", "100%", "x_y", "prod-1", "*");

    @Test
    void theFirstRuleThatMatchesIsTheOneThatAPersonWouldFind() throws SQLException {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var statement : Format.statements("macros.sql")) {
                execute(duckdb, statement);
            }
            for (int seed = 0; seed < DRAWS; seed++) {
                var random = new Random(seed);
                var rules = IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> applicability(random))
                        .toList();
                var rows = IntStream.range(0, ROWS).mapToObj(i -> row(random)).toList();
                assertThat(verdicts(duckdb, rules, rows))
                        .as("seed %d: %s over %s", seed, rules, rows)
                        .isEqualTo(rows.stream().map(row -> first(rules, row)).toList());
            }
        }
    }

    private static List<Integer> verdicts(
            Connection duckdb, List<Applicability> rules, List<List<Optional<String>>> rows) throws SQLException {
        execute(
                duckdb,
                "CREATE OR REPLACE TABLE charges AS SELECT NULL::INTEGER AS id, NULL::VARCHAR AS service, NULL::VARCHAR AS account,"
                        + " NULL::VARCHAR AS Tags, NULL::VARCHAR AS x_Team, NULL::VARCHAR AS meter, NULL::VARCHAR AS publisher,"
                        + " NULL::VARCHAR AS ServiceCategory LIMIT 0");
        try (var insert = duckdb.prepareStatement(
                "INSERT INTO charges (id, " + String.join(", ", COLUMNS) + ") VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                insert.setInt(1, i);
                for (int c = 0; c < COLUMNS.size(); c++) {
                    insert.setString(c + 2, rows.get(i).get(c).orElse(null));
                }
                insert.execute();
            }
        }
        var found = new ArrayList<Integer>();
        try (var query = duckdb.createStatement();
                var result = query.executeQuery("SELECT coalesce(rule, 0) FROM (SELECT id, "
                        + new Verdict(rules, true).columns() + " FROM charges) ORDER BY id")) {
            while (result.next()) {
                found.add(result.getInt(1));
            }
        }
        return found;
    }

    private static void execute(Connection duckdb, String sql) throws SQLException {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int first(List<Applicability> rules, List<Optional<String>> row) {
        for (int i = 0; i < rules.size(); i++) {
            var which = rules.get(i);
            boolean included =
                    which.inclusions().isEmpty() || matches(which.inclusionOperator(), which.inclusions(), row);
            boolean excluded =
                    !which.exclusions().isEmpty() && matches(which.exclusionOperator(), which.exclusions(), row);
            if (included && !excluded) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean matches(Junction operator, List<Rule> rules, List<Optional<String>> row) {
        return operator == Junction.AND
                ? rules.stream().allMatch(rule -> matches(rule, row))
                : rules.stream().anyMatch(rule -> matches(rule, row));
    }

    private static boolean matches(Rule rule, List<Optional<String>> row) {
        var text = row.get(DIMENSIONS.indexOf(rule.dimension())).orElse("");
        var value = text.strip().toLowerCase(Locale.ROOT);
        boolean missing = value.isEmpty() || value.equals("null");
        var values = rule.values().stream().map(v -> v.toLowerCase(Locale.ROOT)).toList();
        boolean every = values.equals(List.of("*"));
        return switch (rule.operator()) {
            case IN -> every || (!missing && values.contains(value));
            case CONTAINS -> every || (!missing && values.stream().anyMatch(value::contains));
            case STARTS_WITH -> !missing && values.stream().anyMatch(value::startsWith);
            case ENDS_WITH -> !missing && values.stream().anyMatch(value::endsWith);
            case NOT_IN -> missing || !values.contains(value);
            case NOT_CONTAINS -> missing || values.stream().noneMatch(value::contains);
            case NOT_STARTS_WITH -> missing || values.stream().noneMatch(value::startsWith);
            case EXISTS -> !missing;
            case DOES_NOT_EXIST -> missing;
        };
    }

    private static List<Optional<String>> row(Random random) {
        var row = new ArrayList<Optional<String>>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Optional.empty();
                        case 1 -> Optional.of(random.nextBoolean() ? "" : "NULL");
                        case 2 -> Optional.of(" " + pick(TEXTS, random).toUpperCase(Locale.ROOT) + " ");
                        case 3 -> Optional.of(pick(TEXTS, random) + pick(TEXTS, random));
                        default -> Optional.of(pick(TEXTS, random));
                    });
        }
        return row;
    }

    private static Applicability applicability(Random random) {
        return new Applicability(
                pick(List.of(Junction.values()), random),
                rules(random),
                pick(List.of(Junction.values()), random),
                random.nextInt(3) == 0 ? rules(random) : List.of());
    }

    private static List<Rule> rules(Random random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> rule(random)).toList();
    }

    private static Rule rule(Random random) {
        var operator = pick(List.of(Operator.values()), random);
        var every = operator.asksForAny()
                || ((operator == Operator.IN || operator == Operator.CONTAINS) && random.nextInt(12) == 0);
        var values = every
                ? List.of("*")
                : IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> pick(TEXTS.subList(0, TEXTS.size() - 1), random))
                        .toList();
        return Rule.of(pick(DIMENSIONS, random), operator, values);
    }

    private static <T> T pick(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}

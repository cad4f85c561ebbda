package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Formula;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Exports that are damaged or mean harm, in every format.
class HostileExportsTest {

    /// A format, by what a file of it needs and a charge of 5 in it.
    enum Kind {
        FOCUS(
                "aws",
                "BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName",
                "5,USD,2026-01-01,Usage,"),
        CUR(
                "aws",
                "line_item_unblended_cost,line_item_currency_code,bill_billing_period_start_date,line_item_line_item_type,product_product_name",
                "5,USD,2026-01-01,Usage,"),
        AZURE(
                "azure",
                "CostInBillingCurrency,BillingCurrencyCode,Date,ChargeType,MeterCategory",
                "5,USD,2026-01-01,Usage,"),
        GOOGLE_CLOUD(
                "gcp", "cost,currency,invoice.month,usage_start_time,service.description", "5,USD,202601,2026-01-01,"),
        COST_BY_DAY("aws", "cost_usd,date,service", "5,2026-01-01,");

        private final String provider;

        private final String header;
        private final String row;

        Kind(String provider, String header, String row) {
            this.provider = provider;
            this.header = header;
            this.row = row;
        }

        String csv(String service) {
            return header + "\n" + row + quoted(service) + "\n";
        }

        /// The charge as a query, with more columns before it.
        String query(String more) {
            var names = header.split(",");
            var values = (row + "EC2").split(",");
            return "SELECT " + more
                    + IntStream.range(0, names.length)
                            .mapToObj(i -> "'" + values[i] + "' AS " + quoted(names[i]))
                            .collect(Collectors.joining(", "));
        }
    }

    private static final String USAGE = "2026-01,usage,everything-else,5.00";

    /// What is SQL, a path, a formula, a command of a terminal or a line of its own, if somebody takes it for one.
    private static final List<String> NASTY = List.of(
            "'; DROP TABLE charges; --",
            "x\" FROM export; SELECT \"y",
            "../../../etc/passwd",
            "=HYPERLINK(\"http://example.com\",\"x\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "two\nlines,\"quoted\"",
            "\u001b[31mred\u202e",
            "{{7*7}}${x}%s",
            "[*?]");

    @TempDir
    private Path folder;

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static List<String> nasty() {
        return NASTY;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tenThousandColumnsAreReadInText(Kind kind) {
        var names = IntStream.range(0, 10_000).mapToObj(i -> "resource_tags_user_something_long_" + i);
        var empty = ",".repeat(10_000);
        var export = Exported.text(
                folder.resolve("a.csv"),
                names.collect(Collectors.joining(",")) + "," + kind.header + "\n" + empty + kind.row + "EC2\n");
        assertThat(spend(kind, export)).containsExactly(USAGE);
    }

    @Test
    void tenThousandColumnsAreReadInParquet() {
        var names = IntStream.range(0, 10_000).mapToObj(i -> "'' AS resource_tags_" + i);
        var export = Exported.parquet(
                folder.resolve("a.parquet"), Kind.CUR.query(names.collect(Collectors.joining(", ")) + ", "));
        assertThat(Exported.spend(export)).containsExactly(USAGE);
    }

    /// A table of cost by day takes its first other column for the service, and that is not what this is about.
    private static List<String> spend(Kind kind, Path export) {
        return Exported.spend(
                kind == Kind.COST_BY_DAY ? Exported.of(export).withFormat("cost-by-day") : Exported.of(export));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void namesOfColumnsAreOnlyNames(String name) {
        for (var kind : Kind.values()) {
            var csv = Exported.text(
                    folder.resolve(kind + ".csv"), quoted(name) + "," + kind.header + "\nx," + kind.row + "EC2\n");
            assertThat(spend(kind, csv)).as("%s", kind).containsExactly(USAGE);
            var parquet =
                    Exported.parquet(folder.resolve(kind + ".parquet"), kind.query("'x' AS " + quoted(name) + ", "));
            assertThat(spend(kind, parquet)).as("%s", kind).containsExactly(USAGE);
        }
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void namesOfServicesAreOnlyNames(String name) {
        for (var kind : Kind.values()) {
            var rules = Exported.rules(kind.provider, "scopes: [{name: one, services: [EC2]}, {name: rest}]");
            var export = Exported.text(folder.resolve(kind + ".csv"), kind.csv(name));
            var imported = Exported.imported(Exported.of(export).withRules(rules));
            assertThat(imported.csv()).as("%s", kind).endsWith("2026-01,usage,rest,5.00\n");
            assertThat(imported.reconciliation().lastScope()).as("%s", kind).hasSize(1);
            assertThat(imported.reconciliation().text())
                    .as("%s", kind)
                    .doesNotContain("\u001b", "\u202e", "two\nlines")
                    .contains("Services that no scope names");
        }
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void namesOfVendorsAreNoFormulasAndLieOnOneLine(String name) {
        var export = Exported.text(
                folder.resolve("a.csv"),
                "BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ProviderName,PublisherName\n5,USD,2026-01-01,Usage,AWS,"
                        + quoted(name) + "\n");
        var imported = Exported.imported(export);
        assertThat(imported.csv().lines()).hasSize(2);
        var field = Csv.fields(imported.csv().lines().toList().getLast(), ',').get(2);
        assertThat(field)
                .doesNotMatch("^[=+@-].*")
                .isEqualTo(Formula.guarded(imported.spend().getFirst().name()));
        var rules = Exported.rules("aws", "");
        assertThat(Exported.problems(Exported.of(export).withRules(rules), folder))
                .singleElement()
                .asString()
                .startsWith("a.csv:2:")
                .contains("which is no vendor of the agreement")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void namesOfFilesAreOnlyNames(String name) {
        for (var kind : Kind.values()) {
            var file = folder.resolve(name.replace('/', '_') + " " + kind + ".csv");
            Exported.text(file, kind.csv("EC2"));
            assertThat(Exported.spend(file)).as("%s", kind).containsExactly(USAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void damageIsSaidAndNothingComesOfIt(Kind kind) throws IOException {
        var whole = kind.csv("EC2");
        assertThat(problem("empty.csv", "")).startsWith("empty.csv: is empty");
        assertThat(problem("rows.csv", kind.header + "\n")).startsWith("rows.csv: has a header and no charges");
        assertThat(problem("cut.csv", whole + whole.lines().toList().getLast().substring(0, 3)))
                .startsWith("cut.csv:3:1: has 2 columns where the header has ");
        assertThat(problem("quote.csv", whole + kind.row + "\"EC2\n"))
                .startsWith("quote.csv:3:1: has a quote that never ends");
        assertThat(bytes("utf16.csv", whole.getBytes(StandardCharsets.UTF_16))).startsWith("utf16.csv: is UTF-16 text");
        assertThat(bytes("latin.csv", kind.csv("caf\u00E9").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("latin.csv:2:1: is not UTF-8 text\n   Maybe save the file as UTF-8.");
        assertThat(bytes("cut.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}))
                .startsWith("cut.csv.gz: cannot be read");
        assertThat(bytes("zeros.csv", new byte[100])).startsWith("zeros.csv: is no CSV or Parquet file");
        var parquet = Files.readAllBytes(Exported.parquet(folder.resolve("whole.parquet"), kind.query("")));
        assertThat(bytes("cut.parquet", Arrays.copyOf(parquet, parquet.length - 9)))
                .startsWith("cut.parquet: is a Parquet file without its end");
        var none = Exported.parquet(folder.resolve("none.parquet"), kind.query("") + " LIMIT 0");
        assertThat(Exported.problems(folder, none).getFirst()).startsWith("none.parquet: has a header and no charges");
        var less = kind.header.substring(kind.header.indexOf(',') + 1);
        assertThat(problem("less.csv", less + "\n" + kind.row.substring(2) + "EC2\n"))
                .startsWith("less.csv: has no column ");
        for (var amount : List.of("NaN", "Infinity", "1e400", "0x10", "five", "1e30")) {
            assertThat(problem("amount.csv", whole.replace("\n5,", "\n" + amount + ",")))
                    .contains(" cannot be read: '" + amount + "'");
        }
    }

    private String problem(String name, String text) {
        return Exported.problems(folder, Exported.text(folder.resolve(name), text))
                .getFirst();
    }

    private String bytes(String name, byte[] bytes) throws IOException {
        return Exported.problems(folder, Files.write(folder.resolve(name), bytes))
                .getFirst();
    }

    @Test
    void formatsThatLieInOneFolderAreNotAddedUp() {
        for (var kind : Kind.values()) {
            Exported.text(folder.resolve(kind + ".csv"), kind.csv("EC2"));
        }
        assertThat(Exported.problems(folder, folder))
                .singleElement()
                .asString()
                .contains("is of another format than the files before it: ", "the same charges may be in both");
    }

    @Test
    void mapsThatAreNoneAreNothing() {
        var text = Kind.CUR.header + ",discount,product\n";
        for (var map : List.of(
                "[1",
                "[1]",
                "\"\"",
                "null",
                "{\"edp_discount\":\"x\"}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":1,\"a\":2}",
                "{\"$.\":\"'\"}")) {
            var export = Exported.text(
                    folder.resolve("a.csv"), text + Kind.CUR.row + "EC2," + quoted(map) + "," + quoted(map) + "\n");
            assertThat(Exported.spend(export)).as(map).containsExactly(USAGE);
        }
    }
}

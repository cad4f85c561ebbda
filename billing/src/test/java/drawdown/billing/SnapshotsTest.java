package drawdown.billing;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.billing.Reconciliation.ExportFile;
import drawdown.billing.Reconciliation.Part;
import drawdown.billing.Reconciliation.Repeat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    private static final int SEED = 20260115;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void theLaterExportOfAMonthReplacesTheEarlier() {
        var half = month("export-a.csv", 15, 40, "1.00");
        var whole = month("export-b.csv", 31, 40, "1.25");
        var imported = Exported.imported(half, whole);
        assertThat(imported.csv().lines().skip(1)).containsExactly("2026-01,usage,everything-else,1550.00");
        assertThat(imported.reconciliation().leftOut()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("2026-01 in " + half + ", replaced by " + whole);
            assertThat(part.sum().charges()).isEqualTo(600);
            assertThat(part.sum().billed()).isEqualByComparingTo("600");
        });
        assertThat(imported.reconciliation().files())
                .extracting(ExportFile::charges)
                .containsExactly(600L, 1240L);
        assertThat(imported.reconciliation().repeats()).isEmpty();
        assertThat(imported.reconciliation().gaps()).isEmpty();
    }

    @Test
    void theLastDayOfTheEarlierNeedNotBeWholeAndAFewChargesMayComeLate() {
        var early = rows(10, 40, "1");
        early.removeIf(row -> (row.contains("2026-01-10") && random.nextBoolean()) || random.nextInt(100) < 5);
        var late = month("b.csv", 11, 40, "1");
        var imported = Exported.imported(Exported.focus(folder.resolve("a.csv"), early.toArray(String[]::new)), late);
        assertThat(imported.csv()).as("seed " + SEED).contains(",440.00");
    }

    @Test
    void theLatestOfManyReplacesAll() {
        var files = new ArrayList<Path>();
        for (int day = 1; day <= 31; day += 6) {
            files.add(month("bill-" + day + ".csv", day, 20, "1"));
        }
        var imported = Exported.imported(files.toArray(Path[]::new));
        assertThat(imported.csv()).contains(",620.00");
        assertThat(imported.reconciliation().leftOut())
                .hasSize(5)
                .allSatisfy(part -> assertThat(part.name()).endsWith("replaced by " + files.getLast()));
    }

    @Test
    void whereTheDataDoNotTellTheNumbersInTheNamesDo() {
        var ninth = month("bill-9.csv", 15, 20, "1");
        var tenth = month("bill-10.csv", 15, 20, "2");
        assertThat(Exported.imported(tenth, ninth).csv()).contains(",600.00");
    }

    @Test
    void theSameChargesAtTheSameCostAreRepeatedAndNotReplaced() {
        var imported = Exported.imported(month("one.csv", 15, 20, "1"), month("other.csv", 15, 20, "1.0"));
        assertThat(imported.csv()).contains(",600.00");
        assertThat(imported.reconciliation().repeats()).hasSize(1);
    }

    @Test
    void whereNothingTellsTheLaterThePersonIsAsked() {
        var one = month("one.csv", 15, 20, "1");
        var other = month("other.csv", 15, 20, "2");
        assertThat(Exported.problems(folder, one, other))
                .containsExactly(
                        "other.csv: has the charges of 2026-01 that one.csv has; nothing tells which is the later export\n"
                                + "   Maybe import the later one alone, or put the day of the export into their names.");
    }

    @Test
    void anInvoiceThatIsThereTwiceStaysVisible() {
        var rows = rows(31, 20, "1");
        rows.addAll(rows(31, 20, "1").stream()
                .map(r -> r.replace("INV-1", "INV-2").replace("i-", "j-"))
                .toList());
        var whole = Exported.focus(folder.resolve("a.csv"), rows.toArray(String[]::new));
        var again = month("b.csv", 31, 20, "1");
        var imported = Exported.imported(whole, again);
        assertThat(imported.csv()).contains(",1860.00");
        assertThat(imported.reconciliation().repeats())
                .extracting(Repeat::files, r -> r.sum().charges())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(List.of(whole.toString(), again.toString()), 620L));
    }

    @Test
    void someServicesOnceMoreAreNoSnapshot() {
        var rows = rows(31, 100, "1");
        rows.addAll(rows(31, 2, "1").stream().map(r -> r.replace("EC2", "S3")).toList());
        var whole = Exported.focus(folder.resolve("a.csv"), rows.toArray(String[]::new));
        var compute = month("b.csv", 31, 100, "1");
        assertThat(Exported.imported(whole, compute).csv()).contains(",6262.00");
    }

    @Test
    void theClosedMonthReplacesTheOpenOneThoughItsInvoiceHasANumberNow() {
        var open = rows(31, 20, "1").stream().map(r -> r.replace("INV-1", "")).toArray(String[]::new);
        var early = Exported.focus(folder.resolve("bill-1.csv"), open);
        var closed = month("bill-2.csv", 31, 20, "1");
        assertThat(Exported.imported(early, closed).csv()).contains(",620.00");
    }

    @Test
    void partsOfOneExportAreAddedAndAFolderOfThemReplacesAnother() throws IOException {
        var early = Files.createDirectories(folder.resolve("export-1"));
        var late = Files.createDirectories(folder.resolve("export-2"));
        for (int part = 0; part < 3; part++) {
            int third = part;
            var half = rows(15, 60, "1");
            half.removeIf(r -> Integer.parseInt(r.replaceFirst("(?s).*\\| i-(\\d+) .*", "$1")) % 3 != third);
            Exported.focus(early.resolve("part-" + part + ".csv"), half.toArray(String[]::new));
            var whole = rows(31, 60, "2");
            whole.removeIf(r ->
                    Integer.parseInt(r.replaceFirst("(?s).*\\| i-(\\d+) .*", "$1")) % 2 != third % 2 || third == 2);
            Exported.focus(
                    late.resolve("part-" + part + ".csv"),
                    whole.isEmpty() ? new String[] {whole(31)} : whole.toArray(String[]::new));
        }
        var imported = Exported.imported(folder);
        assertThat(imported.csv()).contains(",3721.00");
        assertThat(imported.reconciliation().leftOut())
                .hasSize(3)
                .extracting(Part::name)
                .allMatch(n -> n.endsWith("replaced by " + late));
    }

    private static String whole(int day) {
        return charge(day, 1000, "1");
    }

    private Path month(String name, int days, int resources, String cost) {
        return Exported.focus(folder.resolve(name), rows(days, resources, cost).toArray(String[]::new));
    }

    private static List<String> rows(int days, int resources, String cost) {
        var rows = new ArrayList<String>();
        for (int day = 1; day <= days; day++) {
            for (int resource = 0; resource < resources; resource++) {
                rows.add(charge(day, resource, cost));
            }
        }
        return rows;
    }

    private static String charge(int day, int resource, String cost) {
        var from = "2026-01-%02d".formatted(day);
        var until = day == 31 ? "2026-02-01" : "2026-01-%02d".formatted(day + 1);
        return cost + " | Usage | 2026-01-01 | EC2 | AWS | AWS | AWS | USD | | " + cost + " | i-" + resource
                + " | INV-1 | " + from + " | " + until;
    }

    @Test
    void tablesThatDoNotSayWhoseTheyAreNeverReplaceEachOther() {
        var header = "date,service,cost_usd\n";
        var one = Exported.text(folder.resolve("team-1.csv"), header + "2026-01-01,EC2,1\n2026-01-02,EC2,2\n");
        var other = Exported.text(folder.resolve("team-2.csv"), header + "2026-01-01,EC2,4\n2026-01-02,EC2,8\n");
        assertThat(Exported.imported(one, other).csv()).contains(",15.00");
    }
}

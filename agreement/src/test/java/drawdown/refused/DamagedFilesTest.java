package drawdown.refused;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Ledger;
import drawdown.settlement.SpendFile;
import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Examples with random damage are either read or refused with problems that have a place, and soon. What is read has
/// a ledger. More of them: `./mvnw verify -pl agreement -Dtest=DamagedFilesTest -Ddamages=100000`.
class DamagedFilesTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final int DAMAGES = Integer.getInteger("damages", 5_000);
    private static final long MAX_NANOS = 1_000_000_000;
    private static final Pattern WHAT = Pattern.compile("\\P{Cntrl}+");
    private static final Pattern FIX = Pattern.compile("Maybe \\P{Cntrl}+\\.");
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @Test
    void isReadOrRefusedWithPlaces() throws IOException {
        var folders = folders();
        for (int seed = 1; seed <= DAMAGES; seed++) {
            var random = new Random(seed);
            var folder = folders.get(random.nextInt(folders.size()));
            var agreement = Files.readString(folder.resolve("agreement.yaml"));
            var spend = Files.readString(folder.resolve("spend.csv"));
            boolean damageSpend = random.nextInt(5) == 0;
            var input = Mutation.of(damageSpend ? spend : agreement, random);
            try {
                long began = THREAD.getCurrentThreadCpuTime();
                if (damageSpend) {
                    spend(input, agreement);
                } else {
                    agreement(input);
                    assumptions(input);
                }
                assertThat(THREAD.getCurrentThreadCpuTime() - began).isLessThan(MAX_NANOS);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + folder + ":\n" + input, e);
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(EXAMPLES)) {
            return folders.filter(
                            f -> Files.exists(f.resolve("agreement.yaml")) && Files.exists(f.resolve("spend.csv")))
                    .sorted()
                    .toList();
        }
    }

    private static void agreement(String input) {
        var source = Source.of("agreement.yaml", input);
        switch (AgreementFile.read(source)) {
            case Reading.Valid<Agreement>(var agreement) -> {
                var nothing = SpendFile.read(Source.of("spend.csv", "month,kind,name,amount\n"), agreement)
                        .orRefuse();
                assertThat(Ledger.of(agreement, nothing, Assumptions.STANDARD).windows())
                        .isNotEmpty();
            }
            case Reading.Refused<Agreement>(var problems) -> check(problems, source);
        }
    }

    private static void assumptions(String input) {
        var source = Source.of("assumptions.yaml", input);
        if (Assumptions.read(source) instanceof Reading.Refused<Assumptions>(var problems)) {
            check(problems, source);
        }
    }

    private static void spend(String input, String agreementText) {
        var agreement =
                AgreementFile.read(Source.of("agreement.yaml", agreementText)).orRefuse();
        var source = Source.of("spend.csv", input);
        switch (SpendFile.read(source, agreement)) {
            case Reading.Valid<drawdown.settlement.Spend>(var spend) ->
                assertThat(Ledger.of(agreement, spend, Assumptions.STANDARD).windows())
                        .isNotEmpty();
            case Reading.Refused<drawdown.settlement.Spend>(var problems) -> check(problems, source);
        }
    }

    private static void check(List<Problem> problems, Source source) {
        assertThat(problems.stream().map(Problem::message)).isNotEmpty().doesNotHaveDuplicates();
        for (var problem : problems) {
            var at = problem.location();
            boolean said = WHAT.matcher(problem.what()).matches()
                    && FIX.matcher(problem.fix()).matches();
            boolean placed = at.source().name().equals(source.name())
                    && at.line() <= source.lines().size()
                    && (at.line() == 0
                            || at.column() <= source.lines().get(at.line() - 1).length() + 1);
            assertThat(said && placed).as(problem.message()).isTrue();
        }
    }
}

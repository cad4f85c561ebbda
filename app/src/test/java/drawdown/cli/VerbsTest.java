package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class VerbsTest {

    @Test
    void checkSaysWhatIsDeadAndWhatIsSilent() {
        var run = Run.of("check", Run.example("case-35").resolve("agreement.yaml"));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("rollover.percent: 75%", "does not govern from 2026-01; 25% does", "Silent: 37 of 41 terms");
    }

    @Test
    void checkReadsAllFilesAndRefusesTheBadOnes() {
        var run = Run.of(
                "check",
                Run.example("case-01").resolve("agreement.yaml"),
                Run.refused().get(0).resolve("agreement.yaml"),
                Run.refused().get(1).resolve("agreement.yaml"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.out()).contains("public-01 is valid");
        assertThat(run.err()).contains("carryforward.percentage is unknown", "not a percentage", "2 problems");
    }

    @Test
    void checkNamesTermsThatAnotherOneDisables(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("idle.yaml"), """
                agreement: idle
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 12
                commitment: {annual: [120_000]}
                discount: 10%
                scopes: [{name: all, services: ["*"]}, {name: ai, services: [Amazon Bedrock]}]
                documents:
                  - {kind: standard-terms, profile: aws-edp-standard}
                  - kind: order-form-schedule
                    signedBy: account-executive
                    terms:
                      orderForm: {precedence: schedule, authority: regional-vice-president}
                      underCommit: {creditMonths: 6}
                  - kind: side-letter
                    terms: {underCommit: {creditMonths: 9}, exit: {fee: 5%}}
                """);
        assertThat(Run.of("check", file).out())
                .contains(
                        "the scope ai can never take a charge: the scope all takes every charge before it",
                        "underCommit.creditMonths: 6 has no effect: underCommit.settlement is not credit",
                        "exit.fee: 5% has no effect: exit.noticeDays is none",
                        "signed by the account-executive, but orderForm.authority is regional-vice-president",
                        "underCommit.creditMonths is 9 here and 6 in order-form-schedule");
    }

    @Test
    void termsShowTheMonthAndThePaperOfEachValue() {
        var run = Run.of("terms", Run.example("case-37").resolve("agreement.yaml"), "--changed");
        assertThat(run.out())
                .containsPattern("overCommit.cap +2026-01 +10% +order-form-schedule .*agreement.yaml:\\d+:\\d+")
                .containsPattern("overCommit.cap +2027-08 +30% +amendment of 2027-08 .*agreement.yaml:\\d+:\\d+")
                .doesNotContain("exit.fee");
    }

    @Test
    void explainTellsAPostingDownToTheLineOfThePaper() {
        var whole = Run.onExample("explain", Run.example("case-19"));
        assertThat(whole.out()).contains("Window 3 of public-19");
        var window = Run.onExample("explain", Run.example("case-19"), "--window", 1);
        var rolled = window.out()
                .lines()
                .filter(l -> l.contains("rolls to the next window"))
                .findFirst();
        var number = rolled.orElseThrow().strip().split(" +")[0];
        assertThat(Run.onExample("explain", Run.example("case-19"), "--posting", number)
                        .out())
                .contains(
                        "the lesser of the unmet commitment",
                        "25% of the window's commitment 120,000.00, that is 30,000.00",
                        "rollover.percent is 25% in standard-terms");
    }

    @Test
    void explainRefusesAPostingThatIsNotThere() {
        var run = Run.onExample("explain", Run.example("case-19"), "--posting", 100_000);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("There is no posting 100000: this ledger has postings 1 to ");
    }

    @Test
    void diffShowsTheTermsThatChangedAndWhatThatDid() {
        var before = Run.example("case-18");
        var run = Run.of(
                "diff",
                before.resolve("agreement.yaml"),
                Run.example("case-19").resolve("agreement.yaml"),
                "--spend",
                before.resolve("spend.csv"));
        assertThat(run.out())
                .containsPattern("rollover.reset +true +false")
                .containsPattern("cost +[\\d,.]+ +[\\d,.]+ +[-+]?[\\d,.]+ +the whole bill")
                .containsPattern("2 +Rolled");
        assertThat(Run.of("diff", before.resolve("agreement.yaml"), before.resolve("agreement.yaml"))
                        .out())
                .isEqualTo("The agreements say the same.\n");
    }

    @Test
    void importWithAnAgreementMakesTheSpendThatTheLedgerReads(@TempDir Path folder) {
        var example = Run.EXAMPLES.resolve("mybinder-gcp");
        var spend = folder.resolve("spend.csv");
        var run = Run.of(
                "import",
                example.resolve("gcp-cost-by-day.csv"),
                "--agreement",
                example.resolve("agreement.yaml"),
                "-o",
                spend);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("all of the export", "61,594.143");
        var imported = Run.of("ledger", example.resolve("agreement.yaml"), "--spend", spend, "--format", "json");
        assertThat(imported.out())
                .isEqualTo(Run.ledger(example, "--format", "json").out());
    }

    @Test
    void theDemoRunsOnRealBillsAndWritesThePage(@TempDir Path folder) {
        var run = Run.of("demo", "--page", folder.resolve("ledger.html"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("FOCUS 1.0", "mybinder-gcp", "all of the export", "ledger.html");
        assertThat(folder.resolve("ledger.html")).content().contains("</html>");
    }

    @Test
    void aProvisionIsShownWithTheTextTheBuyerWrites() {
        assertThat(Run.of("provisions").out())
                .containsPattern("1.1 +Rollover +.* +rollover.percent +25% +62.5% +50% +T1");
        assertThat(Run.of("provisions", "rollover.percent").out()).contains("The buyer writes", "up to 62.5% of that");
        var unknown = Run.of("provisions", "rollover.percnt");
        assertThat(unknown.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(unknown.err()).contains("Maybe rollover.percent was meant.");
    }

    @Test
    void everyCommandTheStartUpIsTrainedOnWorks() throws IOException {
        for (var line : Files.readAllLines(Path.of("src/image/training.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var arguments =
                        line.replace("examples/", "../examples/").strip().split(" +");
                assertThat(Run.of((Object[]) arguments).status())
                        .as(line)
                        .isEqualTo(line.contains("refused") ? Drawdown.REFUSED : 0);
            }
        }
    }

    @Test
    void anImportShowsBothReadingsOfModelsThatTheAgreementDoesNotMention() {
        var example = Run.example("bedrock-models");
        var run = Run.of(
                "import", example.resolve("bill.csv"), "--agreement", example.resolve("agreement.yaml"), "--explain");
        assertThat(run.out())
                .contains(
                        "agreement.yaml:14: scope bedrock, ServiceName In Amazon Bedrock",
                        "no rule, no vendor: third-party models, read as vendor Anthropic",
                        "The agreement is silent on third-party models",
                        "- {name: Cohere, catalog: saas}",
                        "2026-01,marketplace,Anthropic,")
                .containsPattern("true-up +0.00 +[\\d,]+\\.\\d\\d");
    }

    @Test
    void whatAnImportCannotBeToldIsRefused() {
        var bill = Run.example("bedrock-models").resolve("bill.csv");
        assertThat(Run.of("import", bill, "--silence", "usage").err()).contains("is stated without an agreement");
        assertThat(Run.of("import", bill, "--in-force", "bedrock=9%").err())
                .contains("names the scope bedrock, which there is not");
    }

    @Test
    void completionKnowsTheVerbs() {
        assertThat(Run.of("completion", "bash").out()).contains("ledger", "explain", "--spend");
        assertThat(Run.of("completion", "zsh").out()).startsWith("autoload");
    }

    @Test
    void anUnknownVerbIsRefusedWithTheNearestOne() {
        var run = Run.of("leger");
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("ledger");
    }

    @Test
    void aBugShowsItsStackTraceAndExitsWith70() {
        @Command(name = "broken")
        class Broken implements Runnable {
            @Override
            public void run() {
                throw new IllegalStateException("an invariant does not hold");
            }
        }
        var err = new java.io.StringWriter();
        int status = Drawdown.commandLine()
                .addSubcommand(new Broken())
                .setErr(new java.io.PrintWriter(err))
                .execute("broken");
        assertThat(status).isEqualTo(Drawdown.BUG);
        assertThat(err.toString()).contains("an invariant does not hold", "\tat drawdown", "This is a bug of Drawdown");
    }
}

package drawdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class LedgerVerbTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> examples() {
        return Run.examples();
    }

    static List<Path> refused() {
        return Run.refused();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLedgerOfAnExampleIsTheExpectedOneInEveryField(Path example) throws IOException {
        var run = Run.ledger(example, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        var ledger = (ObjectNode) JSON.readTree(run.out());
        assertThat(new ArrayList<>(ledger.propertyNames()))
                .containsExactly(
                        "agreement", "currency", "terms", "deadLetters", "windows", "totals", "payments", "postings");
        ledger.remove(List.of("terms", "postings"));
        assertThat(ledger).isEqualTo(JSON.readTree(Files.readString(example.resolve("expected.json"))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyTotalIsTheSumOfItsPostings(Path example) {
        var ledger = JSON.readTree(Run.ledger(example, "--format", "json").out());
        var sums = new TreeMap<String, BigDecimal>();
        for (JsonNode posting : ledger.get("postings")) {
            sums.merge(
                    posting.get("account").asString(),
                    new BigDecimal(posting.get("amount").asString()),
                    BigDecimal::add);
        }
        ledger.get("totals").properties().forEach(total -> {
            if (!List.of("exposure", "cost").contains(total.getKey())) {
                assertThat(new BigDecimal(total.getValue().asString()))
                        .as(total.getKey())
                        .isEqualByComparingTo(sums.getOrDefault(total.getKey(), BigDecimal.ZERO));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTextTheCsvAndTheExplanationOfAnExampleArePrinted(Path example) {
        assertThat(Run.ledger(example).out()).contains("exposure", "cost", "the whole bill");
        assertThat(Run.ledger(example, "--format", "csv").out().lines().findFirst())
                .contains("posting,date,window,account,amount,term,document,layer,sentence");
        var explained = Run.onExample("explain", example);
        assertThat(explained.status()).isZero();
        assertThat(explained.out()).contains("Window 1 of", "because of ");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aBadFileIsRefusedAtItsLineWithTheWordsThatHelp(Path example) throws IOException {
        var run = Run.ledger(example);
        var error = JSON.readTree(Files.readString(example.resolve("error.json")));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(run.err())
                .contains(error.get("file").asString() + ":" + error.get("line").asInt() + ":");
        for (JsonNode words : error.get("mentions")) {
            var any = words.isArray()
                    ? words.valueStream().map(JsonNode::asString).toList()
                    : List.of(words.asString());
            assertThat(any).as(run.err()).anyMatch(word -> run.err().contains(word));
        }
    }

    @Test
    void anAgreementInJsonIsReadAsTheYamlItIs(@TempDir Path folder) throws IOException {
        var agreement = """
                {"agreement": "in-json", "provider": "aws", "program": "edp", "currency": "USD",
                \t"effective": "2026-01-01", "months": 12, "commitment": {"annual": [120000]}, "discount": "10%",
                 "documents": [{"kind": "standard-terms", "terms": {"underCommit": {"dispute": true}}}]}
                """;
        var yaml = """
                agreement: in-json
                provider: aws
                program: edp
                currency: USD
                effective: 2026-01-01
                months: 12
                commitment: {annual: [120_000]}
                discount: 10%
                documents: [{kind: standard-terms, terms: {underCommit: {dispute: true}}}]
                """;
        var spend = Files.writeString(
                folder.resolve("spend.csv"), "month,kind,name,amount\n2026-01,usage,everything-else,10\n");
        var fromJson = Run.of("ledger", Files.writeString(folder.resolve("a.json"), agreement), "--spend", spend);
        var fromYaml = Run.of("ledger", Files.writeString(folder.resolve("a.yaml"), yaml), "--spend", spend);
        assertThat(fromJson.err()).isEmpty();
        assertThat(fromJson.out()).isEqualTo(fromYaml.out()).contains("in-json");
    }

    @Test
    void allProblemsOfAllFilesAreSaidAtOnce(@TempDir Path folder) throws IOException {
        var example = Run.example("case-01");
        var spend = Files.writeString(
                folder.resolve("spend.csv"),
                "month,kind,name,amount\n2026-13,usage,everything-else,1\n2026-01,usage,x,y\n");
        var assume = Files.writeString(folder.resolve("assume.yaml"), "nextCycleCreditWorth: 40%\n");
        var run = Run.of("ledger", example.resolve("agreement.yaml"), "--spend", spend, "--assume", assume);
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err())
                .contains("spend.csv:2:1", "spend.csv:3:15", "spend.csv:3:17", "assume.yaml:1:1", "4 problems");
    }

    @Test
    void aRefusedRunLeavesTheOutputFileAsItWas(@TempDir Path folder) throws IOException {
        var page = Files.writeString(folder.resolve("ledger.html"), "yesterday's");
        assertThat(Run.ledger(Run.refused().getFirst(), "-o", page).status()).isEqualTo(Drawdown.REFUSED);
        assertThat(page).hasContent("yesterday's");
        assertThat(Run.ledger(Run.example("case-01"), "--format", "html", "-o", page)
                        .status())
                .isZero();
        assertThat(page).content().startsWith("<!DOCTYPE html>");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void anOutputInAFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        var run = Run.ledger(Run.example("case-01"), "-o", folder.resolve("no/such/ledger.txt"));
        assertThat(run.status()).isEqualTo(Drawdown.REFUSED);
        assertThat(run.err()).contains("ledger.txt", "there is no folder");
    }

    @Test
    void theLedgerCanBeLimitedToWhatATermMoved() {
        var run = Run.ledger(Run.example("case-19"), "--term", "rollover.percent");
        assertThat(run.out()).contains("rolls to the next window").doesNotContain("underCommit");
        assertThat(Run.ledger(Run.example("case-19"), "--term", "exit").out()).contains("exit moved nothing");
    }
}

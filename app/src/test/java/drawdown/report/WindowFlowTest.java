package drawdown.report;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.report.WindowFlow.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowFlowTest {

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void waterfallSegmentsAddUpToTheCommitment(String example) {
        assertThat(WindowFlow.of(Examples.ledger(example)))
                .allSatisfy(flow -> assertThat(sum(flow.commitment())).isEqualTo(flow.committed()));
    }

    @ParameterizedTest
    @MethodSource("drawdown.report.Examples#names")
    void everyDollarOfSpendDoesOneThing(String example) {
        var ledger = Examples.ledger(example);

        assertThat(WindowFlow.of(ledger)).allSatisfy(flow -> {
            assertThat(sum(flow.sources(ledger))).isEqualTo(flow.spent());
            assertThat(sum(flow.spend())).isEqualTo(flow.spent());
            assertThat(flow.spend()).allSatisfy(part -> assertThat(part.cents()).isPositive());
        });
    }

    @Test
    void aSegmentBeginsWhereTheOneBeforeItEnds() {
        var flow = WindowFlow.of(Examples.ledger("snap-google-2017")).get(1);

        assertThat(flow.commitment())
                .extracting(Part::words, Part::from, Part::cents)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("satisfied by spend", 0L, 333_000_000_00L),
                        org.assertj.core.groups.Tuple.tuple(
                                "rolled to the next window", 333_000_000_00L, 60_000_000_00L),
                        org.assertj.core.groups.Tuple.tuple("became shortfall", 393_000_000_00L, 7_000_000_00L));
    }

    @Test
    void firstDollarsMeetWhatHadRolledBeforeTheCommitment() {
        var flow = WindowFlow.of(Examples.ledger("azure-macc-milestones")).get(2);

        assertThat(flow.spend())
                .extracting(Part::words)
                .containsExactly("satisfied what had rolled", "satisfied the commitment");
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::cents).sum();
    }
}

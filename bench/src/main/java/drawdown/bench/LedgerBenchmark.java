package drawdown.bench;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Assumptions;
import drawdown.settlement.Block;
import drawdown.settlement.Ledger;
import drawdown.settlement.Outcome;
import drawdown.settlement.Posting;
import drawdown.settlement.Schedule;
import drawdown.settlement.Settlement;
import drawdown.settlement.Spend;
import drawdown.text.Source;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;

/// A file read, and a ledger with its postings, each after its yardstick.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LedgerBenchmark {

    /// A year of one scope.
    private static final String SMALL = """
            agreement: small
            provider: aws
            program: edp
            currency: USD
            effective: 2026-01-01
            months: 12
            commitment: {annual: [120_000]}
            discount: 10%
            """;

    private final Source text = Workload.text();
    private final Agreement agreement = Workload.agreement();
    private final Spend spend = Workload.spend(agreement, 0.1, new SplittableRandom(1));
    private final Block block = Block.of(agreement, spend);
    private final Settlement settlement = new Settlement(Schedule.of(agreement, Assumptions.STANDARD), 1);
    private final Agreement small =
            AgreementFile.read(Source.of("small.yaml", SMALL)).orRefuse();
    private final Spend smallSpend = Spend.none(small);

    public LedgerBenchmark() {
        for (var scopes : smallSpend.usage()) {
            Arrays.fill(scopes, 900_000);
        }
    }

    /// The yardstick of reading: the same text through the YAML parser alone.
    @Benchmark
    public long bareYaml() {
        long events = 0;
        for (var event : new Parse(LoadSettings.builder().build()).parseString(text.text())) {
            events += event.getEventId().ordinal();
        }
        return events;
    }

    @Benchmark
    public Agreement agreementOf36Months() {
        return AgreementFile.read(text).orRefuse();
    }

    /// The yardstick of a ledger: the same path settled, without postings.
    @Benchmark
    public Outcome settled36Months() {
        return settlement.settle(block);
    }

    @Benchmark
    public Ledger ledgerOf12Months() {
        return Ledger.of(small, smallSpend, Assumptions.STANDARD);
    }

    @Benchmark
    public Ledger ledgerOf36Months() {
        return Ledger.of(agreement, spend, Assumptions.STANDARD);
    }

    /// Every posting explained in words as well.
    @Benchmark
    public int sentencesOf36Months() {
        return Ledger.of(agreement, spend, Assumptions.STANDARD).postings().stream()
                .map(Posting::sentence)
                .mapToInt(String::length)
                .sum();
    }
}

package drawdown.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.money.Share;
import drawdown.price.Offer.Capacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughputTest {

    /// Published by Microsoft: gpt-5.2, 3,400 input tokens a minute for each unit, an output token weighs 8, sold by 50.
    private static final Capacity GPT = units(3_400, 8, 50, 50);

    /// A thousand requests a minute; the vendor cuts off what we round.
    @ParameterizedTest
    @CsvSource({
        "100,  50,  0, 147.0588, 150",
        "100,  50, 25, 139.7059, 150",
        "500, 200,  0, 617.6471, 650",
        "500, 200, 25, 580.8824, 600",
    })
    void unitsAreThoseThatTheVendorPublishes(int input, int output, int cached, String needed, int sold) {
        var throughput = Throughput.of(GPT, new Share(cached * 10_000L)).orElseThrow();
        var units = throughput.needed(BigDecimal.valueOf(input * 1_000L), BigDecimal.valueOf(output * 1_000L));
        assertThat(units.setScale(4, RoundingMode.HALF_EVEN)).isEqualByComparingTo(needed);
        assertThat(Throughput.sold(GPT, units)).isEqualTo(sold);
    }

    @Test
    void unitsAreRoundedToTheStepAndThenToTheMinimum() {
        var capacity = units(3_400, 8, 15, 5);
        assertThat(Throughput.sold(capacity, BigDecimal.ZERO)).isEqualTo(15);
        assertThat(Throughput.sold(capacity, new BigDecimal("15.0001"))).isEqualTo(20);
        assertThat(Throughput.sold(capacity, new BigDecimal("20"))).isEqualTo(20);
    }

    /// 720,000 input tokens a minute are a whole minute at 12,000 a second, 96,000 output tokens one at 1,600.
    @Test
    void inputAndOutputShareTheTimeOfAReplica() {
        var replica = replica(Optional.of(new BigDecimal("12000")));
        var needed = replica.needed(new BigDecimal("720000"), new BigDecimal("48000"));
        assertThat(needed).isEqualByComparingTo("1.5");
    }

    @Test
    void inputWhoseSpeedIsNotStatedNeedsNothing() {
        assertThat(replica(Optional.empty()).needed(new BigDecimal("720000"), new BigDecimal("96000")))
                .isEqualByComparingTo("1");
    }

    @Test
    void aUnitOfWhichNothingIsStatedHasNoThroughput() {
        var capacity = new Capacity(
                "PTU",
                Optional.of(3_400),
                Optional.empty(),
                15,
                5,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Throughput.of(capacity, Share.NONE)).isEmpty();
    }

    private static Throughput replica(Optional<BigDecimal> input) {
        var capacity = new Capacity(
                "replica",
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                false,
                Optional.of(4),
                Optional.of(new BigDecimal("1600")),
                input);
        return Throughput.of(capacity, Share.NONE).orElseThrow();
    }

    private static Capacity units(int inputTpm, int ratio, int minimum, int step) {
        return new Capacity(
                "PTU",
                Optional.of(inputTpm),
                Optional.of(BigDecimal.valueOf(ratio)),
                minimum,
                step,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

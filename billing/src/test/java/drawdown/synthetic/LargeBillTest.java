package drawdown.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import drawdown.synthetic.Layout.Encoding;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBillTest {

    @TempDir
    private Path folder;

    /// Some four seconds on two idle cores; the limit is for busy ones.
    @Test
    void aMillionRowsTakeSeconds() {
        var bill = Bill.of(Papers.EDP, 51, Size.of(1, 1_000_000));
        var written =
                assertTimeout(Duration.ofSeconds(60), () -> Written.of(bill, folder, Layout.focus(Encoding.PARQUET)));
        assertThat(written.count("true"))
                .isEqualTo(written.truth().files().getFirst().rows());
        assertThat(written.sum("BilledCost")).isEqualByComparingTo(written.total());
        assertThat(written.imported().reconciliation().repeats()).isEmpty();
    }
}

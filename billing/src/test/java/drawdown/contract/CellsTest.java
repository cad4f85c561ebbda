package drawdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void linesEndAsTheyDoInTheRepository() {
        assertThat(Cells.csv(List.of("a", "b"), List.of(List.of("", "x,y")))).isEqualTo("a,b\n,\"x,y\"\n");
    }
}

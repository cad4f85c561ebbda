package drawdown.workload;

import java.math.BigDecimal;

/// Requests and their tokens, exactly; those with long prompts apart, because the whole of such a request has other
/// rates.
public record Traffic(Volume shorter, Volume longer) {

    public static final Traffic NONE = new Traffic(Volume.NONE, Volume.NONE);

    /// @param input   tokens of prompts that no cache serves
    /// @param written tokens of prompts that are written to a cache
    public record Volume(BigDecimal requests, Tokens input, Tokens read, Tokens written, Tokens output) {

        public static final Volume NONE =
                new Volume(BigDecimal.ZERO, Tokens.NONE, Tokens.NONE, Tokens.NONE, Tokens.NONE);

        public Volume plus(Volume other) {
            return new Volume(
                    requests.add(other.requests),
                    input.plus(other.input),
                    read.plus(other.read),
                    written.plus(other.written),
                    output.plus(other.output));
        }

        /// All tokens, of every kind.
        public Tokens tokens() {
            return input.plus(read).plus(written).plus(output);
        }
    }

    public Traffic plus(Traffic other) {
        return new Traffic(shorter.plus(other.shorter), longer.plus(other.longer));
    }

    public Volume all() {
        return shorter.plus(longer);
    }
}

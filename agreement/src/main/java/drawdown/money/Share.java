package drawdown.money;

import java.math.BigDecimal;

/// An exact share in whole parts per million: 12.5% is 125 000.
public record Share(long ppm) implements Comparable<Share> {

    public static final long WHOLE_PPM = 1_000_000;
    public static final Share NONE = new Share(0);
    public static final Share WHOLE = new Share(WHOLE_PPM);

    /// This share of an amount, rounded half-even to the cent.
    ///
    /// @throws ArithmeticException where the result leaves 63 bits
    public long of(long cents) {
        // Both are split at 10⁶, so that only the product of the two rests rounds, and only the result can leave 63
        // bits.
        long whole = Math.addExact(
                Math.multiplyExact(cents / WHOLE_PPM, ppm), Math.multiplyExact(cents % WHOLE_PPM, ppm / WHOLE_PPM));
        long rest = (cents % WHOLE_PPM) * (ppm % WHOLE_PPM);
        long floor = Math.addExact(whole, Math.floorDiv(rest, WHOLE_PPM));
        long twice = 2 * Math.floorMod(rest, WHOLE_PPM);
        boolean up = twice > WHOLE_PPM || (twice == WHOLE_PPM && (floor & 1) == 1);
        return up ? Math.addExact(floor, 1) : floor;
    }

    /// This share of another share, rounded half-even to one part per million.
    public Share of(Share other) {
        return new Share(of(other.ppm));
    }

    /// What is left of the whole: `1 − this`.
    public Share rest() {
        return new Share(WHOLE_PPM - ppm);
    }

    /// For statistics: 12.5% is 0.125.
    public double fraction() {
        return (double) ppm / WHOLE_PPM;
    }

    /// The shortest percentage that means the same: `12.5%`.
    @Override
    public String toString() {
        var percent = BigDecimal.valueOf(ppm, 4).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare(ppm, other.ppm);
    }
}

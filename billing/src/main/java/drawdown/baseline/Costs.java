package drawdown.baseline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/// A number of charges and their costs, exactly. What no charge states is absent, which is not 0.
public record Costs(
        long charges,
        Optional<BigDecimal> list,
        Optional<BigDecimal> contracted,
        Optional<BigDecimal> effective,
        BigDecimal billed) {

    /// What a query of the baseline selects for them.
    static final String SUMS = "sum(charges)::BIGINT AS charges, sum(list_cost) AS list_cost,"
            + " sum(contracted_cost) AS contracted_cost, sum(effective_cost) AS effective_cost,"
            + " coalesce(sum(billed_cost), 0) AS billed_cost";

    public static final Costs NONE =
            new Costs(0, Optional.empty(), Optional.empty(), Optional.empty(), BigDecimal.ZERO);

    static Costs read(ResultSet row) throws SQLException {
        return new Costs(
                row.getLong("charges"),
                amount(row, "list_cost"),
                amount(row, "contracted_cost"),
                amount(row, "effective_cost"),
                row.getBigDecimal("billed_cost"));
    }

    /// Empty where there is no value.
    static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    public static Costs of(Collection<Costs> all) {
        return all.stream().reduce(NONE, Costs::plus);
    }

    public Costs plus(Costs other) {
        return new Costs(
                charges + other.charges,
                plus(list, other.list),
                plus(contracted, other.contracted),
                plus(effective, other.effective),
                billed.add(other.billed));
    }

    public Costs minus(Costs other) {
        return plus(new Costs(
                -other.charges,
                other.list.map(BigDecimal::negate),
                other.contracted.map(BigDecimal::negate),
                other.effective.map(BigDecimal::negate),
                other.billed.negate()));
    }

    private static Optional<BigDecimal> plus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().add(other.get())) : one.or(() -> other);
    }

    /// Equal in every amount, whatever the trailing zeros.
    boolean equalTo(Costs other) {
        return charges == other.charges
                && billed.compareTo(other.billed) == 0
                && same(list, other.list)
                && same(contracted, other.contracted)
                && same(effective, other.effective);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }
}

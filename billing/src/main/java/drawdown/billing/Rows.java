package drawdown.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes a value of each row that a query yields.
@FunctionalInterface
public interface Rows<T> {

    /// The value; null ends the reading.
    @Nullable
    T read(ResultSet row) throws SQLException;
}

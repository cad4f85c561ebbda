package drawdown.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;
import org.jspecify.annotations.Nullable;

/// DuckDB in this process, in a folder that is gone when it is closed or the program is interrupted, or in one that is kept
/// with what was read.
///
/// An interrupt of the thread that waits for a query cancels the query.
public final class Warehouse implements AutoCloseable {

    /// Hears how far one query is.
    public interface Watch {
        Watch NONE = (fraction, total) -> {};

        void at(double fraction, long total);
    }

    /// What comes of a statement that has run.
    private interface Outcome<R> {
        R of(DuckDBPreparedStatement statement) throws SQLException;
    }

    private static final int POLL_MILLIS = 100;

    private static final String SETTINGS = """
            SET TimeZone = 'UTC';
            SET enable_progress_bar = true;
            SET enable_progress_bar_print = false;
            SET progress_bar_time = 0;
            SET lock_configuration = true;
            """;

    /// What the queries share.
    static final String MACROS = Format.resource("macros.sql") + "\n" + Makers.macro();

    /// What is read with other SQL may be read otherwise.
    private static final String FILE = "drawdown-" + Part.digest(SETTINGS + MACROS + Steps.sql()) + ".duckdb";

    private static final String SPILL = "drawdown-spill";

    private final Path folder;
    private final boolean kept;
    private final Connection connection;
    private final AtomicReference<@Nullable DuckDBPreparedStatement> running = new AtomicReference<>();
    private volatile boolean stopping;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread onExit = new Thread(this::stop, "drawdown-warehouse-exit");

    private Warehouse(Path folder, boolean kept, Connection connection) {
        this.folder = folder;
        this.kept = kept;
        this.connection = connection;
    }

    /// @param threads that a query may use; of one the result has the same order each time
    public static Warehouse open(int memoryMebibytes, int threads) throws SQLException {
        return open(memoryMebibytes, Optional.empty(), Optional.of(threads));
    }

    /// @param keep the folder in which what was read stays for the next time
    static Warehouse open(int memoryMebibytes, Optional<Path> keep) throws SQLException {
        return open(memoryMebibytes, keep, Optional.empty());
    }

    private static Warehouse open(int memoryMebibytes, Optional<Path> keep, Optional<Integer> threads)
            throws SQLException {
        try {
            var folder = keep.isPresent()
                    ? Files.createDirectories(keep.get())
                    : Files.createTempDirectory("drawdown-warehouse-");
            var settings = new Properties();
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("memory_limit", memoryMebibytes + "MiB");
            threads.ifPresent(n -> settings.setProperty("threads", n.toString()));
            settings.setProperty("temp_directory", folder.resolve(SPILL).toString());
            var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), settings);
            var warehouse = new Warehouse(folder, keep.isPresent(), connection);
            Runtime.getRuntime().addShutdownHook(warehouse.onExit);
            for (var statement : (SETTINGS + MACROS).split(";\\s*\\n")) {
                try (var sql = connection.createStatement()) {
                    sql.execute(statement.replaceFirst("CREATE MACRO", "CREATE OR REPLACE MACRO"));
                }
            }
            return warehouse;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) throws SQLException, InterruptedException {
        execute(sql, Watch.NONE);
    }

    /// @return how many rows it wrote, if it wrote any
    public long execute(String sql, Watch watch) throws SQLException, InterruptedException {
        return run(sql, watch, DuckDBPreparedStatement::getLargeUpdateCount);
    }

    /// All of the statements or none of them.
    void together(Watch watch, String... statements) throws SQLException, InterruptedException {
        execute("BEGIN TRANSACTION");
        for (var statement : statements) {
            execute(statement, watch);
        }
        execute("COMMIT");
    }

    public <T> List<T> query(String sql, Rows<T> rows) throws SQLException, InterruptedException {
        return query(sql, rows, Watch.NONE);
    }

    <T> List<T> query(String sql, Rows<T> rows, Watch watch) throws SQLException, InterruptedException {
        return run(sql, watch, statement -> read(statement, rows));
    }

    private static <T> List<T> read(DuckDBPreparedStatement statement, Rows<T> rows) throws SQLException {
        var found = new ArrayList<T>();
        try (var result = statement.getResultSet()) {
            T value;
            while (result.next() && (value = rows.read(result)) != null) {
                found.add(value);
            }
        }
        return found;
    }

    private <R> R run(String sql, Watch watch, Outcome<R> outcome) throws SQLException, InterruptedException {
        if (stopping) {
            throw new InterruptedException("the program is ending");
        }
        try (var statement = connection.createStatement().unwrap(DuckDBPreparedStatement.class)) {
            running.set(statement);
            var watcher = watcher(statement, watch, Thread.currentThread());
            try {
                statement.execute(sql);
                return outcome.of(statement);
            } finally {
                watcher.interrupt();
                watcher.join();
                running.set(null);
            }
        } catch (SQLException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("INTERRUPT")) {
                Thread.interrupted();
                throw (InterruptedException) new InterruptedException("the query was interrupted").initCause(e);
            }
            throw e;
        }
    }

    /// Adds rows of texts to a table; a text may be missing.
    void append(String table, Stream<List<Optional<String>>> rows) throws SQLException {
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (var row : (Iterable<List<Optional<String>>>) rows::iterator) {
                appender.beginRow();
                for (var value : row) {
                    appender.append(value.orElse(null));
                }
                appender.endRow();
            }
        }
    }

    private static Thread watcher(DuckDBPreparedStatement statement, Watch watch, Thread waiting) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Thread.sleep(POLL_MILLIS);
                    if (waiting.isInterrupted()) {
                        statement.cancel();
                    }
                    QueryProgress progress = statement.getQueryProgress();
                    if (progress.getPercentage() >= 0) {
                        watch.at(progress.getPercentage() / 100, progress.getTotalRowsToProcess());
                    }
                }
            } catch (InterruptedException | SQLException e) {
                // The query is over.
            }
        });
    }

    /// Ends the running query when the program is told to end, and waits until the folder is gone.
    private void stop() {
        stopping = true;
        try {
            var statement = running.get();
            if (statement != null) {
                statement.cancel();
            }
            if (!closed.await(5, TimeUnit.SECONDS)) {
                delete();
            }
        } catch (SQLException | InterruptedException e) {
            delete();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            delete();
            closed.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException e) {
                // The program is ending already, and the hook is what waits for us.
            }
        }
    }

    private void delete() {
        try (var files = Files.walk(kept ? folder.resolve(SPILL) : folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is not there, or left to the system, which cleans its temporary folder.
        }
    }
}

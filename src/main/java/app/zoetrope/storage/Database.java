package app.zoetrope.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one SQLite file in the data folder: WAL, synced at every commit, one writer and one reader connection, each used
/// by one thread at a time. Other processes may have it open too.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "zoetrope.db";
    /// The pages that are asked and written again and again, of 100,000 clips, stay in memory.
    private static final List<String> PRAGMAS = List.of(
            "busy_timeout = 20000",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "cache_size = -8000");

    /// A kill damages nothing by itself; a file larger than this is read whole only where damage was met.
    private static final long QUICKLY_READ = 64L << 20;

    private final Path file;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final Owner owner;
    private final @Nullable Path damaged;

    /// Work on a connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Database(Path file, Owner owner, @Nullable Path damaged) throws SQLException {
        boolean unclean = Damage.isSuspect(file)
                || (Files.exists(file.resolveSibling(NAME + "-wal"))
                        && file.toFile().length() < QUICKLY_READ);
        this.file = file;
        this.owner = owner;
        this.damaged = damaged;
        writer = connect(file);
        try {
            check(writer, unclean);
            Damage.trust(file);
            Migrations.run(writer);
            reader = connect(file);
        } catch (SQLException | RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    /// Opens or creates the database. A damaged file does not stop the start: it is set aside beside the new one, what
    /// can still be read of jobs and ledger is carried over, and the clips come back from the folder by `rebuild`.
    ///
    /// @throws StorageException if the folder cannot be used at all, or a newer version wrote it
    public static Database open(Path dataFolder) {
        Path file = dataFolder.resolve(NAME);
        try {
            Files.createDirectories(dataFolder);
            Owner owner = Owner.of(dataFolder);
            try {
                return new Database(file, owner, null);
            } catch (SQLException failure) {
                if (!Damage.isOne(failure)) {
                    throw failure;
                }
                Path aside = Damage.setAside(file);
                LOG.error("The database was damaged; it is kept as {}", aside.getFileName(), failure);
                var fresh = new Database(file, owner, aside);
                Damage.salvage(aside, fresh);
                return fresh;
            }
        } catch (SQLException | IOException failure) {
            throw new StorageException("The database in " + dataFolder + " cannot be opened", failure);
        }
    }

    /// Where the file is that was found damaged when this was opened; then the clips want `rebuild`.
    public Optional<Path> damaged() {
        return Optional.ofNullable(damaged);
    }

    Owner owner() {
        return owner;
    }

    static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                statement.execute("PRAGMA " + pragma);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    <T> T read(Work<T> work) {
        reading.lock();
        try {
            return work.on(reader);
        } catch (SQLException failure) {
            throw failed("Reading", failure);
        } finally {
            reading.unlock();
        }
    }

    /// One transaction, synced when this returns; nothing of it stays if it throws. No other thread or process writes
    /// meanwhile, so what `read` finds inside of it is what was written last.
    <T> T write(Work<T> work) {
        writing.lock();
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                T result = work.on(writer);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(statement, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw failed("Writing", failure);
        } finally {
            writing.unlock();
        }
    }

    private StorageException failed(String what, SQLException failure) {
        if (Damage.isOne(failure)) {
            Damage.suspect(file);
        }
        return new StorageException(what + " failed: " + failure.getMessage(), failure);
    }

    private static void rollBack(Statement statement, Throwable failure) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    private static void check(Connection connection, boolean thoroughly) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        thoroughly
                                ? "PRAGMA quick_check(1)"
                                : "SELECT 'ok' FROM (SELECT count(*) FROM sqlite_schema)")) {
            if (!row.next() || !"ok".equals(row.getString(1))) {
                throw Damage.found(row.getString(1));
            }
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            reader.close();
            writer.close();
        } catch (SQLException failure) {
            LOG.warn("The database did not close cleanly", failure);
        } finally {
            reading.unlock();
            writing.unlock();
            owner.close();
        }
    }
}

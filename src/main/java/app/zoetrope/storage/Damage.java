package app.zoetrope.storage;

import app.zoetrope.model.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A damaged database file: how it is told, where it is put, and what can still be had from it. The clips can all be
/// had from the folder; jobs (with the numbers of runs that are paid for) and the ledger are nowhere else.
final class Damage {
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);
    /// SQLITE_CORRUPT and SQLITE_NOTADB, https://sqlite.org/rescode.html
    private static final int CORRUPT = 11;

    private static final int NOT_A_DATABASE = 26;
    /// Beside a database that was found damaged while it was in use: the next start looks at it thoroughly.
    static final String SUSPECT = "-suspect";

    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", SUSPECT);

    private Damage() {}

    static SQLException found(String words) {
        return new SQLException("Damaged: " + words, "", CORRUPT);
    }

    static boolean isOne(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        return code == CORRUPT
                || code == NOT_A_DATABASE
                || String.valueOf(failure.getMessage()).contains("fts5 file format");
    }

    static void suspect(Path file) {
        try {
            Files.write(file.resolveSibling(file.getFileName() + SUSPECT), new byte[0]);
        } catch (IOException failure) {
            LOG.warn("{} is damaged, and the next start may not know", file, failure);
        }
    }

    static boolean isSuspect(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + SUSPECT));
    }

    static void trust(Path file) {
        try {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + SUSPECT));
        } catch (IOException failure) {
            LOG.debug("{} will be looked at again", file, failure);
        }
    }

    /// Renames the file and what belongs to it; the start of the next free name.
    static Path setAside(Path file) throws IOException {
        int number = 1;
        while (Files.exists(aside(file, number))) {
            number++;
        }
        Path aside = aside(file, number);
        // the log first: a kill in between leaves a damaged file without its log, which is found damaged again
        for (String suffix : SUFFIXES.reversed()) {
            Path part = file.resolveSibling(file.getFileName() + suffix);
            if (Files.exists(part)) {
                Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        return aside;
    }

    private static Path aside(Path file, int number) {
        return file.resolveSibling(file.getFileName() + ".damaged-" + number);
    }

    static void salvage(Path aside, Database fresh) {
        try (Connection old = Database.connect(aside)) {
            int jobs = jobs(old, fresh);
            int rows = ledger(old, fresh);
            LOG.info("Carried over from the damaged database: {} jobs, {} ledger rows", jobs, rows);
        } catch (SQLException | StorageException failure) {
            LOG.warn("Nothing more could be read of the damaged database: {}", failure.getMessage());
        }
    }

    private static int jobs(Connection old, Database fresh) {
        var jobs = new ArrayList<Job>();
        try (Statement statement = old.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM job ORDER BY number")) {
            while (row.next()) {
                Json.tryRead(row.getString(1), Job.class).ifPresent(jobs::add);
            }
        } catch (SQLException failure) {
            LOG.warn("Jobs of the damaged database are readable in part: {}", failure.getMessage());
        }
        fresh.write(connection -> {
            for (Job job : jobs) {
                SqliteJobStore.insert(connection, job, "", "OR IGNORE");
            }
            return jobs.size();
        });
        return jobs.size();
    }

    private static int ledger(Connection old, Database fresh) {
        var rows = new ArrayList<Object[]>();
        try (Statement statement = old.createStatement();
                ResultSet row = statement.executeQuery("SELECT job, engine, at, prompt, resolution, seconds, estimate,"
                        + " actual, remaining, request_id, outcome FROM ledger")) {
            while (row.next()) {
                var values = new Object[11];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        } catch (SQLException failure) {
            LOG.warn("The ledger of the damaged database is readable in part: {}", failure.getMessage());
        }
        return fresh.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR IGNORE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Object[] values : rows) {
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    insert.executeUpdate();
                }
            }
            return rows.size();
        });
    }
}

package app.zoetrope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Brings a database to the newest form: each script once, in one transaction with the new `user_version`.
final class Migrations {
    private static final List<Step> STEPS = List.of(
            new Step("001-start.sql", _ -> {}),
            new Step("002-order.sql", _ -> {}),
            new Step("003-library.sql", ClipForm::refill),
            new Step("004-shots.sql", _ -> {}));

    /// A script, and what SQL alone cannot do after it.
    private record Step(String script, Conversion conversion) {}

    @FunctionalInterface
    private interface Conversion {
        void run(Connection connection) throws SQLException;
    }

    private Migrations() {}

    static void run(Connection connection) throws SQLException {
        for (int version = version(connection); version < STEPS.size(); version = version(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                try {
                    // another process may have been here between the question and the lock
                    if (version(connection) == version) {
                        apply(statement, script(STEPS.get(version).script()));
                        STEPS.get(version).conversion().run(connection);
                        statement.execute("PRAGMA user_version = " + (version + 1));
                    }
                    statement.execute("COMMIT");
                } catch (SQLException failure) {
                    statement.execute("ROLLBACK");
                    throw failure;
                }
            }
        }
        if (version(connection) > STEPS.size()) {
            throw new StorageException("The database was written by a newer Zoetrope");
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void apply(Statement statement, String script) throws SQLException {
        String code = script.replaceAll("(?m)--.*$", "");
        for (String command : code.split(";")) {
            if (!command.isBlank()) {
                statement.execute(command);
            }
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StorageException("Missing script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new StorageException("Unreadable script " + name, failure);
        }
    }
}

package app.zoetrope.storage;

import app.zoetrope.generation.JobStore;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Jobs in the database. Each call is one transaction, so a kill leaves what was before it or what is after it.
public final class SqliteJobStore implements JobStore {
    private static final String ACTIVE = "state IN ('queued', 'preparing', 'submitting', 'running', 'downloading')";

    private final Database database;
    private final Clock clock;

    public SqliteJobStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean add(List<Job> jobs, BooleanSupplier allowed) {
        return database.write(connection -> {
            if (!allowed.getAsBoolean()) {
                return false;
            }
            for (Job job : jobs) {
                insert(connection, job, database.owner().name(), "");
            }
            return true;
        });
    }

    static void insert(Connection connection, Job job, String owner, String conflict) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT " + conflict + " INTO job (id, state, owner, created, body) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, job.id().toString());
            insert.setString(2, job.state().label());
            insert.setString(3, owner);
            insert.setLong(4, job.created().toEpochMilli());
            insert.setString(5, Json.write(job));
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM job WHERE id = ?")) {
                select.setString(1, id.toString());
                return jobs(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<Job> active() {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM job WHERE " + ACTIVE + " ORDER BY created, number")) {
                return jobs(select);
            }
        });
    }

    @Override
    public List<Job> adopt() {
        Owner me = database.owner();
        List<String> gone = database.read(SqliteJobStore::owners).stream()
                .filter(other -> !me.isAlive(other))
                .toList();
        return database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE job SET owner = ? WHERE owner = ? AND " + ACTIVE)) {
                for (String owner : gone) {
                    update.setString(1, me.name());
                    update.setString(2, owner);
                    update.executeUpdate();
                }
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM job WHERE owner = ? AND "
                    + ACTIVE + " ORDER BY coalesce(place, created), number")) {
                select.setString(1, me.name());
                return jobs(select);
            }
        });
    }

    @Override
    public List<Job> recent(int most) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM job ORDER BY created DESC, number DESC LIMIT ?")) {
                select.setInt(1, most);
                return jobs(select);
            }
        });
    }

    @Override
    public boolean move(Job from, JobState to, BooleanSupplier allowed) {
        Job next = from.in(to, clock.instant());
        return database.write(connection -> {
            if (!allowed.getAsBoolean() || !replace(connection, from, next)) {
                return false;
            }
            if (to instanceof JobState.Submitting && isPaid(from)) {
                SqliteLedger.open(connection, next);
            }
            if (to.isActive() && !from.state().isActive()) {
                own(connection, from.id());
            }
            return true;
        });
    }

    private void own(Connection connection, JobId id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE job SET owner = ? WHERE id = ?")) {
            update.setString(1, database.owner().name());
            update.setString(2, id.toString());
            update.executeUpdate();
        }
    }

    /// What is not the local sketch costs money, even where its rates were set to nothing.
    private static boolean isPaid(Job job) {
        return !job.engine().equals(EngineId.SKETCH) || !job.estimate().isZero();
    }

    private static boolean replace(Connection connection, Job from, Job next) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE job SET state = ?, body = ? WHERE id = ? AND state = ?")) {
            update.setString(1, next.state().label());
            update.setString(2, Json.write(next));
            update.setString(3, from.id().toString());
            update.setString(4, from.state().label());
            return update.executeUpdate() == 1;
        }
    }

    @Override
    public boolean edit(Job edited, BooleanSupplier allowed) {
        return database.write(connection -> allowed.getAsBoolean() && replace(connection, edited, edited));
    }

    @Override
    public void order(List<JobId> order) {
        long now = clock.millis();
        database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE job SET place = ? WHERE id = ? AND state = 'queued'")) {
                for (int i = 0; i < order.size(); i++) {
                    // before all that are yet to come
                    update.setLong(1, now - order.size() + i);
                    update.setString(2, order.get(i).toString());
                    update.executeUpdate();
                }
            }
            return order.size();
        });
    }

    @Override
    public boolean remove(JobId id) {
        return database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM job WHERE id = ? AND state NOT IN"
                    + " ('preparing', 'submitting', 'running', 'downloading')")) {
                delete.setString(1, id.toString());
                return delete.executeUpdate() == 1;
            }
        });
    }

    private static List<String> owners(Connection connection) throws SQLException {
        var owners = new ArrayList<String>();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT owner FROM job WHERE " + ACTIVE);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                owners.add(row.getString(1));
            }
        }
        return owners;
    }

    private static List<Job> jobs(PreparedStatement select) throws SQLException {
        var jobs = new ArrayList<Job>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Json.tryRead(row.getString(1), Job.class).ifPresent(jobs::add);
            }
        }
        return List.copyOf(jobs);
    }
}

package app.zoetrope.storage;

import app.zoetrope.generation.Ledger;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.Resolution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ledger in the database. Sums are made of exact decimals here, never by the database's floating point.
public final class SqliteLedger implements Ledger {
    private static final String COLUMNS =
            "job, engine, at, prompt, resolution, seconds, estimate, actual, remaining, request_id, outcome";

    private final Database database;

    public SqliteLedger(Database database) {
        this.database = database;
    }

    /// In the transaction that moves the job to Submitting. A job that provably was not accepted comes here again.
    static void open(Connection connection, Job job) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger (job, engine, at, prompt, resolution, seconds, estimate, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'submitting')"
                        + " ON CONFLICT (job) DO UPDATE SET at = excluded.at, outcome = excluded.outcome")) {
            insert.setString(1, job.id().toString());
            insert.setString(2, job.engine().value());
            insert.setLong(3, job.changed().toEpochMilli());
            insert.setString(4, job.request().prompt());
            insert.setString(5, job.request().resolution().label());
            insert.setInt(6, job.request().seconds());
            insert.setString(7, job.estimate().exact());
            insert.executeUpdate();
        }
    }

    @Override
    public void settle(JobId job, Receipt receipt, String outcome) {
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE ledger SET outcome = ?,"
                    + " actual = coalesce(?, actual), remaining = coalesce(?, remaining),"
                    + " request_id = coalesce(?, request_id) WHERE job = ?")) {
                update.setString(1, outcome);
                update.setString(2, receipt.cost().map(Money::exact).orElse(null));
                update.setString(3, receipt.remaining().map(Money::exact).orElse(null));
                update.setString(4, receipt.requestId().orElse(null));
                update.setString(5, job.toString());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<LedgerEntry> entries(int most) {
        return select("SELECT " + COLUMNS + " FROM ledger ORDER BY at DESC, job LIMIT ?", most);
    }

    @Override
    public Optional<LedgerEntry> find(JobId job) {
        return select("SELECT " + COLUMNS + " FROM ledger WHERE job = ?", job.toString()).stream()
                .findFirst();
    }

    @Override
    public Money spentSince(Instant when) {
        return select("SELECT " + COLUMNS + " FROM ledger WHERE at >= ?", when.toEpochMilli()).stream()
                .map(LedgerEntry::counted)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<LedgerEntry> select(String sql, Object parameter) {
        return database.read(connection -> {
            var entries = new ArrayList<LedgerEntry>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, parameter);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
            }
            return List.copyOf(entries);
        });
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                JobId.of(row.getString("job")),
                new EngineId(row.getString("engine")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("prompt"),
                Resolution.of(row.getString("resolution")).orElse(Resolution.P480),
                row.getInt("seconds"),
                Money.usd(row.getString("estimate")),
                money(row.getString("actual")),
                money(row.getString("remaining")),
                Optional.ofNullable(row.getString("request_id")),
                row.getString("outcome"));
    }

    private static Optional<Money> money(@Nullable String decimal) {
        return Optional.ofNullable(decimal).map(Money::usd);
    }
}

package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clips' rows and their searchable text.
final class ClipIndex {
    private final Database database;

    ClipIndex(Database database) {
        this.database = database;
    }

    /// Adds a clip, or replaces what is known of it.
    void put(Clip clip) {
        putAll(List.of(clip));
    }

    void putAll(List<Clip> clips) {
        database.write(connection -> {
            for (Clip clip : clips) {
                put(connection, clip);
            }
            return clips.size();
        });
    }

    private static void put(Connection connection, Clip clip) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO clip (id, created, engine, resolution, ratio, rating, favourite, price, length, deleted,"
                        + " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " created = excluded.created, engine = excluded.engine, resolution = excluded.resolution,"
                        + " ratio = excluded.ratio, rating = excluded.rating, favourite = excluded.favourite,"
                        + " price = excluded.price, length = excluded.length, deleted = excluded.deleted,"
                        + " body = excluded.body RETURNING number")) {
            upsert.setString(1, clip.id().toString());
            upsert.setLong(2, clip.created().toEpochMilli());
            upsert.setString(3, clip.engine().value());
            upsert.setString(4, clip.request().resolution().label());
            upsert.setString(5, clip.request().ratio().label());
            upsert.setInt(6, clip.rating());
            upsert.setBoolean(7, clip.favourite());
            upsert.setLong(8, millionths(clip));
            upsert.setLong(9, clip.facts().length().toMillis());
            upsert.setObject(10, clip.deleted().map(when -> when.toEpochMilli()).orElse(null));
            upsert.setString(11, Json.write(clip));
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                putText(connection, row.getLong(1), clip);
            }
        }
    }

    private static long millionths(Clip clip) {
        return clip.cost().orElse(clip.estimate()).amount().movePointRight(6).longValue();
    }

    private static void putText(Connection connection, long number, Clip clip) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(
                "INSERT OR REPLACE INTO clip_text (rowid, prompt, tags, file) VALUES (?, ?, ?, ?)")) {
            replace.setLong(1, number);
            replace.setString(2, clip.request().prompt());
            replace.setString(3, String.join(" ", clip.tags()));
            String file = clip.file();
            replace.setString(4, Layout.stem(file.substring(file.lastIndexOf('/') + 1)));
            replace.executeUpdate();
        }
    }

    Optional<Clip> find(ClipId id) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM clip WHERE id = ?")) {
                select.setString(1, id.toString());
                return clips(select).stream().findFirst();
            }
        });
    }

    List<ClipId> ids() {
        return database.read(connection -> {
            var ids = new ArrayList<ClipId>();
            try (PreparedStatement select = connection.prepareStatement("SELECT id FROM clip");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(ClipId.of(row.getString(1)));
                }
            }
            return ids;
        });
    }

    void removeAll(List<ClipId> ids) {
        database.write(connection -> {
            try (PreparedStatement text = connection.prepareStatement(
                            "DELETE FROM clip_text WHERE rowid = (SELECT number FROM clip WHERE id = ?)");
                    PreparedStatement row = connection.prepareStatement("DELETE FROM clip WHERE id = ?")) {
                for (ClipId id : ids) {
                    text.setString(1, id.toString());
                    text.executeUpdate();
                    row.setString(1, id.toString());
                    row.executeUpdate();
                }
            }
            return ids.size();
        });
    }

    static List<Clip> clips(PreparedStatement select) throws SQLException {
        var clips = new ArrayList<Clip>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Json.tryRead(row.getString(1), Clip.class).ifPresent(clips::add);
            }
        }
        return List.copyOf(clips);
    }
}

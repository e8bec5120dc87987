package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The clips' rows and their searchable text.
final class ClipIndex {
    private final Database database;

    ClipIndex(Database database) {
        this.database = database;
    }

    /// A clip and what its files look like.
    record Entry(Clip clip, Stamp stamp) {
        static Entry of(Path root, Clip clip) {
            return new Entry(clip, Stamp.of(root.resolve(clip.file())));
        }
    }

    /// Adds a clip, or replaces what is known of it.
    void put(Entry entry) {
        putAll(List.of(entry));
    }

    /// One transaction.
    void putAll(List<Entry> entries) {
        database.write(connection -> {
            try (var rows = new ClipRows(connection)) {
                for (Entry entry : entries) {
                    rows.put(entry.clip(), entry.stamp());
                }
            }
            return entries.size();
        });
    }

    Optional<Clip> find(ClipId id) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM clip JOIN clip_body USING (number) WHERE id = ?")) {
                select.setString(1, id.toString());
                return clips(select).stream().findFirst();
            }
        });
    }

    /// At most two, none of the bin.
    List<Clip> find(String beginning) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM clip JOIN clip_body USING (number)"
                            + " WHERE id >= ?1 AND id < ?1 || '~' AND deleted IS NULL LIMIT 2")) {
                select.setString(1, beginning);
                return clips(select);
            }
        });
    }

    List<Clip> nextShots(ClipId parent) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM label"
                    + " JOIN clip USING (number) JOIN clip_body USING (number)"
                    + " WHERE label.kind = ? AND label.folded = ? AND clip.deleted IS NULL ORDER BY number DESC")) {
                select.setString(1, ClipRows.PARENT);
                select.setString(2, parent.toString());
                return clips(select);
            }
        });
    }

    boolean hasClips() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM clip)");
                    ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
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

    /// Those of the clips whose video was not at its place when the folder was looked at last.
    Set<ClipId> missing(Set<ClipId> asked) {
        return database.read(connection -> {
            var missing = new HashSet<ClipId>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT 1 FROM clip WHERE id = ? AND missing = 1")) {
                for (ClipId id : asked) {
                    select.setString(1, id.toString());
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            missing.add(id);
                        }
                    }
                }
            }
            return missing;
        });
    }

    void removeAll(List<ClipId> ids) {
        database.write(connection -> {
            try (var rows = new ClipRows(connection)) {
                for (ClipId id : ids) {
                    rows.remove(id);
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

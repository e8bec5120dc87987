package app.zoetrope.storage;

import app.zoetrope.model.ClipId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the index knows of files and folders.
final class KnownFiles {
    private static final String COLUMNS = "SELECT number, id, file, sha256, video_bytes, video_time, sidecar_bytes,"
            + " sidecar_time, missing FROM clip_file JOIN clip USING (number) ";

    private final Database database;

    KnownFiles(Database database) {
        this.database = database;
    }

    record Known(long number, ClipId id, String file, String sha256, Stamp stamp, boolean missing) {}

    /// Those in a folder, not in the folders in it; the root is the empty text.
    List<Known> in(String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return select(
                "WHERE file >= ? AND file < ? AND instr(substr(file, ?), '/') = 0",
                start,
                folder.isEmpty() ? "\uffff" : folder + "0",
                start.codePointCount(0, start.length()) + 1);
    }

    /// Those in a folder and in all below it.
    List<Known> below(String folder) {
        return select("WHERE file >= ? AND file < ?", folder + "/", folder + "0");
    }

    List<Known> missing() {
        return select("WHERE missing = 1");
    }

    Optional<Known> find(ClipId id) {
        return select("WHERE id = ?", id.toString()).stream().findFirst();
    }

    Optional<Known> at(String file) {
        return select("WHERE file = ?", file).stream().findFirst();
    }

    Optional<Known> ofContent(String sha256) {
        return select("WHERE sha256 = ?", sha256).stream().findFirst();
    }

    /// The next in the order of numbers, for going through all without holding them.
    List<Known> after(long number, int most) {
        return select("WHERE number > ? ORDER BY number LIMIT ?", number, most);
    }

    private List<Known> select(String where, Object... values) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                return known(select);
            }
        });
    }

    private static List<Known> known(PreparedStatement select) throws SQLException {
        var known = new ArrayList<Known>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                known.add(new Known(
                        row.getLong(1),
                        ClipId.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        new Stamp(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                        row.getBoolean(9)));
            }
        }
        return known;
    }

    int count() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM clip_file");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    void mark(List<Known> clips, boolean missing) {
        if (clips.isEmpty()) {
            return;
        }
        database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE clip SET missing = ? WHERE number = ?")) {
                for (Known clip : clips) {
                    update.setBoolean(1, missing);
                    update.setLong(2, clip.number());
                    update.executeUpdate();
                }
            }
            return clips.size();
        });
    }

    /// Every folder that was seen, and the time of its last change.
    Map<String, Long> folders() {
        return database.read(connection -> {
            var folders = new HashMap<String, Long>();
            try (PreparedStatement select = connection.prepareStatement("SELECT path, changed FROM folder");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    folders.put(row.getString(1), row.getLong(2));
                }
            }
            return folders;
        });
    }

    void keepFolders(Map<String, Long> seen, List<String> gone) {
        if (seen.isEmpty() && gone.isEmpty()) {
            return;
        }
        database.write(connection -> {
            try (PreparedStatement put =
                            connection.prepareStatement("INSERT OR REPLACE INTO folder (path, changed) VALUES (?, ?)");
                    PreparedStatement delete = connection.prepareStatement("DELETE FROM folder WHERE path = ?")) {
                for (var each : seen.entrySet()) {
                    put.setString(1, each.getKey());
                    put.setLong(2, each.getValue());
                    put.executeUpdate();
                }
                for (String path : gone) {
                    delete.setString(1, path);
                    delete.executeUpdate();
                }
            }
            return seen.size();
        });
    }

    /// Makes the next look read everything again.
    void distrust() {
        run(List.of("UPDATE clip_file SET video_time = 0, sidecar_time = 0", "DELETE FROM folder"));
    }

    void clear() {
        run(List.of(
                "DELETE FROM clip",
                "DELETE FROM clip_body",
                "DELETE FROM clip_file",
                "DELETE FROM label",
                "DELETE FROM folder",
                "INSERT INTO clip_text (clip_text) VALUES ('delete-all')",
                "INSERT INTO bin_text (bin_text) VALUES ('delete-all')"));
    }

    private void run(List<String> commands) {
        database.write(connection -> {
            for (String command : commands) {
                try (PreparedStatement statement = connection.prepareStatement(command)) {
                    statement.executeUpdate();
                }
            }
            return commands.size();
        });
    }
}

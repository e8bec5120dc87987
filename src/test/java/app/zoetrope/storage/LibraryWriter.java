package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Puts clips into a library folder and its index without syncing each: for benchmarks and large tests alone.
public final class LibraryWriter {
    private LibraryWriter() {}

    /// The sidecar of a clip whose video lies in that library already.
    public static void sidecar(Path root, Clip clip) throws IOException {
        Path file = Layout.sidecar(root.resolve(clip.file()));
        Files.createDirectories(file.getParent());
        Files.write(file, Sidecar.bytes(clip));
    }

    public static void index(Path root, Database database, List<Clip> clips) {
        new ClipIndex(database)
                .putAll(clips.stream()
                        .map(clip -> ClipIndex.Entry.of(root, clip))
                        .toList());
    }

    /// Every row of the index as text, by the name of its table: to see whether two indexes are equal.
    public static TreeMap<String, List<String>> rows(Database database) {
        return database.read(connection -> {
            var all = new TreeMap<String, List<String>>();
            all.put("clip", rows(connection, "SELECT * FROM clip ORDER BY number"));
            all.put("clip_body", rows(connection, "SELECT * FROM clip_body ORDER BY number"));
            all.put("clip_file", rows(connection, "SELECT * FROM clip_file ORDER BY number"));
            all.put("label", rows(connection, "SELECT * FROM label ORDER BY kind, folded, number"));
            for (String text : List.of("clip_text", "bin_text")) {
                connection
                        .createStatement()
                        .execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + text + "_terms USING fts5vocab(main, "
                                + text + ", instance)");
                all.put(
                        text,
                        rows(connection, "SELECT * FROM temp." + text + "_terms ORDER BY term, doc, col, offset"));
            }
            return all;
        });
    }

    private static List<String> rows(java.sql.Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var text = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    text.append(row.getString(column)).append('|');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}

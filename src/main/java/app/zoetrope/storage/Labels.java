package app.zoetrope.storage;

import app.zoetrope.library.ClipLibrary.Label;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/// Tags and collections as the index knows them.
final class Labels {
    private static final String LAST = "\uffff";

    private final Database database;

    Labels(Database database) {
        this.database = database;
    }

    List<Label> tags(String beginning, int most) {
        return labels(ClipRows.TAG, ClipRows.folded(beginning), "count(*) DESC, folded", most);
    }

    List<Label> collections() {
        return labels(ClipRows.COLLECTION, "", "folded", Integer.MAX_VALUE);
    }

    private List<Label> labels(String kind, String from, String order, int most) {
        return database.read(connection -> {
            var labels = new ArrayList<Label>();
            try (PreparedStatement select = connection.prepareStatement("SELECT max(name), count(*) FROM label"
                    + " WHERE kind = ? AND folded >= ? AND folded < ? GROUP BY folded ORDER BY " + order
                    + " LIMIT ?")) {
                select.setString(1, kind);
                select.setString(2, from);
                select.setString(3, from + LAST);
                select.setInt(4, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        labels.add(new Label(row.getString(1), row.getInt(2)));
                    }
                }
            }
            return List.copyOf(labels);
        });
    }
}

package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A clip's JSON, of whichever version or edited by hand, in the form of today.
final class ClipForm {
    private static final int MOST_STARS = 5;

    private ClipForm() {}

    /// Rating, favourite and tags were the clip's own once, and the rest of the judgement did not exist.
    static void upgrade(ObjectNode clip) {
        ObjectNode judgement =
                clip.get("judgement") instanceof ObjectNode present ? present : clip.putObject("judgement");
        take(clip, judgement, "rating");
        take(clip, judgement, "favourite");
        take(clip, judgement, "tags");
        judgement.put("rating", Math.clamp(judgement.path("rating").asInt(0), 0, MOST_STARS));
        judgement.put("favourite", judgement.path("favourite").asBoolean(false));
        judgement.put("rejected", judgement.path("rejected").asBoolean(false));
        for (String list : new String[] {"tags", "collections"}) {
            if (!judgement.path(list).isArray()) {
                judgement.putArray(list);
            }
        }
        judgement.put("notes", judgement.path("notes").asString(""));
    }

    /// A file may claim pictures that lie elsewhere; such a claim is dropped, the clip is not.
    static Clip sound(Clip clip) {
        Optional<StoredPicture> given = clip.given().filter(ClipForm::isSound);
        Optional<StoredPicture> sent = clip.sent().filter(ClipForm::isSound);
        boolean same = given.equals(clip.given()) && sent.equals(clip.sent());
        return same ? clip : clip.withPictures(given, sent);
    }

    private static boolean isSound(StoredPicture picture) {
        return picture.sha256().matches("[0-9a-f]{64}") && picture.extension().matches("[a-z0-9]{1,5}");
    }

    private static void take(ObjectNode clip, ObjectNode judgement, String name) {
        JsonNode old = clip.remove(name);
        if (old != null && !judgement.has(name)) {
            judgement.set(name, old);
        }
    }

    /// Fills the second form of the index from the first, `003-library.sql`.
    static void refill(Connection connection) throws SQLException {
        try (var rows = new ClipRows(connection);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM clip_before")) {
            while (row.next()) {
                var tree = Json.tryTree(row.getString(1));
                if (tree.orElse(null) instanceof ObjectNode clip) {
                    upgrade(clip);
                    var read = Json.tryRead(clip, Clip.class);
                    if (read.isPresent()) {
                        rows.put(read.get(), Stamp.NONE);
                    }
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE clip_before");
        }
    }
}

package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rows of clips, within one transaction: what a clip says is spread over the tables that answer questions.
final class ClipRows implements AutoCloseable {
    static final String TAG = "tag";
    static final String COLLECTION = "collection";
    static final String PARENT = "parent";

    /// Times from 1970 to the year 3084 keep their order; a sidecar may claim any.
    private static final long LATEST = 1L << 45;

    private static final int ID_BITS = 16;

    private final PreparedStatement known;
    private final PreparedStatement taken;
    private final PreparedStatement clips;
    private final PreparedStatement bodies;
    private final PreparedStatement files;
    private final PreparedStatement labels;
    private final PreparedStatement text;
    private final PreparedStatement binText;
    private final List<PreparedStatement> removals;
    private final PreparedStatement textRemoval;
    private final PreparedStatement binTextRemoval;
    private final Connection connection;

    private record Known(long number, boolean binned) {}

    ClipRows(Connection connection) throws SQLException {
        this.connection = connection;
        known = connection.prepareStatement("SELECT number, deleted IS NOT NULL FROM clip WHERE id = ?");
        taken = connection.prepareStatement("SELECT 1 FROM clip WHERE number = ?");
        clips = connection.prepareStatement(
                "INSERT INTO clip (number, id, engine, resolution, ratio, rating, favourite,"
                        + " rejected, price, length, batch, missing, deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)");
        bodies = connection.prepareStatement("INSERT INTO clip_body (number, body) VALUES (?, ?)");
        files = connection.prepareStatement("INSERT INTO clip_file (number, file, sha256, video_bytes, video_time,"
                + " sidecar_bytes, sidecar_time) VALUES (?, ?, ?, ?, ?, ?, ?)");
        labels = connection.prepareStatement(
                "INSERT OR IGNORE INTO label (kind, folded, number, name) VALUES (?, ?, ?, ?)");
        text = connection.prepareStatement(insertText("clip_text"));
        binText = connection.prepareStatement(insertText("bin_text"));
        removals = List.of(
                connection.prepareStatement("DELETE FROM clip WHERE number = ?"),
                connection.prepareStatement("DELETE FROM clip_body WHERE number = ?"),
                connection.prepareStatement("DELETE FROM clip_file WHERE number = ?"),
                connection.prepareStatement("DELETE FROM label WHERE number = ?"));
        textRemoval = connection.prepareStatement("DELETE FROM clip_text WHERE rowid = ?");
        binTextRemoval = connection.prepareStatement("DELETE FROM bin_text WHERE rowid = ?");
    }

    private static String insertText(String table) {
        return "INSERT INTO " + table + " (rowid, prompt, labels, file, notes) VALUES (?, ?, ?, ?, ?)";
    }

    /// Adds a clip, or replaces what is known of it.
    void put(Clip clip, Stamp stamp) throws SQLException {
        long start = start(clip);
        Optional<Known> before = known(clip.id());
        if (before.isPresent()) {
            remove(before.get());
        }
        long number = before.map(Known::number)
                .filter(old -> old >> ID_BITS == start >> ID_BITS)
                .orElse(start);
        while (isTaken(number)) {
            number++;
        }
        putClip(number, clip);
        run(bodies, number, Json.write(clip));
        run(
                files,
                number,
                clip.file(),
                clip.sha256(),
                stamp.videoBytes(),
                stamp.videoTime(),
                stamp.sidecarBytes(),
                stamp.sidecarTime());
        for (String tag : clip.tags()) {
            run(labels, TAG, folded(tag), number, tag);
        }
        for (String collection : clip.judgement().collections()) {
            run(labels, COLLECTION, folded(collection), number, collection);
        }
        if (clip.parent().isPresent()) {
            String parent = clip.parent().get().toString();
            run(labels, PARENT, parent, number, parent);
        }
        run(
                clip.deleted().isPresent() ? binText : text,
                number,
                ClipText.prompt(clip),
                ClipText.labels(clip),
                ClipText.file(clip),
                ClipText.notes(clip));
    }

    private void putClip(long number, Clip clip) throws SQLException {
        clips.setLong(1, number);
        clips.setString(2, clip.id().toString());
        clips.setString(3, clip.engine().value());
        clips.setString(4, clip.request().resolution().label());
        clips.setString(5, clip.request().ratio().label());
        clips.setInt(6, clip.rating());
        clips.setBoolean(7, clip.favourite());
        clips.setBoolean(8, clip.judgement().rejected());
        clips.setLong(9, Limits.millionths(clip.cost().orElse(clip.estimate())));
        clips.setLong(10, Limits.millis(clip.facts().length()));
        clips.setString(11, clip.batch().map(Object::toString).orElse(null));
        clips.setObject(12, clip.deleted().map(Limits::millis).orElse(null));
        clips.executeUpdate();
    }

    /// @return whether there was one
    boolean remove(ClipId id) throws SQLException {
        Optional<Known> row = known(id);
        if (row.isPresent()) {
            remove(row.get());
        }
        return row.isPresent();
    }

    private void remove(Known row) throws SQLException {
        for (PreparedStatement removal : removals) {
            run(removal, row.number());
        }
        run(row.binned() ? binTextRemoval : textRemoval, row.number());
    }

    private Optional<Known> known(ClipId id) throws SQLException {
        known.setString(1, id.toString());
        try (ResultSet row = known.executeQuery()) {
            return row.next() ? Optional.of(new Known(row.getLong(1), row.getBoolean(2))) : Optional.empty();
        }
    }

    private boolean isTaken(long number) throws SQLException {
        taken.setLong(1, number);
        try (ResultSet row = taken.executeQuery()) {
            return row.next();
        }
    }

    private static long start(Clip clip) {
        long created = Math.clamp(Limits.millis(clip.created()), 0, LATEST);
        return created << ID_BITS | clip.id().value().getMostSignificantBits() >>> (Long.SIZE - ID_BITS);
    }

    /// The lowest and the highest number that a clip made at that moment may have.
    static long firstNumberAt(long millis) {
        return Math.clamp(millis, 0, LATEST) << ID_BITS;
    }

    static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        // closing is what frees them; the connection outlives them
        for (PreparedStatement statement :
                List.of(known, taken, clips, bodies, files, labels, text, binText, textRemoval, binTextRemoval)) {
            statement.close();
        }
        for (PreparedStatement removal : removals) {
            removal.close();
        }
        if (connection.isClosed()) {
            throw new SQLException("The connection was closed in the middle of a transaction");
        }
    }
}

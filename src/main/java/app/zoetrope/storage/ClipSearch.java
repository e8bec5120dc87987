package app.zoetrope.storage;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.ClipQuery.Sort;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Clip;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A query as SQL. Words in the order of time are read straight from the full-text index, which is in that order, and
/// reading stops when the page is full. Another order is read from the index of that order, stopping likewise, against
/// the set of all clips with the words: of 100,000 clips a third of the time of joining and sorting them.
final class ClipSearch {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final String text;
    private final String bin;
    private final String match;
    private final boolean byTime;
    private final String order;

    ClipSearch(ClipQuery query) {
        text = query.inBin() ? "bin_text" : "clip_text";
        bin = query.inBin() ? "c.deleted IS NOT NULL" : "c.deleted IS NULL";
        match = ClipText.match(query.words());
        byTime = query.sort() == Sort.NEWEST || query.sort() == Sort.OLDEST;
        order = order(query.sort());
        query.conditions().forEach(this::add);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEWEST -> "number DESC";
            case OLDEST -> "number";
            case BEST_RATED -> "rating DESC, number DESC";
            case DEAREST -> "price DESC, number DESC";
            case LONGEST -> "length DESC, number DESC";
        };
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.OfEngine(var engine) -> and("c.engine = ?", engine.value());
            case Condition.OfResolution(var resolution) -> and("c.resolution = ?", resolution.label());
            case Condition.OfRatio(var ratio) -> and("c.ratio = ?", ratio.label());
            case Condition.Rated(int least, int most) -> {
                and("c.rating >= ?", least);
                and("c.rating <= ?", most);
            }
            case Condition.Favourite() -> conditions.add("c.favourite = 1");
            case Condition.Rejected(boolean yes) -> and("c.rejected = ?", yes ? 1 : 0);
            case Condition.OfLength(var least, var most) -> {
                least.ifPresent(length -> and("c.length >= ?", Limits.millis(length)));
                most.ifPresent(length -> and("c.length <= ?", Limits.millis(length)));
            }
            case Condition.Made(var from, var before) -> {
                from.ifPresent(time -> and("c.number >= ?", firstNumber(time)));
                before.ifPresent(time -> and("c.number < ?", firstNumber(time)));
            }
            case Condition.Cost(var least, var most) -> {
                least.ifPresent(money -> and("c.price >= ?", Limits.millionths(money)));
                most.ifPresent(money -> and("c.price <= ?", Limits.millionths(money)));
            }
            case Condition.Tagged(var all) -> all.forEach(tag -> labelled(ClipRows.TAG, tag));
            case Condition.InCollection(var name) -> labelled(ClipRows.COLLECTION, name);
            case Condition.InBatch(var batch) -> and("c.batch = ?", batch.toString());
            case Condition.Missing(boolean yes) -> and("c.missing = ?", yes ? 1 : 0);
        }
    }

    private static long firstNumber(Instant time) {
        return ClipRows.firstNumberAt(Limits.millis(time));
    }

    private void labelled(String kind, String name) {
        and("c.number IN (SELECT number FROM label WHERE kind = '" + kind + "' AND folded = ?)", ClipRows.folded(name));
    }

    private void and(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /// Clips that have the words and meet the conditions. The sign keeps SQLite from looking up each clip with the
    /// words, one by one: it shall read its index and ask whether the clip is among them.
    private String clips() {
        String words = match.isEmpty() ? "" : " AND +c.number IN (SELECT rowid FROM " + withWords() + ")";
        return "clip c WHERE " + bin + words + also();
    }

    private String withWords() {
        return text + " t WHERE t." + text + " MATCH ?";
    }

    private String also() {
        return conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
    }

    private String page() {
        if (match.isEmpty() || !byTime) {
            return "SELECT c.number FROM " + clips() + " ORDER BY " + order.replace("number", "c.number");
        }
        String words = conditions.isEmpty()
                ? withWords()
                : text + " t CROSS JOIN clip c ON c.number = t.rowid WHERE t." + text + " MATCH ? AND " + bin + also();
        return "SELECT t.rowid AS number FROM " + words + " ORDER BY " + order.replace("number", "t.rowid");
    }

    /// The page is found in the index alone; only its own bodies are read.
    List<Clip> find(Database database, int offset, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("WITH page AS MATERIALIZED (" + page()
                    + " LIMIT ? OFFSET ?) SELECT b.body FROM page CROSS JOIN clip_body b USING (number)")) {
                int next = bind(select);
                select.setInt(next, Math.max(0, limit));
                select.setInt(next + 1, Math.max(0, offset));
                return ClipIndex.clips(select);
            }
        });
    }

    int count(Database database) {
        String counted = match.isEmpty() || !conditions.isEmpty() ? clips() : withWords();
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM " + counted)) {
                bind(select);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    private int bind(PreparedStatement select) throws SQLException {
        int next = 1;
        if (!match.isEmpty()) {
            select.setString(next++, match);
        }
        for (Object parameter : parameters) {
            select.setObject(next++, parameter);
        }
        return next;
    }
}

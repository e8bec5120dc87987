package app.zoetrope.storage;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A query as SQL.
final class ClipSearch {
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 80;

    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private final String order;

    ClipSearch(ClipQuery query) {
        order = order(query.sort());
        where.append(query.inBin() ? "deleted IS NOT NULL" : "deleted IS NULL");
        query.engine().ifPresent(engine -> and("engine = ?", engine.value()));
        query.resolution().ifPresent(resolution -> and("resolution = ?", resolution.label()));
        query.ratio().ifPresent(ratio -> and("ratio = ?", ratio.label()));
        if (query.minRating() > 0) {
            and("rating >= ?", query.minRating());
        }
        if (query.favouritesOnly()) {
            and("favourite = ?", 1);
        }
        String match = match(query.words());
        if (!match.isEmpty()) {
            and("number IN (SELECT rowid FROM clip_text WHERE clip_text MATCH ?)", match);
        }
    }

    /// Words in FTS5's own form: each a quoted beginning, so that nothing a person types is taken for an operator.
    /// Words without a letter or digit could match nothing and are left out.
    static String match(String words) {
        return Arrays.stream(words.replace('\0', ' ').strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .map(word -> '"' + word.replace("\"", "\"\"") + "\"*")
                .collect(Collectors.joining(" "));
    }

    private static String order(ClipQuery.Sort sort) {
        return switch (sort) {
            case NEWEST -> "created DESC, id DESC";
            case OLDEST -> "created, id";
            case BEST_RATED -> "rating DESC, created DESC, id DESC";
            case DEAREST -> "price DESC, created DESC, id DESC";
            case LONGEST -> "length DESC, created DESC, id DESC";
        };
    }

    private void and(String condition, Object parameter) {
        where.append(" AND ").append(condition);
        parameters.add(parameter);
    }

    /// The page is found in the index alone; only its own rows are read.
    List<Clip> find(Database database, int offset, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT body FROM clip WHERE number IN (SELECT number FROM clip WHERE "
                            + where + " ORDER BY " + order + " LIMIT ? OFFSET ?) ORDER BY " + order)) {
                int next = bind(select);
                select.setInt(next, Math.max(0, limit));
                select.setInt(next + 1, Math.max(0, offset));
                return ClipIndex.clips(select);
            }
        });
    }

    int count(Database database) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM clip WHERE " + where)) {
                bind(select);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    private int bind(PreparedStatement select) throws SQLException {
        int next = 1;
        for (Object parameter : parameters) {
            select.setObject(next++, parameter);
        }
        return next;
    }
}

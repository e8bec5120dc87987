package app.zoetrope.storage;

import app.zoetrope.generation.PromptBook;
import app.zoetrope.generation.Snippet;
import app.zoetrope.generation.UsedPrompt;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prompts and snippets in the database.
public final class SqlitePromptBook implements PromptBook {
    private static final int MOST = 1000;

    private final Database database;
    private final Clock clock;

    public SqlitePromptBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<UsedPrompt> prompts(String words, int most) {
        List<String> wanted = Arrays.stream(folded(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(20)
                .toList();
        String where = " AND instr(folded, ?) > 0".repeat(wanted.size());
        return database.read(connection -> {
            var found = new ArrayList<UsedPrompt>();
            try (PreparedStatement select = connection.prepareStatement("SELECT text, last, uses, pinned FROM prompt"
                    + " WHERE 1" + where + " ORDER BY pinned DESC, last DESC, text LIMIT ?")) {
                for (int i = 0; i < wanted.size(); i++) {
                    select.setString(i + 1, wanted.get(i));
                }
                select.setInt(wanted.size() + 1, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new UsedPrompt(
                                row.getString(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getInt(3),
                                row.getBoolean(4)));
                    }
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public void remember(String prompt) {
        if (prompt.isBlank()) {
            return;
        }
        String text = prompt.strip();
        update(
                "INSERT INTO prompt (text, folded, last, uses, pinned) VALUES (?, ?, ?, 1, 0)"
                        + " ON CONFLICT (text) DO UPDATE SET last = excluded.last, uses = uses + 1",
                text,
                folded(text),
                clock.millis());
        update(
                "DELETE FROM prompt WHERE pinned = 0 AND text NOT IN"
                        + " (SELECT text FROM prompt WHERE pinned = 0 ORDER BY last DESC, text LIMIT ?)",
                MOST);
    }

    @Override
    public void pin(String prompt, boolean pinned) {
        update("UPDATE prompt SET pinned = ? WHERE text = ?", pinned ? 1 : 0, prompt);
    }

    @Override
    public void remove(String prompt) {
        update("DELETE FROM prompt WHERE text = ?", prompt);
    }

    @Override
    public void forget() {
        update("DELETE FROM prompt");
    }

    @Override
    public List<Snippet> snippets() {
        return database.read(connection -> {
            var found = new ArrayList<Snippet>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT name, text FROM snippet ORDER BY name COLLATE NOCASE");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Snippet(row.getString(1), row.getString(2)));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public void save(Snippet snippet) {
        update("INSERT OR REPLACE INTO snippet (name, text) VALUES (?, ?)", snippet.name(), snippet.text());
    }

    @Override
    public void deleteSnippet(String name) {
        update("DELETE FROM snippet WHERE name = ?", name);
    }

    private void update(String sql, Object... parameters) {
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

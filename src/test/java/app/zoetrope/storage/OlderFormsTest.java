package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Judgement;
import app.zoetrope.testkit.Clips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Libraries and indexes that earlier versions wrote.
class OlderFormsTest {
    @TempDir
    Path home;

    private final Clip clip = Clips.clip(8);

    @Test
    void aSidecarOfTheFirstFormKeepsItsRatingAndTags() throws Exception {
        ObjectNode tree = Json.tryTree("{\"about\": \"x\", \"version\": 1}")
                .map(ObjectNode.class::cast)
                .orElseThrow();
        tree.set("clip", firstForm());
        Path file = Files.writeString(home.resolve("a.json"), tree.toString());
        assertThat(Sidecar.read(file)).contains(expected());
    }

    @Test
    void aSidecarThatAPersonHasCutShortIsFilledUp() throws Exception {
        Sidecar.write(home.resolve("a.json"), clip);
        String text = Files.readString(home.resolve("a.json"), StandardCharsets.UTF_8)
                .replaceAll("(?s)\"judgement\" : \\{.*?\\}", "\"judgement\" : {\"rating\" : 99}");
        Files.writeString(home.resolve("a.json"), text);
        assertThat(Sidecar.read(home.resolve("a.json")).orElseThrow().judgement())
                .isEqualTo(Judgement.NONE.rated(5));
    }

    @Test
    void theFirstIndexIsCarriedOver() throws Exception {
        Files.createDirectories(home);
        try (var connection = Database.connect(home.resolve("zoetrope.db"));
                var statement = connection.createStatement()) {
            String script = new String(
                    Migrations.class.getResourceAsStream("001-start.sql").readAllBytes(), StandardCharsets.UTF_8);
            for (String command : script.replaceAll("(?m)--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            statement.execute("PRAGMA user_version = 1");
            try (var insert = connection.prepareStatement(
                    "INSERT INTO clip VALUES (NULL, ?, 1, 'segmind', '480p', '16:9', 2, 0, 1, 1, NULL, ?)")) {
                insert.setString(1, clip.id().toString());
                insert.setString(2, firstForm().toString());
                insert.executeUpdate();
                insert.setString(1, "torn");
                insert.setString(2, "{\"id\": 7");
                insert.executeUpdate();
            }
        }
        try (Database database = Database.open(home)) {
            var folder = new LibraryFolder(() -> home, database, Clock.systemUTC());
            var library = new SqliteClipLibrary(database, folder, Clock.systemUTC());
            assertThat(database.damaged()).isEmpty();
            assertThat(library.find(ClipQuery.ALL.withWords("surf"))).containsExactly(expected());
            assertThat(library.count(ClipQuery.ALL)).isEqualTo(1);
        }
    }

    private ObjectNode firstForm() {
        ObjectNode old = (ObjectNode) Json.tryTree(Json.write(clip)).orElseThrow();
        ObjectNode judgement = (ObjectNode) old.remove("judgement");
        old.remove("batch");
        for (String name : List.of("rating", "favourite", "tags")) {
            old.set(name, judgement.get(name));
        }
        return old;
    }

    private Clip expected() {
        Judgement kept =
                Judgement.NONE.rated(clip.rating()).liked(clip.favourite()).tagged(clip.tags());
        return Clips.withoutBatch(clip).judged(kept);
    }
}

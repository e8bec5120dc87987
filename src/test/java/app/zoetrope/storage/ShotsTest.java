package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.Shots;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotsTest {
    private final Clip first = Clips.clip(9);
    private final Clip second = Clips.nextShot(8, first);
    private final Clip third = Clips.nextShot(7, second);
    private final Clip older = Clips.nextShot(8, first).as(Clips.clip(40).id(), "");

    @TempDir
    Path home;

    private Database database;
    private SqliteClipLibrary library;

    @BeforeEach
    void open() {
        database = Database.open(home);
        library = new SqliteClipLibrary(
                database, new LibraryFolder(() -> home, database, Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(Clip... clips) {
        new ClipIndex(database)
                .putAll(List.of(clips).stream()
                        .map(clip -> new ClipIndex.Entry(clip, Stamp.NONE))
                        .toList());
    }

    @Test
    void theChainIsTheSameFromEachOfItsShots() {
        put(third, first, second, Clips.clip(3));
        for (ClipLibrary each : List.of(library, new FakeClipLibrary(List.of(third, first, second)))) {
            for (Clip shot : List.of(first, second, third)) {
                assertThat(Shots.of(shot, each)).containsExactly(first, second, third);
            }
        }
        assertThat(Shots.of(Clips.clip(3), library)).containsExactly(Clips.clip(3));
    }

    @Test
    void aDeletedShotEndsTheChain() {
        put(first, second.movedTo("bin/x.mp4", Optional.of(Instant.EPOCH)), third);
        assertThat(Shots.of(first, library)).containsExactly(first);
        assertThat(Shots.of(third, library)).containsExactly(third);
    }

    @Test
    void shotsThatClaimToFollowEachOtherInARingAreShownOnce() {
        Clip ringed = Clips.nextShot(9, third);
        put(ringed, second, third);
        assertThat(Shots.of(second, library)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void anIndexOfBeforeKnowsItsShotsToo() {
        put(first, second, older);
        database.write(connection -> connection.createStatement().execute("DELETE FROM label WHERE kind = 'parent'"));
        assertThat(library.nextShots(first.id())).isEmpty();
        database.write(connection ->
                connection.createStatement().execute("INSERT INTO clip_body (number, body) VALUES (7, '{torn')"));
        database.write(connection -> connection.createStatement().execute("PRAGMA user_version = 3"));
        database.close();
        open();
        assertThat(library.nextShots(first.id())).hasSize(2);
    }
}

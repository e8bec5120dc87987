package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path data;

    @Test
    void aFileThatIsNoDatabaseIsSetAside() throws IOException {
        Files.writeString(data.resolve("zoetrope.db"), "this is no database".repeat(100));
        try (Database database = Database.open(data)) {
            assertThat(database.damaged())
                    .hasValueSatisfying(aside -> assertThat(aside).exists());
            assertThat(new SqliteJobStore(database, Clock.systemUTC()).active()).isEmpty();
        }
        try (Database database = Database.open(data)) {
            assertThat(database.damaged()).isEmpty();
        }
    }

    @Test
    void whatCanBeReadOfADamagedDatabaseIsCarriedOver() throws IOException {
        var jobs = new ArrayList<Job>();
        try (Database database = Database.open(data)) {
            var store = new SqliteJobStore(database, Clock.systemUTC());
            for (int i = 0; i < 40; i++) {
                jobs.add(Samples.job(EngineId.SEGMIND, new JobState.Preparing()));
            }
            store.add(jobs);
            store.move(jobs.getFirst(), new JobState.Submitting());
            new SqliteLedger(database).settle(jobs.getFirst().id(), Receipt.NONE, "unknown");
        }
        Path file = data.resolve("zoetrope.db");
        // a page in the middle and the wrong length in the header's promise: found by the check of an unclean start
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(raw.length() - 4096);
            raw.write(new byte[4096]);
        }
        Files.writeString(data.resolve("zoetrope.db-wal"), "");
        try (Database database = Database.open(data)) {
            assertThat(database.damaged()).isPresent();
            assertThat(new SqliteJobStore(database, Clock.systemUTC()).recent(100))
                    .isNotEmpty();
            assertThat(new SqliteLedger(database).spentSince(Samples.NOON.minusSeconds(1 << 30)))
                    .isEqualTo(Money.usd("0.6125"));
        }
    }

    @Test
    void aNewerDatabaseIsNotTouched() {
        try (Database database = Database.open(data)) {
            database.write(connection -> connection.createStatement().execute("PRAGMA user_version = 99"));
        }
        assertThatThrownBy(() -> Database.open(data)).isInstanceOf(StorageException.class);
        assertThat(data.resolve("zoetrope.db.damaged-1")).doesNotExist();
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        try (Database database = Database.open(data)) {
            assertThatThrownBy(() -> database.write(connection -> {
                        connection.createStatement().execute("INSERT INTO snippet VALUES ('a', 'b')");
                        throw new IllegalStateException("scripted");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(new SqlitePromptBook(database, Clock.systemUTC()).snippets())
                    .isEmpty();
            assertThat(List.of(database.<Integer>write(_ -> 1))).containsExactly(1);
        }
    }
}

package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTrashTest {
    @TempDir
    Path home;

    private SystemTrash trash() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new SystemTrash(Os.LINUX, home.resolve("Trash"), clock);
    }

    @Test
    void aFileGoesThereWithANoteWhereItWas() throws Exception {
        Path file = Files.writeString(home.resolve("Katze im Regen 猫.mp4"), "video");
        trash().put(file);
        assertThat(file).doesNotExist();
        assertThat(home.resolve("Trash/files/Katze im Regen 猫.mp4")).hasContent("video");
        assertThat(home.resolve("Trash/info/Katze im Regen 猫.mp4.trashinfo"))
                .hasContent("[Trash Info]\nPath=" + home.toString() + "/Katze%20im%20Regen%20%E7%8C%AB.mp4"
                        + "\nDeletionDate=2026-11-22T12:00:00\n");
    }

    @Test
    void twoOfOneNameStayTwo() throws Exception {
        for (String content : new String[] {"first", "second", "third"}) {
            trash().put(Files.writeString(home.resolve("a.mp4"), content));
        }
        assertThat(home.resolve("Trash/files/a.mp4")).hasContent("first");
        assertThat(home.resolve("Trash/files/a.2.mp4")).hasContent("second");
        assertThat(home.resolve("Trash/files/a.3.mp4")).hasContent("third");
        assertThat(home.resolve("Trash/info/a.3.mp4.trashinfo")).exists();
    }

    @Test
    void whereThereIsNoTrashTheFileStays() throws Exception {
        Files.writeString(home.resolve("Trash"), "a file where the trash should be");
        Path file = Files.writeString(home.resolve("a.mp4"), "video");
        assertThatThrownBy(() -> trash().put(file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("video");
    }
}

package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.library.ClipLibrary.Label;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {
    @TempDir
    Path home;

    private Path root;
    private Database database;
    private SqliteClipLibrary library;
    private final List<Clip> clips = Clips.some(20);

    @BeforeEach
    void open() throws IOException {
        root = home.resolve("library");
        database = Database.open(home.resolve("data"));
        library = new SqliteClipLibrary(
                database, new LibraryFolder(() -> root, database, Clock.systemUTC()), Clock.systemUTC());
        for (Clip clip : clips) {
            LibraryWriter.sidecar(root, clip);
            Files.writeString(root.resolve(clip.file()), "video of " + clip.id());
        }
        LibraryWriter.index(root, database, clips);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theBinIsEmptiedIntoTheTrashAndNothingElseIs() throws Exception {
        var history = new History(library);
        Path trash = Files.createDirectories(home.resolve("trash"));
        history.delete(List.of(clips.get(0).id(), clips.get(1).id()));
        List<Clip> binned = library.find(ClipQuery.ALL.withBin(true));
        assertThat(binned).hasSize(2);
        var emptied = history.empty(
                List.of(clips.get(0).id(), clips.get(1).id(), clips.get(2).id()),
                file -> Files.move(file, trash.resolve(file.getFileName())));
        assertThat(emptied.clips()).hasSize(2);
        assertThat(emptied.kept()).containsOnlyKeys(clips.get(2).id());
        assertThat(library.find(clips.get(0).id())).isEmpty();
        assertThat(library.count(ClipQuery.ALL.withBin(true))).isZero();
        assertThat(library.count(ClipQuery.ALL)).isEqualTo(18);
        try (var files = Files.list(trash)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void withoutATrashTheBinStaysFull() throws Exception {
        Clip binned = library.delete(clips.getFirst());
        assertThatThrownBy(() -> library.discard(binned, _ -> {
                    throw new IOException("no trash");
                }))
                .isInstanceOf(IOException.class);
        assertThat(library.find(binned.id())).contains(binned);
        assertThat(library.file(binned)).exists();
    }

    @Test
    void anEmptyingThatWasStoppedInTheMiddleIsRepeated() throws Exception {
        Clip binned = library.delete(clips.getFirst());
        Files.delete(library.file(binned));
        var gone = new ArrayList<Path>();
        library.discard(binned, gone::add);
        assertThat(gone).containsExactly(Layout.sidecar(library.file(binned)));
        assertThat(library.find(binned.id())).isEmpty();
    }

    @Test
    void aClipComesBackBesideWhatTookItsPlace() throws Exception {
        Clip binned = library.delete(clips.getFirst());
        Files.writeString(root.resolve(clips.getFirst().file()), "another");
        Clip back = library.restore(binned);
        assertThat(back.file()).isEqualTo("2026/11/clip 00000 (2).mp4");
        assertThat(library.file(back)).hasContent("video of " + back.id());
        assertThat(root.resolve(clips.getFirst().file())).hasContent("another");
    }

    @Test
    void judgementsAreInTheSidecarsAndTagsAreCompleted() throws Exception {
        var history = new History(library);
        var edit = history.judge(
                clips.stream().map(Clip::id).toList(),
                judgement -> judgement.collected(List.of("Reel")).tagged(List.of("Surfing", "été")));
        assertThat(edit.after()).hasSize(20);
        assertThat(Sidecar.read(Layout.sidecar(root.resolve(clips.get(3).file())))
                        .orElseThrow()
                        .judgement())
                .isEqualTo(edit.after().get(3).judgement());
        assertThat(library.tags("surf", 5)).containsExactly(new Label("Surfing", 20));
        assertThat(library.tags("ÉT", 5)).containsExactly(new Label("été", 20));
        assertThat(library.tags("", 1)).hasSize(1);
        assertThat(library.collections()).containsExactly(new Label("Reel", 20));
        history.undo(edit);
        assertThat(library.find(ClipQuery.ALL)).isEqualTo(clips);
        assertThat(library.collections()).containsExactly(new Label("Show reel", 3));
    }

    @Test
    void aMissingFolderMakesEveryClipGreyAndRefusesChanges() throws Exception {
        Files.move(root, home.resolve("unplugged"));
        assertThat(library.missing(clips.subList(0, 3))).hasSize(3);
        assertThat(library.updateAll(clips.subList(0, 2))).hasSize(2);
        assertThat(root).doesNotExist();
        Files.move(home.resolve("unplugged"), root);
        assertThat(library.missing(clips)).isEmpty();
        assertThat(library.updateAll(clips)).isEmpty();
    }
}

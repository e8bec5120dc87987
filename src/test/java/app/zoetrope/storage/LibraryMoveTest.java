package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.library.ClipQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryMoveTest {
    @TempDir
    Path home;

    private Path from;
    private Path to;
    private LibraryMove move;

    @BeforeEach
    void make() throws Exception {
        try (var library = new SmallLibrary(home, 12)) {
            from = library.root;
            library.care.look(true);
        }
        to = home.resolve("elsewhere/library");
        move = new LibraryMove(home.resolve("data"));
    }

    private void isThere(Path root) throws Exception {
        try (var library = new SmallLibrary(home, root)) {
            var seen = library.care.look(true);
            assertThat(seen.missing()).isZero();
            assertThat(seen.added()).isZero();
            assertThat(library.library.count(ClipQuery.ALL) + library.library.count(ClipQuery.ALL.withBin(true)))
                    .isEqualTo(12);
        }
    }

    @Test
    void onTheSameDriveItIsOneRename() throws Exception {
        move.run(from, to, (_, _) -> {});
        assertThat(move.resume()).contains(to);
        move.tidy();
        assertThat(move.resume()).isEmpty();
        assertThat(from).doesNotExist();
        isThere(to);
    }

    @Test
    void elseEveryFileIsCopiedAndTheOldOnesGoWhenTheNewPlaceIsRemembered() throws Exception {
        Files.writeString(Files.createDirectories(to).resolve("mine.txt"), "stays");
        var last = new long[2];
        move.run(from, to, (done, total) -> {
            last[0] = done;
            last[1] = total;
        });
        assertThat(last[0]).isEqualTo(last[1]).isPositive();
        isThere(from);
        assertThat(move.resume()).contains(to);
        move.tidy();
        assertThat(from).doesNotExist();
        assertThat(to.resolve("mine.txt")).hasContent("stays");
        isThere(to);
    }

    @Test
    void aStopInTheMiddleLeavesTheOldLibraryAndTheNextCallGoesOn() throws Exception {
        Files.writeString(Files.createDirectories(to).resolve("mine.txt"), "stays");
        assertThatThrownBy(() ->
                        move.run(from, to, (_, _) -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(move.resume()).isEmpty();
        isThere(from);
        move.run(from, to, (_, _) -> {});
        assertThat(move.resume()).contains(to);
        move.tidy();
        isThere(to);
    }

    @Test
    void anotherFileAtAClipsPlaceStopsTheMoveAndIsNotOverwritten() throws Exception {
        Path taken = to.resolve("2026/11/clip 00000.mp4");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "another");
        assertThatThrownBy(() -> move.run(from, to, (_, _) -> {})).isInstanceOf(IOException.class);
        assertThat(taken).hasContent("another");
        assertThat(move.resume()).isEmpty();
        isThere(from);
    }

    @Test
    void aFolderInsideTheOtherIsRefused() throws Exception {
        assertThatThrownBy(() -> move.run(from, from.resolve("deeper"), (_, _) -> {}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> move.run(from, from.getParent(), (_, _) -> {})).isInstanceOf(IOException.class);
        isThere(from);
    }
}

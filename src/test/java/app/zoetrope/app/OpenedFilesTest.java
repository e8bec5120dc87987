package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedFilesTest {
    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private final OpenedFiles files = new OpenedFiles(new DirectTaskRunner(), new OpenedFiles.Ways() {
        @Override
        public void raise() {
            done.add("raise");
        }

        @Override
        public void pictures(List<Path> given) {
            done.add("pictures " + names(given));
        }

        @Override
        public void video(Path file) {
            done.add("video " + names(List.of(file)));
        }

        @Override
        public void videos(List<Path> given) {
            done.add("videos " + names(given));
        }

        @Override
        public void say(String words) {
            done.add(words);
        }
    });

    private static String names(List<Path> files) {
        return String.join(
                " ", files.stream().map(file -> file.getFileName().toString()).toList());
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "").toString();
    }

    @Test
    void aStartWithoutFilesOnlyBringsTheWindowForward() {
        files.open(List.of());
        assertThat(done).containsExactly("raise");
    }

    @Test
    void picturesGoToTheStudioAndAVideoIsLookedAt() throws IOException {
        files.open(List.of(file("a\nb.png"), file("\u732b.jpg"), file("c.MP4")));
        assertThat(done).containsExactly("raise", "pictures a\nb.png \u732b.jpg", "video c.MP4");
    }

    @Test
    void severalVideosGoIntoTheLibrary() throws IOException {
        files.open(List.of(file("a.mp4"), file("b.webm")));
        assertThat(done).containsExactly("raise", "videos a.mp4 b.webm");
    }

    @Test
    void whatIsNotThereIsSaidAndTheRestIsOpened() throws IOException {
        files.open(List.of("/nowhere/x.png", "relative.png", "\0", file("a.png")));
        assertThat(done).hasSize(3).contains("pictures a.png");
        assertThat(done.get(1)).startsWith("2 files are not there").contains("x.png");
    }

    @Test
    void pathsBecomeWholeAndAddressesOfFilesBecomePaths() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(OpenedFiles.absolute(
                        new String[] {"--verbose", "b/../a.png", "file:///tmp/a%20b.png", "file://x y"}))
                .containsExactly(here + "/a.png", "/tmp/a b.png");
    }
}

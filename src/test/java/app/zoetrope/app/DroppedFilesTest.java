package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.Drops;
import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class DroppedFilesTest {
    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private final Pane part = new Pane();
    private final StackPane window = new StackPane(part);

    @BeforeEach
    void install() {
        var ways = new OpenedFiles.Ways() {
            @Override
            public void raise() {
                done.add("raise");
            }

            @Override
            public void pictures(List<Path> given) {
                done.add(given.size() + " pictures");
            }

            @Override
            public void video(Path file) {
                done.add("video " + file.getFileName());
            }

            @Override
            public void videos(List<Path> given) {
                done.add(given.size() + " videos");
            }

            @Override
            public void say(String words) {
                done.add(words);
            }
        };
        FxExtension.runOnFx(() -> new OpenedFiles(new DirectTaskRunner(), ways).install(window));
    }

    @Test
    void aFileDroppedAnywhereOnTheWindowIsTaken() throws IOException {
        assertThat(drop(part, null, "clip.mp4")).isEqualTo(new Drops.Drop(true, true));
        assertThat(drop(part, null, "a.png", "b.jpg")).isEqualTo(new Drops.Drop(true, true));
        assertThat(done).containsExactly("raise", "video clip.mp4", "raise", "2 pictures");
    }

    @Test
    void aPartOfTheWindowThatTakesFilesItselfKeepsThem() throws IOException {
        FxExtension.runOnFx(() -> part.addEventHandler(DragEvent.ANY, DragEvent::consume));
        assertThat(drop(part, null, "clip.mp4").accepted()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void severalOfOurOwnClipsOnTheirWayOutAreLeftAlone() throws IOException {
        assertThat(drop(part, part, "a.mp4", "b.mp4").accepted()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void oneOfOurOwnClipsTellsHowItWasMade() throws IOException {
        assertThat(drop(part, part, "a.mp4").accepted()).isTrue();
        assertThat(done).containsExactly("raise", "video a.mp4");
    }

    @Test
    void aDragWithoutFilesIsLeftAlone() throws IOException {
        assertThat(drop(part, null).accepted()).isFalse();
        assertThat(done).isEmpty();
    }

    private Drops.Drop drop(Pane on, Pane from, String... names) throws IOException {
        var files = new ArrayList<Path>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve(name), ""));
        }
        return FxExtension.onFx(() -> Drops.drop(on, files, from));
    }
}

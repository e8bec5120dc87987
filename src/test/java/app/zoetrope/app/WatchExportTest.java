package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.FolderExport;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.settings.ExportSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.CopyingTranscoder;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchExportTest {
    @TempDir
    Path folder;

    private final Clip clip = Clips.clip(0, "A cat");
    private final Job job = Samples.job(EngineId.SKETCH, new JobState.Done(clip.id()));
    private final ExportSettings settings = new Settings(Path.of("library"), _ -> null).export();
    private final List<String> said = new ArrayList<>();
    private FakeClipLibrary library;
    private WatchExport watch;

    @BeforeEach
    void make() throws IOException {
        library = new FakeClipLibrary(folder.resolve("library"), List.of(clip));
        Files.createDirectories(library.file(clip).getParent());
        Files.writeString(library.file(clip), "video");
        var export = new FolderExport(new CopyingTranscoder(), _ -> new byte[0], ExportJournal.NONE);
        watch = new WatchExport(library, export, settings, new DirectTaskRunner(), said::add);
        settings.templateProperty().set("{words}");
        settings.watchFolderProperty().set(Optional.of(folder.resolve("out")));
    }

    @Test
    void aFinishedClipGoesToTheFolderWhereThatIsWanted() {
        watch.finished(job, clip);
        assertThat(folder.resolve("out")).doesNotExist();
        settings.watchProperty().set(true);
        watch.finished(job, clip);
        assertThat(folder.resolve("out/A cat.mp4")).hasContent("video");
        assertThat(said).isEmpty();
    }

    @Test
    void whatFailsIsToldAndTheClipStays() throws IOException {
        settings.watchProperty().set(true);
        Files.writeString(folder.resolve("out"), "no folder");
        watch.finished(job, clip);
        assertThat(said).hasSize(1);
        assertThat(library.file(clip)).hasContent("video");
    }
}

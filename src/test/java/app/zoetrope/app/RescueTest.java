package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.Samples;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueTest {
    @TempDir
    private Path folder;

    @Test
    void aClipThatIsKeptAsideIsSavedWhereTheUserWantsIt() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "video");
        Path wanted = Files.createDirectory(folder.resolve("desk"));
        List<Job> jobs = List.of(job(kept.toUri()), job(URI.create("https://example.org/a.mp4")));
        List<Path> copies = Rescue.copy(jobs, wanted);
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy).hasContent("video").hasParent(wanted);
            assertThat(copy.toString()).endsWith(".mp4");
        });
        assertThat(Rescue.copy(jobs, wanted)).isEqualTo(copies);
        assertThat(wanted.toFile().list()).hasSize(1);
        assertThat(kept).exists();
    }

    private static Job job(URI file) {
        return Samples.job(EngineId.SEGMIND, new JobState.Downloading(Samples.run("r-1"), file, Receipt.NONE));
    }
}

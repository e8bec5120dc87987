package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.RealProgram;
import app.zoetrope.testkit.Scenes;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+C in a terminal: the program, the process that draws and the encoder get it at once.
@EnabledOnOs(OS.LINUX)
class ControlCTest {
    @TempDir
    private Path folder;

    @Test
    void aSketchThatIsStoppedInATerminalLeavesNothingAndIsDrawnAtTheNextStart() throws Exception {
        Path picture = Scenes.jpeg(folder.resolve("picture.jpg"), 800, 450);
        Path home = folder.resolve("home");
        try (var service = FakeSegmind.start()) {
            var program =
                    RealProgram.prepare(folder.resolve("program"), picture).leading();
            var run = program.start(home, service, sketch(picture));
            await().atMost(Duration.ofSeconds(60)).until(() -> isEncoding(run.process()));
            new ProcessBuilder("kill", "-INT", "--", "-" + run.process().pid())
                    .start()
                    .waitFor();
            assertThat(run.end()).isEqualTo(130);
            assertThat(run.err()).contains("zoetrope resume");
            assertThat(home.resolve("data/scratch")).isEmptyDirectory();

            var jobs = program.start(home, service, "jobs", "--json");
            assertThat(jobs.end()).isZero();
            assertThat(jobs.out()).contains("\"queued\"");
            assertThat(program.start(home, service, "resume").end()).isZero();
        }
    }

    private static String[] sketch(Path picture) {
        return new String[] {
            "generate", "--engine", "sketch", "--image", picture.toString(), "--prompt", "wind", "--resolution", "720p"
        };
    }

    private static boolean isEncoding(Process process) {
        return process.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("ffmpeg"));
    }
}

package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Scenes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchCancelTest {
    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void drawThePicture() throws Exception {
        picture = Scenes.jpeg(folder.resolve("picture.jpg"), 800, 450);
    }

    @Test
    void anInterruptEndsItAndLeavesNothing() throws Exception {
        Path target = folder.resolve("clip.mp4");
        var begun = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                Sketches.make(
                        Sketches.request("orbit left", AspectRatio.R16X9, Resolution.P720, 15),
                        picture,
                        target,
                        (done, bytes) -> begun.countDown());
                ended.completeExceptionally(new AssertionError("It went on to its end"));
            } catch (Exception stop) {
                ended.complete(stop);
            }
        });
        begun.await();
        worker.interrupt();
        await().atMost(Duration.ofSeconds(20)).until(ended::isDone);
        assertThat(ended.join()).isInstanceOf(InterruptedException.class);
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.current()
                        .children()
                        .noneMatch(child -> child.info().command().orElse("").endsWith("ffmpeg")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("sketch-")));
    }

    @Test
    void anEncoderThatFailsIsSaidToHaveFailed() {
        assertThat(failure(new IOException("no room")).problem())
                .isEqualTo(Problem.free(Problem.Kind.ENCODER_FAILED, "no room"));
    }

    @Test
    void theSessionIsClosedAfterAFailure() {
        var closed = new AtomicBoolean();
        failure(new IOException("gone"), closed);
        assertThat(closed).isTrue();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    private EngineException failure(IOException cause) {
        return failure(cause, new AtomicBoolean());
    }

    private EngineException failure(IOException cause, AtomicBoolean closed) {
        RawVideoEncoder encoder = spec -> new RawVideoEncoder.Session() {
            @Override
            public void write(ByteBuffer frame) throws IOException {
                throw cause;
            }

            @Override
            public void finish() {}

            @Override
            public void close() {
                closed.set(true);
            }
        };
        var engine = new SketchEngine(new SketchPress(encoder, folder.resolve("scratch")));
        return catchThrowableOfType(
                EngineException.class,
                () -> engine.submit(
                        Sketches.prepared(Sketches.small("pan left"), picture),
                        folder.resolve("clip.mp4"),
                        Monitor.SILENT));
    }
}

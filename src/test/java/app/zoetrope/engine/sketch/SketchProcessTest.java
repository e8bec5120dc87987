package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.zoetrope.engine.sketch.SketchWire.Task;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.media.FfprobeInspector;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.platform.JavaProcess;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Scenes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// With the real process, ended in every way.
class SketchProcessTest {
    private static final String MAIN = "app.zoetrope.app.SketchMain";
    private static final GenerationRequest LONG =
            Sketches.request("orbit left", AspectRatio.R16X9, Resolution.P720, 15);

    @TempDir
    private Path folder;

    private Path picture;
    private Path target;

    @BeforeEach
    void drawThePicture() throws Exception {
        picture = Scenes.jpeg(folder.resolve("picture.jpg"), 800, 450);
        target = folder.resolve("clip.mp4");
    }

    /// As the program does, which no engine knows.
    private Process start() throws IOException {
        return JavaProcess.start(main(), List.of(plain(folder.resolve("cache")), plain(folder.resolve("scratch"))));
    }

    private static String plain(Path place) {
        return URLEncoder.encode(place.toString(), StandardCharsets.UTF_8);
    }

    private static Class<?> main() {
        try {
            return Class.forName(MAIN);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private SketchEngine engine() {
        return engine(this::start);
    }

    private static SketchEngine engine(SketchProcess.Starter starter) {
        return new SketchEngine(new SketchProcess(starter, () -> false));
    }

    private EngineException failure(SketchEngine engine, GenerationRequest request, Monitor monitor) {
        return catchThrowableOfType(
                EngineException.class, () -> engine.submit(Sketches.prepared(request, picture), target, monitor));
    }

    private static List<ProcessHandle> drawers() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(MAIN)
                        || child.info().command().orElse("").endsWith("ffmpeg"))
                .toList();
    }

    private void nothingIsLeft() {
        await().atMost(Duration.ofSeconds(20)).until(() -> drawers().isEmpty());
        assertThat(target).doesNotExist();
    }

    @Test
    void itDrawsTheClipAndTellsHowFarItIs() throws Exception {
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        GenerationRequest request = Sketches.small("slow push in, wind");
        engine().submit(Sketches.prepared(request, picture), target, (done, _) -> told.add(done));
        VideoFacts facts = new FfprobeInspector(ClipMaker.kit()).inspect(target);
        assertThat(facts.width()).isEqualTo(facts.height());
        assertThat(facts.hasSound()).isTrue();
        assertThat(told).isSorted().hasSize(ClipFormat.FRAMES_PER_SECOND).last().isEqualTo(1.0);
        await().atMost(Duration.ofSeconds(20)).until(() -> drawers().isEmpty());
    }

    @Test
    void anInterruptEndsItAndLeavesNothing() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                engine().submit(Sketches.prepared(LONG, picture), target, (_, _) -> begun.countDown());
                ended.completeExceptionally(new AssertionError("It went on to its end"));
            } catch (Exception stop) {
                ended.complete(stop);
            }
        });
        begun.await();
        worker.interrupt();
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        nothingIsLeft();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void whereItIsKilledTheClipIsSaidToHaveFailedForFree() {
        Monitor killer = (_, _) -> drawers().forEach(ProcessHandle::destroyForcibly);
        Problem problem = failure(engine(), LONG, killer).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.ENCODER_FAILED);
        assertThat(problem.charged()).isEqualTo(Problem.Charged.NO);
        nothingIsLeft();
    }

    @Test
    void aProcessThatIsNoneOfOursIsSaidToHaveFailed() {
        var engine = engine(() -> new ProcessBuilder("echo", "hello").start());
        assertThat(failure(engine, LONG, Monitor.SILENT).problem().kind()).isEqualTo(Problem.Kind.ENCODER_FAILED);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void oneThatDoesNotStopIsKilledWithWhomItStarted() {
        var family = new ArrayList<ProcessHandle>();
        var engine = engine(() -> {
            var stubborn = new ProcessBuilder("sh", "-c", "sleep 600 & echo hello; wait").start();
            await().until(() -> stubborn.children().findAny().isPresent());
            family.add(stubborn.toHandle());
            stubborn.children().forEach(family::add);
            return stubborn;
        });
        assertThat(failure(engine, LONG, Monitor.SILENT).problem().kind()).isEqualTo(Problem.Kind.ENCODER_FAILED);
        assertThat(family).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aProgramThatWasUpdatedMeanwhileIsNamedAsThat() {
        List<SketchProcess.Starter> failing = List.of(
                () -> {
                    throw new NoSuchFileException("child.args");
                },
                () -> new ProcessBuilder("true").start());
        assertThat(failing)
                .map(starter -> new SketchEngine(new SketchProcess(starter, () -> true)))
                .map(engine -> failure(engine, LONG, Monitor.SILENT).problem())
                .containsOnly(Problem.free(Problem.Kind.PROGRAM_CHANGED, ""));
    }

    @Test
    void aPictureThatCannotBeReadIsNamedAsThat() throws Exception {
        Files.writeString(picture, "no picture");
        assertThat(failure(engine(), LONG, Monitor.SILENT).problem().kind()).isEqualTo(Problem.Kind.PICTURE_UNREADABLE);
        nothingIsLeft();
    }

    @Test
    void itEndsWithTheProgramHoweverThatEnds() throws Exception {
        Process child = start();
        SketchWire.write(
                new DataOutputStream(child.getOutputStream()),
                new Task(Sketches.prepared(LONG, picture).order(), target));
        SketchWire.readReport(new DataInputStream(child.getInputStream()));
        // As the system does with the pipes of a program that is killed.
        child.getOutputStream().close();
        child.getInputStream().close();
        assertThat(child.waitFor(Duration.ofSeconds(20))).isTrue();
        nothingIsLeft();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }
}

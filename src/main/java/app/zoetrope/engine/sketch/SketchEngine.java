package app.zoetrope.engine.sketch;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The free local engine: shows the camera's movement over the still picture, to judge framing, pacing and length
/// before money is spent. Deterministic: the same picture and request give the same clip.
public final class SketchEngine implements VideoEngine {
    private static final Profile PROFILE = new Profile(false, true, Duration.ofSeconds(3));
    private static final int TITLE_LENGTH = 60;
    /// For the file's readers anywhere, so in English.
    private static final String COMMENT =
            "Free local sketch made with Zoetrope: the still picture with a camera move and "
                    + "synthetic sound, not the model's output. Prompt: ";

    private final RawVideoEncoder encoder;
    private final Path scratch;

    /// @param scratch folder for short-lived files, made when needed
    public SketchEngine(RawVideoEncoder encoder, Path scratch) {
        this.encoder = encoder;
        this.scratch = scratch;
    }

    @Override
    public EngineId id() {
        return EngineId.SKETCH;
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Prepared prepare(Order order, Monitor monitor) {
        return new Prepared(order, Optional.empty());
    }

    @Override
    public Submission submit(Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        long started = System.nanoTime();
        try {
            render(prepared.order(), target, monitor);
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw interrupted(failure);
            }
            throw failure(Problem.Kind.ENCODER_FAILED, failure);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new Submission.Finished(
                new Receipt(Optional.of(Money.ZERO), Optional.empty(), Optional.empty(), Optional.of(took)));
    }

    private static YuvPicture picture(Path file) throws EngineException {
        try {
            return YuvPicture.read(file);
        } catch (IOException failure) {
            throw failure(Files.exists(file) ? Problem.Kind.PICTURE_UNREADABLE : Problem.Kind.PICTURE_MISSING, failure);
        }
    }

    private void render(Order order, Path target, Monitor monitor)
            throws EngineException, IOException, InterruptedException {
        GenerationRequest request = order.request();
        ClipFormat format = ClipFormat.of(request);
        Files.createDirectories(scratch);
        Path sound = Files.createTempFile(scratch, "sketch-", ".pcm");
        try {
            SoundBed.write(SoundLanguage.read(request.prompt()), format.samples(), seed(request), sound);
            var spec = new RawVideoEncoder.Spec(
                    format.width(),
                    format.height(),
                    ClipFormat.FRAMES_PER_SECOND,
                    sound,
                    metadata(request.prompt()),
                    target);
            // The encoder starts while the picture is read.
            try (RawVideoEncoder.Session session = encoder.open(spec)) {
                press(picture(order.picture()), request, format).print(session, monitor);
                session.finish();
            }
        } finally {
            Files.deleteIfExists(sound);
        }
    }

    private static FramePress press(YuvPicture picture, GenerationRequest request, ClipFormat format) {
        Stage stage = Stage.of(format.aspect(), picture.y().width(), picture.y().height());
        var path = new MovePath(CameraLanguage.read(request.prompt()), stage, format.seconds(), seed(request));
        YuvPicture fitted = picture.atMost(stage.pictureWidth() * format.height() * path.closest());
        FrameRenderer renderer = path.isStraight()
                ? new StraightRenderer(fitted, stage, format)
                : new TurnedRenderer(fitted, stage, format);
        return new FramePress(path, renderer, format);
    }

    private static long seed(GenerationRequest request) {
        return request.prompt().hashCode();
    }

    private static Map<String, String> metadata(String prompt) {
        String line = prompt.strip().replaceAll("\\s+", " ");
        String start = line.length() <= TITLE_LENGTH
                ? line
                : line.substring(0, TITLE_LENGTH).strip() + "\u2026";
        return Map.of("title", "SKETCH: " + start, "comment", COMMENT + line);
    }

    /// Never asked: `submit` comes back with the whole clip.
    @Override
    public RunStatus check(RemoteRun run) throws EngineException {
        throw EngineException.of(Problem.free(Problem.Kind.INTERNAL, "A sketch has no run to ask about"));
    }

    /// Never asked, as `check`.
    @Override
    public void fetch(URI file, Path target, Monitor monitor) throws EngineException {
        throw EngineException.of(Problem.free(Problem.Kind.INTERNAL, "A sketch has no file to fetch"));
    }

    private static EngineException failure(Problem.Kind kind, IOException cause) {
        String detail = cause.getMessage() == null ? "" : cause.getMessage();
        return new EngineException(Problem.free(kind, detail), false, Optional.empty(), cause);
    }

    private static InterruptedException interrupted(IOException cause) {
        var interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }
}

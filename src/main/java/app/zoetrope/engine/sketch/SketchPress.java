package app.zoetrope.engine.sketch;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Draws sketches in this process, on all of its processors.
public final class SketchPress implements Sketcher {
    private static final int TITLE_LENGTH = 60;
    /// For the file's readers anywhere, so in English.
    private static final String COMMENT =
            "Free local sketch made with Zoetrope: the still picture with a camera move and "
                    + "synthetic sound, not the model's output. Prompt: ";

    private final RawVideoEncoder encoder;
    private final Path scratch;

    /// @param scratch folder for short-lived files, made when needed
    public SketchPress(RawVideoEncoder encoder, Path scratch) {
        this.encoder = encoder;
        this.scratch = scratch;
    }

    @Override
    public void draw(Order order, Path target, Monitor monitor)
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

    private static YuvPicture picture(Path file) throws EngineException {
        try {
            return YuvPicture.read(file);
        } catch (IOException failure) {
            Problem.Kind kind = Files.exists(file) ? Problem.Kind.PICTURE_UNREADABLE : Problem.Kind.PICTURE_MISSING;
            throw new EngineException(
                    Problem.free(kind, String.valueOf(failure.getMessage())), false, Optional.empty(), failure);
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
}

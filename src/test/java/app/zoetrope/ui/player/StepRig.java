package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Steps through a clip in the true player, forward and back, as a held key would, and compares what the window shows
/// with what FFmpeg decodes in one pass over the file.
///
/// The window's pixels are those of the player's colours: BT.601 for every file, colours not interpolated. So is the
/// decoded frame turned into colours here, in floating point; `TOLERANCE` levels are left for the rounding of both.
final class StepRig implements AutoCloseable {
    private static final int TOLERANCE = 3;

    private static final long KEY_NANOS = 33_000_000;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Path folder;
    private final ClipPictures pictures;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final MediaSession session = FxExtension.onFx(MediaSession::new);
    private final PlayerViewModel model;
    private final PlayerView view;
    private final Stage stage;
    private volatile long answered;
    private int number;

    /// @param right shown as decoded
    /// @param millis from the key to the picture, each step's
    record Result(int frames, int right, List<Double> millis) {}

    StepRig(Path folder, ClipPictures pictures) {
        this.folder = folder;
        this.pictures = pictures;
        model = FxExtension.onFx(() -> new PlayerViewModel(
                session, pictures, clip -> folder.resolve(clip.file()), tasks, new RecordedActions(folder)));
        view = FxExtension.onFx(() -> new PlayerView(model, session, new Thumbnails(tasks, 16 << 20)));
        stage = Look.show(() -> new StackPane(view), 1400, 1000, ColorScheme.DARK);
        FxExtension.runOnFx(() -> {
            model.reel().stillProperty().subscribe(_ -> answered = 0);
            stage.getScene().addPostLayoutPulseListener(() -> {
                if (answered == 0) {
                    answered = System.nanoTime();
                }
            });
        });
    }

    Result run(Path video) throws IOException, InterruptedException {
        // Every fourth is a sketch and says so on the picture.
        Clip clip = Clips.withFile(4 * number++, video.getFileName().toString(), pictures.facts(video));
        int width = clip.facts().width();
        int height = clip.facts().height();
        Path decoded = decode(video);
        try (FileChannel frames = FileChannel.open(decoded)) {
            int size = width * height * 3 / 2;
            int count = (int) (frames.size() / size);
            FxExtension.runOnFx(() -> model.open(clip, false));
            await(() -> model.stateProperty().get().isOpen()
                    && model.reel().shown() == 0
                    && model.head().frames() == count);
            fit(width, height);
            var planes = ByteBuffer.allocate(size);
            var millis = new ArrayList<Double>();
            int right = matches(read(frames, planes, 0), width, height) ? 1 : 0;
            for (int step = 1; step < 2 * count - 1; step++) {
                boolean forward = step < count;
                int number = forward ? step : 2 * (count - 1) - step;
                millis.add(step(number, forward));
                right += matches(read(frames, planes, number), width, height) ? 1 : 0;
            }
            return new Result(2 * count - 1, right, millis);
        } finally {
            FxExtension.runOnFx(model::close);
            Files.delete(decoded);
        }
    }

    private double step(int number, boolean forward) {
        long pressed = System.nanoTime();
        FxExtension.runOnFx(forward ? model::stepForward : model::stepBack);
        await(() -> model.reel().shown() == number && answered > pressed);
        double took = (answered - pressed) / 1e6;
        LockSupport.parkNanos(Math.max(0, pressed + KEY_NANOS - System.nanoTime()));
        return took;
    }

    private Path decode(Path video) throws IOException, InterruptedException {
        Path target = folder.resolve(video.getFileName() + ".yuv");
        KitProgram.run(
                "ffmpeg",
                List.of(
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        video.toString(),
                        "-map",
                        "0:V:0",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "yuv420p",
                        target.toString()));
        return target;
    }

    private static ByteBuffer read(FileChannel frames, ByteBuffer planes, int number) throws IOException {
        planes.clear();
        while (planes.hasRemaining()
                && frames.read(planes, (long) number * planes.capacity() + planes.position()) > 0) {}
        return planes.flip();
    }

    private boolean matches(ByteBuffer planes, int width, int height) {
        int[] shown = FxExtension.onFx(() -> shot(width, height));
        int strays = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = width * height + y / 2 * (width / 2) + x / 2;
                double light = 255 / 219.0 * ((planes.get(y * width + x) & 0xff) - 16);
                double blue = 255 / 224.0 * ((planes.get(at) & 0xff) - 128);
                double red = 255 / 224.0 * ((planes.get(at + width * height / 4) & 0xff) - 128);
                int pixel = shown[y * width + x];
                boolean near = isNear(light + 1.402 * red, pixel >> 16)
                        && isNear(light - 0.344136 * blue - 0.714136 * red, pixel >> 8)
                        && isNear(light + 1.772 * blue, pixel);
                strays += near ? 0 : 1;
            }
        }
        return strays == 0;
    }

    private static boolean isNear(double wanted, int channel) {
        return Math.abs(Math.clamp(wanted, 0, 255) - (channel & 0xff)) <= TOLERANCE;
    }

    /// The picture as it lies in the window: poster, video and frame over each other.
    private int[] shot(int width, int height) {
        WritableImage image = stage.getScene().snapshot(null);
        Bounds place = placeOfPicture();
        var argb = new int[width * height];
        image.getPixelReader()
                .getPixels(
                        (int) place.getMinX(),
                        (int) place.getMinY(),
                        width,
                        height,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        width);
        return argb;
    }

    private Bounds placeOfPicture() {
        Node picture = stage.getScene().lookup(".frame");
        return picture.localToScene(picture.getLayoutBounds());
    }

    /// Makes the player so large that the clip is shown pixel for pixel.
    private void fit(int width, int height) {
        double margin = width < PicturePane.NARROW ? PicturePane.NARROW_MARGIN : PicturePane.WIDE_MARGIN;
        FxExtension.runOnFx(() -> view.setMaxSize(width + 2 * margin, height + 240));
        await(() -> {
            Bounds place = placeOfPicture();
            return place.getWidth() == width && place.getHeight() == height;
        });
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!FxExtension.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It never came");
            }
            LockSupport.parkNanos(500_000);
        }
    }

    @Override
    public void close() {
        FxExtension.runOnFx(() -> {
            model.close();
            session.close();
            stage.hide();
        });
        tasks.close();
    }
}

package app.zoetrope.app;

import app.zoetrope.engine.sketch.SketchChild;
import app.zoetrope.engine.sketch.SketchPress;
import app.zoetrope.media.FfmpegEncoder;
import app.zoetrope.media.MediaKit;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.JavaProcess;
import app.zoetrope.platform.Logging;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The process that draws sketches. It knows neither settings nor library, and has no key.
public final class SketchMain {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private SketchMain() {}

    /// @param cache where the kit's links are kept
    /// @param scratch folder for short-lived files
    /// @throws IOException if it cannot be started
    static Process start(Path cache, Path scratch) throws IOException {
        return JavaProcess.start(SketchMain.class, List.of(plain(cache), plain(scratch)));
    }

    /// Whether nothing more can be started, since the program was updated or moved.
    static boolean isGone() {
        return !JavaProcess.isWhole(SketchMain.class);
    }

    /// Windows takes no letters in arguments that its code page does not have.
    private static String plain(Path folder) {
        return URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8);
    }

    private static Path folder(String plain) {
        return Path.of(URLDecoder.decode(plain, StandardCharsets.UTF_8));
    }

    public static void main(String[] folders) throws IOException {
        PrintStream reports = System.out;
        // Whatever else is printed is none.
        System.setOut(System.err);
        Logging.toStandardError(Redaction::redact);
        var encoder = new FfmpegEncoder(MediaKit.find(folder(folders[0])));
        var child = new SketchChild(new SketchPress(encoder, folder(folders[1])), System.in, reports);
        var served = new CompletableFuture<Void>();
        endInOrder(Thread.currentThread(), served);
        try {
            child.serve();
        } finally {
            served.complete(null);
        }
        System.exit(0);
    }

    /// Ctrl+C in a terminal comes here, too: what was begun is taken away first.
    private static void endInOrder(Thread drawing, CompletableFuture<Void> served) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(() -> {
            drawing.interrupt();
            served.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }));
    }
}

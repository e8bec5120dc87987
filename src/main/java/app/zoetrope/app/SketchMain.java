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
import java.util.List;

/// The process that draws sketches. It knows neither settings nor library, and has no key.
public final class SketchMain {
    private SketchMain() {}

    /// @param cache where the kit's links are kept
    /// @param scratch folder for short-lived files
    /// @throws IOException if it cannot be started
    static Process start(Path cache, Path scratch) throws IOException {
        return JavaProcess.start(SketchMain.class, List.of(plain(cache), plain(scratch)));
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
        new SketchChild(new SketchPress(encoder, folder(folders[1])), System.in, reports).serve();
        System.exit(0);
    }
}

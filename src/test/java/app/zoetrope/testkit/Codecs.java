package app.zoetrope.testkit;

import java.nio.file.Path;
import java.util.List;

/// Loads the build's codecs into this JVM, so that JavaFX can play H.264 on a machine that has none.
public final class Codecs {
    private static boolean loaded;

    private Codecs() {}

    public static synchronized void load() {
        if (loaded) {
            return;
        }
        Path kit = Path.of(System.getProperty("zoetrope.kit", "target/kit")).toAbsolutePath();
        for (String name : List.of(
                "libdrm.so.2",
                "libva.so.2",
                "libva-drm.so.2",
                "libavutil.so.59",
                "libswresample.so.5",
                "libavcodec.so.61",
                "libavformat.so.61")) {
            System.load(kit.resolve(name).toString());
        }
        loaded = true;
    }
}

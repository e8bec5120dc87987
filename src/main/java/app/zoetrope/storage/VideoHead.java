package app.zoetrope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first bytes of a video say about its container.
final class VideoHead {
    private static final int EBML = 0x1A45DFA3;

    private VideoHead() {}

    /// `webm` or `mp4`.
    static String extension(Path video) throws IOException {
        try (InputStream in = Files.newInputStream(video)) {
            byte[] head = in.readNBytes(4);
            int word = 0;
            for (byte each : head) {
                word = word << 8 | (each & 0xff);
            }
            return word == EBML ? "webm" : "mp4";
        }
    }
}

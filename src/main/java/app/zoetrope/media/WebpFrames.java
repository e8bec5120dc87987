package app.zoetrope.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The frames of an animated WebP, which the kit can write but not read.
///
/// @param milliseconds all of them together
record WebpFrames(int count, long milliseconds) {
    private static final int DURATION_AT = 12;
    private static final int DURATION_BYTES = 3;

    /// @throws IOException if the file ends before its last frame does
    static WebpFrames of(Path file) throws IOException {
        var count = new AtomicInteger();
        var milliseconds = new AtomicLong();
        Riff.read(file, "WEBP", DURATION_AT + DURATION_BYTES, (type, _, frame) -> {
            if (type.equals("ANMF") && frame.length == DURATION_AT + DURATION_BYTES) {
                count.incrementAndGet();
                milliseconds.addAndGet(Riff.littleEndian(frame, DURATION_AT, DURATION_BYTES));
            }
        });
        return new WebpFrames(count.get(), milliseconds.get());
    }
}

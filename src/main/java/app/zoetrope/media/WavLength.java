package app.zoetrope.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// How long a WAV file is by its own account. Reading it here costs nothing, where a start of ffprobe costs as much as
/// the making of the file.
final class WavLength {
    /// Of the chunk `fmt `, after kind, channels and samples a second.
    private static final int RATE_AT = 8;
    private static final int RATE_BYTES = 4;

    private WavLength() {}

    /// @return seconds; 0 if it has no sound
    /// @throws IOException if the file ends before its sound does
    static double of(Path file) throws IOException {
        var bytesASecond = new AtomicLong();
        var bytes = new AtomicLong();
        Riff.read(file, "WAVE", RATE_AT + RATE_BYTES, (type, size, beginning) -> {
            if (type.equals("fmt ") && beginning.length == RATE_AT + RATE_BYTES) {
                bytesASecond.set(Riff.littleEndian(beginning, RATE_AT, RATE_BYTES));
            } else if (type.equals("data")) {
                bytes.set(size);
            }
        });
        return bytesASecond.get() == 0 ? 0 : (double) bytes.get() / bytesASecond.get();
    }
}

package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The frames of an animated WebP, which the kit can write but not read.
///
/// @param milliseconds all of them together
record WebpFrames(int count, long milliseconds) {
    private static final int HEAD = 8;
    private static final int DURATION_AT = 12;

    /// @throws IOException if the file ends before its last frame does
    static WebpFrames of(Path file) throws IOException {
        int count = 0;
        long milliseconds = 0;
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[12];
            input.readFully(head);
            long end = HEAD + littleEndian(head, 4, 4);
            if (!text(head, 0).equals("RIFF") || !text(head, 8).equals("WEBP") || end > input.length()) {
                throw new ReasonedException(Reason.UNREADABLE, "WebP");
            }
            var chunk = new byte[HEAD + DURATION_AT + 3];
            for (long at = head.length; at + HEAD <= end; ) {
                input.seek(at);
                int read = input.read(chunk);
                long size = littleEndian(chunk, 4, 4);
                if (read < HEAD || at + HEAD + size > end) {
                    throw new ReasonedException(Reason.UNREADABLE, "WebP");
                }
                if (text(chunk, 0).equals("ANMF") && read == chunk.length) {
                    count++;
                    milliseconds += littleEndian(chunk, HEAD + DURATION_AT, 3);
                }
                at += HEAD + size + size % 2;
            }
        }
        return new WebpFrames(count, milliseconds);
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static long littleEndian(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xff);
        }
        return value;
    }
}

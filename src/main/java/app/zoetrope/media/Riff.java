package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The chunks of a RIFF file (WebP, WAV), which must all be there to their last byte.
final class Riff {
    private static final int HEAD = 8;

    private Riff() {}

    /// Gets each chunk in turn.
    interface Visitor {
        /// @param size bytes of the whole content
        /// @param beginning of the content, as far as it was asked for and there
        void chunk(String type, long size, byte[] beginning);
    }

    /// @param form what kind of file it must be
    /// @param most bytes wanted of the beginning of each chunk
    /// @throws IOException if it is another kind, or ends before its last chunk does
    static void read(Path file, String form, int most, Visitor visitor) throws IOException {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[HEAD + 4];
            input.readFully(head);
            long end = HEAD + littleEndian(head, 4, 4);
            if (!text(head, 0).equals("RIFF") || !text(head, HEAD).equals(form) || end > input.length()) {
                throw new ReasonedException(Reason.UNREADABLE, form);
            }
            var chunk = new byte[HEAD];
            for (long at = head.length; at + HEAD <= end; ) {
                input.seek(at);
                input.readFully(chunk);
                long size = littleEndian(chunk, 4, 4);
                if (at + HEAD + size > end) {
                    throw new ReasonedException(Reason.UNREADABLE, form);
                }
                var beginning = new byte[(int) Math.min(size, most)];
                input.readFully(beginning);
                visitor.chunk(text(chunk, 0), size, beginning);
                at += HEAD + size + size % 2;
            }
        }
    }

    static long littleEndian(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xff);
        }
        return value;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}

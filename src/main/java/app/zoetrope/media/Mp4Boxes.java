package app.zoetrope.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The outermost boxes of an MP4 or QuickTime file, which tell its whole length.
final class Mp4Boxes {
    private static final int SHORT_HEAD = 8;
    private static final int LONG_HEAD = 16;

    private Mp4Boxes() {}

    /// Whether the file is of this kind and ends before its last box does.
    static boolean isCut(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long length = channel.size();
            long position = 0;
            while (position < length) {
                byte[] head = head(channel, position);
                if (position == 0 && !isFileType(head)) {
                    return false;
                }
                if (head.length < SHORT_HEAD) {
                    return true;
                }
                long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
                if (size == 0) {
                    return false;
                }
                if (size == 1) {
                    size = head.length < LONG_HEAD
                            ? Long.MAX_VALUE
                            : ByteBuffer.wrap(head).getLong(SHORT_HEAD);
                }
                if (size < SHORT_HEAD || size > length - position) {
                    return true;
                }
                position += size;
            }
            return false;
        }
    }

    private static byte[] head(SeekableByteChannel channel, long position) throws IOException {
        return Channels.newInputStream(channel.position(position)).readNBytes(LONG_HEAD);
    }

    private static boolean isFileType(byte[] head) {
        return head.length >= SHORT_HEAD && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }
}

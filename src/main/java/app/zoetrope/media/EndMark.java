package app.zoetrope.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// The end marks of JPEG and GIF. They tell why a file could not be decoded, but not that it is whole or broken:
/// cameras put other data behind them.
final class EndMark {
    private static final int TAIL = 1024 * 1024;

    private EndMark() {}

    static boolean isMissing(Path file) {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            int first = input.read();
            long from = Math.max(0, input.length() - TAIL);
            input.seek(from);
            var tail = new byte[(int) (input.length() - from)];
            input.readFully(tail);
            return switch (first) {
                case 0xff -> !endsJpeg(tail);
                case 'G' -> tail[tail.length - 1] != ';';
                default -> false;
            };
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean endsJpeg(byte[] tail) {
        for (int index = tail.length - 2; index >= 0; index--) {
            if (tail[index] == (byte) 0xff && tail[index + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }
}

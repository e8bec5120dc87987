package app.zoetrope.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads what a child says on its error stream and keeps the end of it.
final class ErrorTail {
    private static final int KEPT = 8 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final Thread reader;

    ErrorTail(InputStream stream) {
        reader = Thread.ofPlatform().daemon().name("media-errors").start(() -> read(stream));
    }

    private void read(InputStream stream) {
        var buffer = new byte[2048];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                keep(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            keep("");
        }
    }

    private synchronized void keep(String more) {
        text.append(more);
        if (text.length() > KEPT) {
            text.delete(0, text.length() - KEPT);
        }
    }

    /// All of it, once the child is gone.
    String whole() throws InterruptedException {
        reader.join(2_000);
        return soFar();
    }

    synchronized String soFar() {
        return text.toString().strip();
    }

    /// The last line, which names the cause; for a sentence.
    static String lastLine(String errors) {
        return errors.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (_, last) -> last)
                .strip();
    }
}

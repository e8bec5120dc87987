package app.zoetrope.engine.segmind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/// A JSON body with a picture in it as a data URI, encoded while it is sent: never whole in memory, and its length is
/// known beforehand.
final class PictureBody {
    private static final String DATA_URI = "data:image/jpeg;base64,";

    private PictureBody() {}

    /// @param before the JSON text up to where the picture's string begins
    /// @param after the JSON text behind that string
    static BodyPublisher of(String before, Path picture, String after) throws IOException {
        byte[] prefix = (before + '"' + DATA_URI).getBytes(StandardCharsets.UTF_8);
        byte[] suffix = ('"' + after).getBytes(StandardCharsets.UTF_8);
        long length = prefix.length + (Files.size(picture) + 2) / 3 * 4 + suffix.length;
        BodyPublisher stream =
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(prefix),
                        new Base64Stream(open(picture)),
                        new ByteArrayInputStream(suffix)))));
        return BodyPublishers.fromPublisher(stream, length);
    }

    private static InputStream open(Path picture) {
        try {
            return Files.newInputStream(picture);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Reads a file as its base64.
    private static final class Base64Stream extends InputStream {
        private static final int PIECE = 3 * 8192;

        private final InputStream file;
        private byte[] encoded = {};
        private int next;

        Base64Stream(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return fill() ? encoded[next++] : -1;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int copied = Math.min(count, encoded.length - next);
            System.arraycopy(encoded, next, target, from, copied);
            next += copied;
            return copied;
        }

        private boolean fill() throws IOException {
            if (next == encoded.length) {
                encoded = Base64.getEncoder().encode(file.readNBytes(PIECE));
                next = 0;
            }
            return encoded.length > 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

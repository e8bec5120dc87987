package app.zoetrope.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the order of an MP4's outermost boxes.
public final class Faststart {
    private Faststart() {}

    public static List<String> boxes(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<String> names = new ArrayList<>();
        for (long at = 0; at + 8 <= bytes.limit(); ) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at));
            var name = new byte[4];
            bytes.get((int) at + 4, name);
            names.add(new String(name, StandardCharsets.US_ASCII));
            at += length == 1 ? bytes.getLong((int) at + 8) : length;
        }
        return names;
    }
}

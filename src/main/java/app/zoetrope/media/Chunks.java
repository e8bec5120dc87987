package app.zoetrope.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The chunks that PNG and WebP files are made of: whether all are there, and the few that concern us.
final class Chunks {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_CHUNKS = 1_000_000;

    private final Map<String, byte[]> kept = new HashMap<>();
    private boolean whole;

    private Chunks() {}

    /// Whether the file goes on to its end mark.
    boolean whole() {
        return whole;
    }

    boolean has(String type) {
        return kept.containsKey(type);
    }

    /// The EXIF block, without a leading `Exif\0\0`.
    Optional<byte[]> exif() {
        return Optional.ofNullable(kept.getOrDefault("eXIf", kept.get("EXIF"))).map(Chunks::bare);
    }

    /// The colour profile of a PNG.
    Optional<byte[]> pngProfile() {
        return Optional.ofNullable(kept.get("iCCP")).flatMap(Chunks::inflate);
    }

    static Chunks ofPng(Path file) throws IOException {
        var chunks = new Chunks();
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            long position = 8;
            for (int count = 0; count < MOST_CHUNKS && input.length() - position >= 12; count++) {
                input.seek(position);
                long size = Integer.toUnsignedLong(input.readInt());
                String type = type(input);
                if (size > input.length() - position - 12) {
                    return chunks;
                }
                if (type.equals("IEND")) {
                    chunks.whole = true;
                    return chunks;
                }
                chunks.keep(input, type, size);
                position += size + 12;
            }
        }
        return chunks;
    }

    static Chunks ofWebp(Path file) throws IOException {
        var chunks = new Chunks();
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(4);
            long end = 8 + littleEndian(input);
            chunks.whole = end <= input.length();
            long position = 12;
            for (int count = 0; count < MOST_CHUNKS && Math.min(end, input.length()) - position >= 8; count++) {
                input.seek(position);
                String type = type(input);
                long size = littleEndian(input);
                if (size <= input.length() - position - 8) {
                    chunks.keep(input, type, size);
                }
                position += 8 + size + size % 2;
            }
        }
        return chunks;
    }

    private void keep(RandomAccessFile input, String type, long size) throws IOException {
        switch (type) {
            case "iCCP", "eXIf", "EXIF" -> {
                if (size <= MOST_BYTES) {
                    var content = new byte[(int) size];
                    input.readFully(content);
                    kept.putIfAbsent(type, content);
                }
            }
            default -> kept.putIfAbsent(type, new byte[0]);
        }
    }

    private static String type(RandomAccessFile input) throws IOException {
        var name = new byte[4];
        input.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static long littleEndian(RandomAccessFile input) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(input.readInt()));
    }

    private static byte[] bare(byte[] exif) {
        boolean headed = exif.length > 6 && new String(exif, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
        return headed ? java.util.Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /// A name, a zero, the method, then a deflated profile.
    private static Optional<byte[]> inflate(byte[] content) {
        int start = 0;
        while (start < content.length && content[start] != 0) {
            start++;
        }
        if (start + 2 >= content.length) {
            return Optional.empty();
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, start + 2, content.length - start - 2);
            var profile = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                profile.write(buffer, 0, count);
                if (profile.size() > MOST_BYTES) {
                    return Optional.empty();
                }
            }
            return Optional.of(profile.toByteArray());
        } catch (DataFormatException _) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}

package app.zoetrope.media;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks for what a clean file must not hold: pieces of the prompt, the clip's and the job's names, this application's
/// marks, in each of the encodings that containers use. Every byte is looked at.
final class CleanCheck {
    private static final int PIECE = 12;
    private static final int LEAST_BYTES = 7;
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<byte[]> needles = new ArrayList<>();
    private final BitSet starts = new BitSet(1 << 16);
    private int longest = 1;

    CleanCheck(List<Clip> clips) {
        add("zoetrope");
        add("Zoetrope");
        add("ZOETROPE");
        add("SKETCH:");
        for (Clip clip : clips) {
            add(clip.id().toString());
            clip.requestId().ifPresent(this::add);
            String prompt = clip.request().prompt();
            for (int at = 0; at < prompt.length(); at += PIECE) {
                String piece = prompt.substring(at, Math.min(prompt.length(), at + PIECE));
                add(piece);
                add(ProvenanceJson.escaped(piece));
            }
        }
    }

    private void add(String text) {
        if (text.codePoints().distinct().count() < 4) {
            return;
        }
        for (Charset encoding : ENCODINGS) {
            byte[] bytes = text.getBytes(encoding);
            if (bytes.length >= LEAST_BYTES) {
                needles.add(bytes);
                starts.set((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff));
                longest = Math.max(longest, bytes.length);
            }
        }
    }

    /// @param made a file, or a folder of files
    /// @throws IOException saying so, if something is left
    void look(Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(file);
            }
        }
    }

    private void search(Path file) throws IOException {
        var window = new byte[1 << 20];
        int kept = 0;
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(window, kept, window.length - kept);
                    count >= 0;
                    count = input.read(window, kept, window.length - kept)) {
                int filled = kept + count;
                if (finds(window, filled)) {
                    throw new IOException(String.format(
                            Locale.ROOT,
                            "The file is not clean: it still says how it was made (%s).",
                            file.getFileName()));
                }
                kept = Math.min(filled, longest - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
    }

    private boolean finds(byte[] window, int filled) {
        for (int at = 0; at + 1 < filled; at++) {
            if (starts.get((window[at] & 0xff) << 8 | (window[at + 1] & 0xff)) && isAt(window, at, filled)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] window, int at, int filled) {
        for (byte[] needle : needles) {
            int i = 0;
            while (i < needle.length && at + i < filled && window[at + i] == needle[i]) {
                i++;
            }
            if (i == needle.length) {
                return true;
            }
        }
        return false;
    }
}

package app.zoetrope.media;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an exported file says of itself: title and description for people, and how it was made for this application.
/// It is handed to FFmpeg in a file: a prompt may be longer than a command line, and in signs that one cannot hold.
final class Tags {
    private static final int TITLE = 80;
    private static final String SKETCH = "SKETCH: ";

    private Tags() {}

    static Map<String, String> of(List<Clip> clips) {
        Clip first = clips.getFirst();
        boolean sketch = clips.stream().anyMatch(Clip::isSketch);
        String prompt = first.request().prompt().strip();
        String line = prompt.replaceAll("\\s+", " ");
        int end = line.codePointCount(0, line.length()) <= TITLE ? line.length() : line.offsetByCodePoints(0, TITLE);
        var tags = new LinkedHashMap<String, String>();
        tags.put("title", (sketch ? SKETCH : "") + line.substring(0, end));
        tags.put("description", (sketch ? SKETCH : "") + prompt);
        tags.put(
                "comment",
                ProvenanceJson.write(clips.stream().map(Provenance::of).toList()));
        return tags;
    }

    /// In FFmpeg's own form for metadata.
    static void write(Map<String, String> tags, Path file) throws IOException {
        var text = new StringBuilder(";FFMETADATA1\n");
        tags.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if ("=;#\\\n".indexOf(sign) >= 0) {
                text.append('\\');
            }
            boolean broken = Character.isSurrogate(sign) && !isPaired(value, i);
            text.append(sign == 0 || sign == '\r' ? ' ' : broken ? '\ufffd' : sign);
        }
        // FFmpeg takes any backslash before the end of a line for one that the next line belongs to.
        return value.endsWith("\\") ? text.append(' ').toString() : text.toString();
    }

    private static boolean isPaired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}

package app.zoetrope.media;

import app.zoetrope.generation.VideoInspector;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Probes a file, then decodes its first frame and one near its end.
public final class FfprobeInspector implements VideoInspector {
    private static final String CUT = "The video is incomplete: its end is missing.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MediaKit kit;

    public FfprobeInspector(MediaKit kit) {
        this.kit = kit;
    }

    @Override
    public VideoFacts inspect(Path file) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no such file: " + file.getFileName());
        }
        if (Files.size(file) == 0) {
            throw new IOException("The file is empty.");
        }
        refuseText(file);
        if (Mp4Boxes.isCut(file)) {
            throw new IOException(CUT);
        }
        VideoFacts facts = new VideoProbe(new Ffprobe(kit)).facts(file);
        if (facts.frames() > 0 && facts.frames() < expected(facts) * 0.9 - 2) {
            throw new IOException(CUT);
        }
        decode(file, 0, "The video's first frame cannot be decoded");
        double end = facts.framesPerSecond() > 0 && facts.frames() > 2
                ? (facts.frames() - 2.5) / facts.framesPerSecond()
                : facts.length().toMillis() / 1000.0 - 0.5;
        if (end > 0) {
            decode(file, end, CUT);
        }
        return facts;
    }

    private static double expected(VideoFacts facts) {
        return facts.length().toMillis() / 1000.0 * facts.framesPerSecond();
    }

    private void decode(Path file, double from, String complaint) throws IOException, InterruptedException {
        var line = new ArrayList<>(Arguments.read(file, from));
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of("-xerror", "-frames:v", "1", "-f", "framecrc", "pipe:1"));
        var result = new ChildProcess(kit, MediaKit.Program.FFMPEG, line, PATIENCE, 64 * 1024).run();
        boolean frame = result.text().lines().anyMatch(text -> !text.isBlank() && !text.startsWith("#"));
        if (result.failed() || !frame) {
            throw new IOException(complaint.equals(CUT) ? CUT : complaint + " (" + result.reason() + ").");
        }
    }

    /// An error page in place of the clip is the likeliest file that is no video.
    private static void refuseText(Path file) throws IOException {
        byte[] head;
        try (var stream = Files.newInputStream(file)) {
            head = stream.readNBytes(512);
        }
        String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            throw new IOException("The file is a web page, not a video.");
        }
        if (text.startsWith("{") || text.chars().allMatch(FfprobeInspector::isWritten)) {
            throw new IOException("The file is text, not a video.");
        }
    }

    private static boolean isWritten(int character) {
        return (character >= ' ' && character < 0xfffd) || Character.isWhitespace(character);
    }
}

package app.zoetrope.media;

import app.zoetrope.export.Format;
import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Looks whether what FFmpeg made is what was asked for: an input that ends early ends it with exit code 0.
final class ResultCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double SOUND_SLACK = 0.25;
    private static final String NO_END = "no last frame";
    /// Seconds: the sound of a clip may go on behind its last picture.
    private static final double FURTHER_BACK = 1.5;

    private final MediaKit kit;
    private final Ffprobe probe;

    ResultCheck(MediaKit kit) {
        this.kit = kit;
        probe = new Ffprobe(kit, Arguments.OWN);
    }

    void look(Path made, Format format, Timeline asked) throws IOException, InterruptedException {
        switch (format.kind()) {
            case FRAMES -> frames(made, asked);
            case STILL -> decode(made, 0);
            case SOUND -> sound(made, format, asked);
            case LOOP, COPY, VIDEO -> video(made, format, asked);
        }
    }

    private void video(Path made, Format format, Timeline asked) throws IOException, InterruptedException {
        if (format == Format.WEBP) {
            WebpFrames frames = WebpFrames.of(made);
            double tolerance = 1.5 / Math.max(1, asked.rate()) * (1 + asked.slack());
            if (frames.count() == 0 || Math.abs(frames.milliseconds() / 1000.0 - asked.seconds()) > tolerance) {
                throw incomplete(frames.milliseconds() / 1000.0, asked.seconds());
            }
            return;
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> end = pool.submit(() -> endDecodes(made, asked));
            streams(probe.json(made, "-show_streams", "-show_format", "-count_packets"), asked);
            if (!end.get()) {
                throw new ReasonedException(Reason.UNREADABLE, NO_END);
            }
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof IOException cause ? cause : new IOException(broken.getCause());
        }
    }

    private static void streams(JsonNode told, Timeline asked) throws IOException {
        JsonNode video = stream(told, "video");
        int frames = video.path("nb_read_packets").asInt(0);
        if (frames == 0 || isOther(frames, asked)) {
            throw incomplete(frames, asked.frames());
        }
        if (video.path("width").asInt() != asked.size().width()
                || video.path("height").asInt() != asked.size().height()) {
            throw new ReasonedException(Reason.OTHER_SIZE);
        }
        if (asked.sound()) {
            sound(told, asked);
        }
    }

    private boolean endDecodes(Path made, Timeline asked) throws IOException, InterruptedException {
        double end = asked.seconds() - 1.5 / Math.max(1, asked.rate());
        return decodes(made, end) || decodes(made, end - FURTHER_BACK) || decodes(made, 0);
    }

    private void sound(Path made, Format format, Timeline asked) throws IOException, InterruptedException {
        if (format == Format.WAV) {
            lasts(WavLength.of(made), asked);
        } else {
            sound(probe.json(made, "-show_streams", "-show_format"), asked);
        }
    }

    private static void sound(JsonNode told, Timeline asked) throws IOException {
        JsonNode sound = stream(told, "audio");
        double length = number(sound.path("duration").asString(""));
        length = length > 0
                ? length
                : number(told.path("format").path("duration").asString(""));
        if (length > 0) {
            lasts(length, asked);
        }
    }

    private static void lasts(double seconds, Timeline asked) throws IOException {
        if (seconds < asked.seconds() - SOUND_SLACK - asked.seconds() * 0.05) {
            throw incomplete(seconds, asked.seconds());
        }
    }

    private static void frames(Path folder, Timeline asked) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        if (files.isEmpty() || isOther(files.size(), asked)) {
            throw incomplete(files.size(), asked.frames());
        }
        for (Path file : files) {
            if (!Chunks.ofPng(file).whole()) {
                throw new ReasonedException(Reason.UNREADABLE, String.valueOf(file.getFileName()));
            }
        }
    }

    private static boolean isOther(int frames, Timeline asked) {
        return asked.frames() > 0 && Math.abs(frames - asked.frames()) > asked.slack();
    }

    private static IOException incomplete(double got, double wanted) {
        return new ReasonedException(Reason.INCOMPLETE, rounded(got), rounded(wanted));
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }

    private void decode(Path made, double from) throws IOException, InterruptedException {
        if (!decodes(made, from)) {
            throw new ReasonedException(Reason.UNREADABLE, NO_END);
        }
    }

    /// Decodes what comes at or after that time, to its end.
    ///
    /// @return whether there was any
    private boolean decodes(Path made, double from) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-xerror"));
        line.addAll(Arguments.OWN);
        if (from > 0) {
            line.addAll(List.of("-ss", String.format(Locale.ROOT, "%.4f", from)));
        }
        line.addAll(List.of("-i", Arguments.file(made), "-map", "0:v:0", "-f", "framecrc", "pipe:1"));
        var result = new ChildProcess(kit, MediaKit.Program.FFMPEG, line, PATIENCE, 1 << 20).run();
        if (result.failed()) {
            throw new ReasonedException(Reason.UNREADABLE, result.reason());
        }
        return result.text().lines().anyMatch(text -> !text.isBlank() && !text.startsWith("#"));
    }

    private static JsonNode stream(JsonNode told, String type) throws IOException {
        return StreamSupport.stream(told.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asString("").equals(type))
                .findFirst()
                .orElseThrow(() -> new ReasonedException(Reason.UNREADABLE, type));
    }

    private static double number(String text) {
        return text.matches("[0-9.]{1,20}") ? Double.parseDouble(text) : 0;
    }
}

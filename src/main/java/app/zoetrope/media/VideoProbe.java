package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Reads what a video's container says of it.
final class VideoProbe {
    private final Ffprobe probe;

    VideoProbe(Ffprobe probe) {
        this.probe = probe;
    }

    VideoFacts facts(Path file) throws IOException, InterruptedException {
        JsonNode told = probe.json(file, "-show_streams", "-show_format");
        JsonNode video = streams(told, "video")
                .filter(VideoProbe::moves)
                .findFirst()
                .orElseThrow(() -> new ReasonedException(Reason.NO_PICTURE));
        int width = video.path("width").asInt(0);
        int height = video.path("height").asInt(0);
        if (width < 1 || height < 1 || (long) width * height > Arguments.MOST_PIXELS) {
            throw new ReasonedException(Reason.NO_VIDEO, width + " x " + height);
        }
        boolean onItsSide = Math.abs(rotation(video)) % 180 == 90;
        double rate = fraction(video.path("avg_frame_rate").asString(""))
                .or(() -> fraction(video.path("r_frame_rate").asString("")))
                .orElse(0.0);
        return new VideoFacts(
                onItsSide ? height : width,
                onItsSide ? width : height,
                length(video, told.path("format")),
                rate,
                frames(file, video),
                video.path("codec_name").asString(""),
                video.path("pix_fmt").asString(""),
                streams(told, "audio")
                        .findFirst()
                        .map(audio -> audio.path("codec_name").asString("unknown"))
                        .orElse(""),
                Files.size(file));
    }

    private static Stream<JsonNode> streams(JsonNode told, String type) {
        return StreamSupport.stream(told.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asString("").equals(type));
    }

    /// Cover pictures and thumbnails are video streams too, of one frame.
    private static boolean moves(JsonNode stream) {
        JsonNode kind = stream.path("disposition");
        return kind.path("attached_pic").asInt(0) == 0
                && kind.path("timed_thumbnails").asInt(0) == 0;
    }

    private static int rotation(JsonNode video) {
        return StreamSupport.stream(video.path("side_data_list").spliterator(), false)
                .mapToInt(data -> data.path("rotation").asInt(0))
                .filter(angle -> angle != 0)
                .findFirst()
                .orElse(0);
    }

    private static Duration length(JsonNode video, JsonNode format) {
        double seconds = seconds(video).or(() -> seconds(format)).orElse(0.0);
        return Duration.ofNanos(Math.round(seconds * 1_000_000) * 1_000);
    }

    private static Optional<Double> seconds(JsonNode node) {
        return number(node.path("duration").asString("")).filter(value -> value > 0 && value < 1_000_000);
    }

    /// Told by the container, or else counted.
    private int frames(Path file, JsonNode video) throws IOException, InterruptedException {
        Optional<Double> told = number(video.path("nb_frames").asString(""));
        if (told.isPresent()) {
            return told.get().intValue();
        }
        JsonNode counted = probe.json(
                file,
                "-count_packets",
                "-select_streams",
                video.path("index").asString("0"),
                "-show_entries",
                "stream=nb_read_packets");
        return number(counted.at("/streams/0/nb_read_packets").asString(""))
                .orElse(0.0)
                .intValue();
    }

    private static Optional<Double> fraction(String text) {
        int slash = text.indexOf('/');
        Optional<Double> above = number(slash < 0 ? text : text.substring(0, slash));
        Optional<Double> below = slash < 0 ? Optional.of(1.0) : number(text.substring(slash + 1));
        return above.flatMap(top -> below.map(bottom -> top / bottom))
                .filter(value -> value > 0 && value <= 1000 && Double.isFinite(value));
    }

    private static Optional<Double> number(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}

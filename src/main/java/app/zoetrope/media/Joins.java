package app.zoetrope.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Clips behind each other without encoding: possible where all settings of their codecs are the same.
final class Joins {
    private static final List<String> SETTINGS = List.of(
            "codec_type",
            "codec_name",
            "profile",
            "width",
            "height",
            "pix_fmt",
            "sample_aspect_ratio",
            "time_base",
            "r_frame_rate",
            "has_b_frames",
            "color_range",
            "color_space",
            "sample_rate",
            "channels",
            "extradata_hash");

    private final Ffprobe probe;

    Joins(Ffprobe probe) {
        this.probe = probe;
    }

    boolean areAlike(List<Path> videos) throws IOException, InterruptedException {
        String first = settings(videos.getFirst());
        for (Path video : videos.subList(1, videos.size())) {
            if (!settings(video).equals(first)) {
                return false;
            }
        }
        return videos.stream().allMatch(Joins::canBeListed) && first.contains("codec_type=video");
    }

    /// FFmpeg's list of files has one on each line.
    private static boolean canBeListed(Path video) {
        return video.toAbsolutePath().toString().chars().noneMatch(sign -> sign < ' ');
    }

    private String settings(Path video) throws IOException, InterruptedException {
        JsonNode told = probe.json(video, "-show_streams", "-show_data_hash", "sha256");
        return StreamSupport.stream(told.path("streams").spliterator(), false)
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt(0) == 0)
                .map(stream -> SETTINGS.stream()
                        .map(name -> name + "=" + stream.path(name).asString(""))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    /// The list as an input.
    List<String> input(List<Source> sources, WorkFolder scene) throws IOException {
        Path list = scene.file("list.txt");
        Files.writeString(
                list,
                sources.stream()
                        .map(source -> "file '" + Arguments.file(source.file()).replace("'", "'\\''") + "'\n")
                        .collect(Collectors.joining("", "ffconcat version 1.0\n", "")));
        return List.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                "concat,mov",
                "-safe",
                "0",
                "-f",
                "concat",
                "-i",
                Arguments.file(list));
    }
}

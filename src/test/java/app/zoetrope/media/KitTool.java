package app.zoetrope.media;

import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the kit's programs for tests: to make odd files and to look at results.
final class KitTool {
    private KitTool() {}

    /// The last argument is the file that is made.
    static Path make(Path target, String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-loglevel", "error"));
        line.addAll(List.of(arguments));
        line.add(Arguments.file(target));
        var result = new ChildProcess(ClipMaker.kit(), MediaKit.Program.FFMPEG, line, Duration.ofSeconds(60), 1_000_000)
                .run();
        if (result.failed()) {
            throw new IOException(result.errors());
        }
        return target;
    }

    static JsonNode probe(Path file, String... what) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-v", "error", "-of", "json"));
        line.addAll(List.of(what));
        line.add(Arguments.file(file));
        return JsonMapper.shared()
                .readTree(new ChildProcess(ClipMaker.kit(), MediaKit.Program.FFPROBE, line)
                        .run()
                        .text());
    }
}

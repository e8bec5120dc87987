package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks ffprobe about a file, in a child process.
final class Ffprobe {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// The packets of an hour of video take a third of it.
    private static final int MOST_OUTPUT = 64 << 20;

    private final MediaKit kit;
    private final List<String> guard;

    /// For files from outside that are to be videos.
    Ffprobe(MediaKit kit) {
        this(kit, Arguments.GUARD);
    }

    /// @param guard what the program may read at all: see `Arguments.guard`
    Ffprobe(MediaKit kit, List<String> guard) {
        this.kit = kit;
        this.guard = List.copyOf(guard);
    }

    /// @param what is to be told, as options of ffprobe
    JsonNode json(Path file, String... what) throws IOException, InterruptedException {
        byte[] told = ask(file, "json", what).output();
        try {
            return JsonMapper.shared().readTree(told);
        } catch (JacksonException broken) {
            throw new ReasonedException(Reason.NO_VIDEO, broken.getOriginalMessage());
        }
    }

    /// A line for each, its fields parted by commas.
    String rows(Path file, String... what) throws IOException, InterruptedException {
        return ask(file, "csv=p=0", what).text();
    }

    private ChildProcess.Result ask(Path file, String form, String... what) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-of", form));
        line.addAll(guard);
        line.addAll(List.of(what));
        line.addAll(List.of("-i", Arguments.file(file)));
        var result = new ChildProcess(kit, MediaKit.Program.FFPROBE, line, PATIENCE, MOST_OUTPUT).run();
        if (result.failed()) {
            String reason = result.reason().replace(Arguments.file(file) + ": ", "");
            throw new ReasonedException(Reason.NO_VIDEO, reason);
        }
        return result;
    }
}

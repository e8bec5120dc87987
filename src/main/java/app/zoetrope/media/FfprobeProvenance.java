package app.zoetrope.media;

import app.zoetrope.export.ProvenanceReader;
import app.zoetrope.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file's tags in a child process and looks for what this application wrote into them.
public final class FfprobeProvenance implements ProvenanceReader {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_OUTPUT = 4 << 20;

    private final MediaKit kit;

    public FfprobeProvenance(MediaKit kit) {
        this.kit = kit;
    }

    @Override
    public Optional<Provenance> read(Path file) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-of", "json"));
        line.addAll(Arguments.GUARD);
        line.set(line.indexOf("-format_whitelist") + 1, "mov,matroska,webm,mp3");
        line.addAll(List.of("-show_entries", "format_tags:stream_tags", "-i", Arguments.file(file)));
        var result = new ChildProcess(kit, MediaKit.Program.FFPROBE, line, PATIENCE, MOST_OUTPUT).run();
        if (result.failed()) {
            throw new IOException("The file cannot be read as a video (" + result.reason() + ").");
        }
        try {
            return tags(
                    JsonMapper.shared().readTree(result.output()).path("format").path("tags"));
        } catch (JacksonException broken) {
            throw new IOException("The file's tags cannot be read.", broken);
        }
    }

    private static Optional<Provenance> tags(JsonNode tags) {
        return StreamSupport.stream(tags.spliterator(), false)
                .flatMap(tag -> ProvenanceJson.read(tag.asString("")).stream())
                .findFirst();
    }
}

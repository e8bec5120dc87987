package app.zoetrope.media;

import app.zoetrope.export.ProvenanceReader;
import app.zoetrope.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Reads a file's tags in a child process and looks for what this application wrote into them.
public final class FfprobeProvenance implements ProvenanceReader {
    private static final String CONTAINERS = "mov,matroska,webm,mp3";

    private final Ffprobe probe;

    public FfprobeProvenance(MediaKit kit) {
        probe = new Ffprobe(kit, Arguments.guard(CONTAINERS));
    }

    @Override
    public Optional<Provenance> read(Path file) throws IOException, InterruptedException {
        return tags(probe.json(file, "-show_entries", "format_tags:stream_tags")
                .path("format")
                .path("tags"));
    }

    private static Optional<Provenance> tags(JsonNode tags) {
        return StreamSupport.stream(tags.spliterator(), false)
                .flatMap(tag -> ProvenanceJson.read(tag.asString("")).stream())
                .findFirst();
    }
}

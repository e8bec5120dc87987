package app.zoetrope.media;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Provenance;
import app.zoetrope.model.Resolution;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The text in which a file says how it was made: one JSON object, in signs that no program mistakes.
final class ProvenanceJson {
    private static final String MARK = "zoetrope";
    private static final int VERSION = 1;
    private static final int MOST_TEXT = 4 * 1024 * 1024;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ProvenanceJson() {}

    /// @param shots more than one for a joined clip
    static String write(List<Provenance> shots) {
        ObjectNode root = MAPPER.createObjectNode().put(MARK, VERSION);
        var list = root.putArray("shots");
        shots.forEach(shot -> list.add(node(shot)));
        return MAPPER.writeValueAsString(root);
    }

    private static ObjectNode node(Provenance shot) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("clip", shot.clip().toString());
        node.put("engine", shot.engine().value());
        node.put("prompt", shot.request().prompt());
        node.put("ratio", shot.request().ratio().label());
        node.put("resolution", shot.request().resolution().label());
        node.put("seconds", shot.request().seconds());
        Framing framing = shot.framing();
        node.put("fit", framing.fit().name());
        node.put("background", framing.background());
        node.putObject("crop")
                .put("x", framing.frame().centreX())
                .put("y", framing.frame().centreY())
                .put("zoom", framing.frame().zoom());
        shot.parent().ifPresent(parent -> node.put("parent", parent.toString()));
        node.put("picture", shot.picture());
        node.put("created", shot.created().toString());
        return node;
    }

    /// A text as it stands inside such an object.
    static String escaped(String text) {
        String quoted = MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /// The first shot that the text tells of; empty for any other text.
    static Optional<Provenance> read(String text) {
        if (text.length() > MOST_TEXT || !text.contains(MARK)) {
            return Optional.empty();
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            JsonNode shot = root.path("shots").path(0);
            return root.path(MARK).asInt(0) >= VERSION && shot.isObject()
                    ? Optional.of(provenance(shot))
                    : Optional.empty();
        } catch (JacksonException
                | IllegalArgumentException
                | DateTimeException
                | NoSuchElementException
                | StackOverflowError notOurs) {
            return Optional.empty();
        }
    }

    private static Provenance provenance(JsonNode shot) {
        String prompt = shot.path("prompt").asString();
        if (prompt.codePointCount(0, prompt.length()) > GenerationRequest.MAX_PROMPT) {
            throw new IllegalArgumentException("The prompt is too long");
        }
        var request = new GenerationRequest(
                prompt,
                AspectRatio.of(shot.path("ratio").asString()).orElseThrow(),
                Resolution.of(shot.path("resolution").asString()).orElseThrow(),
                Math.clamp(shot.path("seconds").asInt(), GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS));
        JsonNode crop = shot.path("crop");
        String background = shot.path("background").asString(Framing.BLACK);
        var framing = new Framing(
                Fit.valueOf(shot.path("fit").asString(Fit.CROP.name())),
                new CropFrame(
                        Math.clamp(crop.path("x").asDouble(0.5), 0, 1),
                        Math.clamp(crop.path("y").asDouble(0.5), 0, 1),
                        Math.clamp(crop.path("zoom").asDouble(1), 1, CropFrame.MAX_ZOOM)),
                background.matches("#[0-9a-fA-F]{6}") ? background : Framing.BLACK);
        return new Provenance(
                ClipId.of(shot.path("clip").asString()),
                new EngineId(shot.path("engine").asString()),
                request,
                framing,
                Optional.ofNullable(shot.get("parent")).map(parent -> ClipId.of(parent.asString())),
                shot.path("picture").asString(""),
                Instant.parse(shot.path("created").asString()));
    }
}

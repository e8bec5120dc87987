package app.zoetrope.testkit;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The service's rules on a request, and its prices, as `segmind-api.md` has them.
final class FakeRules {
    private static final Set<String> FIELDS = Set.of("image", "prompt", "aspect_ratio", "duration", "resolution");

    private FakeRules() {}

    /// What is wrong with it; empty if nothing is. Stricter than the service: it wants every field written out.
    static Optional<String> wrong(JsonNode request, Map<String, byte[]> uploads) {
        if (!new TreeSet<>(request.propertyNames()).equals(new TreeSet<>(FIELDS))) {
            return Optional.of("fields are " + request.propertyNames());
        }
        String prompt = request.path("prompt").asString("");
        JsonNode duration = request.path("duration");
        if (prompt.isBlank() || prompt.length() > GenerationRequest.MAX_PROMPT) {
            return Optional.of("invalid field prompt");
        }
        if (AspectRatio.of(request.path("aspect_ratio").asString("")).isEmpty()) {
            return Optional.of("invalid field aspect_ratio");
        }
        if (Resolution.of(request.path("resolution").asString("")).isEmpty()) {
            return Optional.of("invalid field resolution");
        }
        if (!duration.isInt() || duration.intValue() < 1 || duration.intValue() > 15) {
            return Optional.of("invalid field duration");
        }
        return picture(request, uploads).isEmpty() ? Optional.of("invalid field image") : Optional.empty();
    }

    /// The picture's bytes: of a data URI, or of an upload.
    static Optional<byte[]> picture(JsonNode request, Map<String, byte[]> uploads) {
        String image = request.path("image").asString("");
        return image.startsWith("http") ? Optional.ofNullable(uploads.get(image)) : jpeg(image);
    }

    static Optional<byte[]> jpeg(String dataUri) {
        String start = "data:image/jpeg;base64,";
        if (!dataUri.startsWith(start)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(dataUri.substring(start.length()));
            boolean whole = bytes.length > 4
                    && (bytes[0] & 0xff) == 0xff
                    && (bytes[1] & 0xff) == 0xd8
                    && (bytes[bytes.length - 2] & 0xff) == 0xff
                    && (bytes[bytes.length - 1] & 0xff) == 0xd9;
            return whole ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static boolean isForbidden(JsonNode request) {
        return request.path("prompt").asString("").contains("forbidden");
    }

    static Money price(JsonNode request) {
        Money second = Money.usd(request.path("resolution").asString("").equals("720p") ? "0.175" : "0.10");
        return second.times(request.path("duration").intValue()).plus(Money.usd("0.0125"));
    }
}

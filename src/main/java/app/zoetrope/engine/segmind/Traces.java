package app.zoetrope.engine.segmind;

import app.zoetrope.generation.VideoEngine.Trace;
import app.zoetrope.model.GenerationRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the list of recent generations says about a request. Its shape is not documented (C): every object anywhere in
/// it that holds the very prompt is looked at, and one that says another length or resolution is left out.
final class Traces {
    private static final int DEEPEST = 6;
    private static final int MOST = 200;
    private static final long MILLIS_SINCE = 100_000_000_000L;

    private Traces() {}

    static List<Trace> of(Json json, GenerationRequest request) {
        var found = new ArrayList<Trace>();
        look(json, request, 0, found);
        return List.copyOf(found);
    }

    private static void look(Json json, GenerationRequest request, int depth, List<Trace> found) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        boolean isList = json.elements().stream().anyMatch(Json::isObject);
        for (Json element : isList ? json.elements() : json.fields()) {
            Optional<Trace> trace = isList ? trace(element, request) : Optional.empty();
            trace.ifPresentOrElse(found::add, () -> look(element, request, depth + 1, found));
        }
    }

    private static Optional<Trace> trace(Json item, GenerationRequest request) {
        List<Json> parts = parts(item, 0).toList();
        boolean mine = parts.stream()
                .anyMatch(part -> part.text("prompt")
                        .filter(text -> text.equals(request.prompt().strip()))
                        .isPresent());
        boolean other = parts.stream().anyMatch(part -> differs(part, request));
        if (!mine || other) {
            return Optional.empty();
        }
        Optional<String> id = first(parts, part -> part.text("request_id", "requestId", "inference_request_id"));
        var file = first(parts, RunAnswer::clip);
        Optional<Instant> made = first(parts, part -> part.text("created_at", "createdAt", "created", "timestamp"))
                .flatMap(Traces::instant);
        return id.isEmpty() && file.isEmpty() ? Optional.empty() : Optional.of(new Trace(id, file, made));
    }

    private static boolean differs(Json part, GenerationRequest request) {
        boolean length = part.decimal("duration")
                .filter(seconds -> seconds.compareTo(BigDecimal.valueOf(request.seconds())) != 0)
                .isPresent();
        boolean size = part.text("resolution")
                .filter(label -> !label.equalsIgnoreCase(request.resolution().label()))
                .isPresent();
        return length || size;
    }

    /// The object and those in it.
    private static Stream<Json> parts(Json json, int depth) {
        return depth > DEEPEST || !json.isObject()
                ? Stream.empty()
                : Stream.concat(Stream.of(json), json.fields().stream().flatMap(field -> parts(field, depth + 1)));
    }

    private static <T> Optional<T> first(List<Json> parts, java.util.function.Function<Json, Optional<T>> what) {
        return parts.stream().map(what).flatMap(Optional::stream).findFirst();
    }

    /// ISO with or without a zone (then UTC), or seconds or milliseconds since 1970.
    private static Optional<Instant> instant(String text) {
        Optional<BigDecimal> number = Json.number(text);
        if (number.isPresent()) {
            long value = number.get().longValue();
            return Optional.of(
                    Math.abs(value) > MILLIS_SINCE ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value));
        }
        String iso = text.replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException withoutZone) {
            return local(iso);
        }
    }

    private static Optional<Instant> local(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

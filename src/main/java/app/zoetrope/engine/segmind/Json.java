package app.zoetrope.engine.segmind;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A tolerant look into the service's JSON: fields that are absent or of an unexpected type are empty, never an
/// exception. What is no JSON at all has no fields.
record Json(JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// No price, credit or time is longer; a number like 1e999999999 would fill the memory when it is written out.
    private static final int MOST_DIGITS = 40;

    static Json read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new Json(node == null ? MissingNode.getInstance() : node);
        } catch (JacksonException notJson) {
            return new Json(MissingNode.getInstance());
        }
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    Json at(String name) {
        return new Json(node.path(name));
    }

    boolean isObject() {
        return node.isObject();
    }

    /// The values of an object's fields; nothing for anything else.
    List<Json> fields() {
        return node.isObject() ? node.values().stream().map(Json::new).toList() : List.of();
    }

    /// The elements of a list; nothing for anything else.
    List<Json> elements() {
        return node.isArray() ? node.values().stream().map(Json::new).toList() : List.of();
    }

    /// This value as a text: a string or a number that is not blank.
    Optional<String> text() {
        return node.isString() || node.isNumber()
                ? Optional.of(node.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /// The first of these fields that is a text.
    Optional<String> text(String... names) {
        return fields(names).flatMap(field -> field.text().stream()).findFirst();
    }

    /// The first of these fields that is a number, or a text that is one.
    Optional<BigDecimal> decimal(String... names) {
        return fields(names)
                .flatMap(field -> field.text().stream())
                .flatMap(text -> number(text).stream())
                .findFirst();
    }

    /// A plain decimal number, with a dollar sign or a unit of seconds if need be.
    static Optional<BigDecimal> number(String text) {
        String digits = text.strip().replaceFirst("^\\$", "").replaceFirst("\\s*(s|USD)$", "");
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Stream<Json> fields(String... names) {
        return Arrays.stream(names).map(this::at);
    }
}

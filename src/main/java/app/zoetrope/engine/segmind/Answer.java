package app.zoetrope.engine.segmind;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A short answer of the service.
///
/// @param body at most `Http.LONGEST_ANSWER` bytes and one
/// @param whole whether all of it arrived and fitted
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, HttpHeaders headers, byte[] body, boolean whole) {
    Json json() {
        return Json.read(body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}

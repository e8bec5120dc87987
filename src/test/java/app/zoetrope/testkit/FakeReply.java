package app.zoetrope.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a `TinyServer` answers, and how it goes about it.
public record FakeReply(int status, Map<String, String> headers, byte[] body, Manner manner) {
    public enum Manner {
        WHOLE,
        /// Reads the request and closes the connection without a word.
        CLOSE,
        /// Reads the request and resets the connection.
        RESET,
        /// Closes in the middle of the headers.
        HALF_HEAD,
        /// Promises the whole body, sends half of it and closes.
        HALF_BODY,
        /// Promises the whole body, sends half of it and resets the connection.
        RESET_BODY,
        /// Sends everything and resets the connection then.
        RESET_END,
        /// Never answers; holds the connection.
        SILENT,
        /// Sends half the body and then nothing more.
        SILENT_BODY,
        /// Sends the body byte by byte.
        DRIP,
        /// Sends the body in ten pieces, with a short pause after each.
        PIECES,
        /// Sends the headers byte by byte.
        DRIP_HEAD,
        /// Sends the body without its length, ended by the end of the connection.
        NO_LENGTH
    }

    public static FakeReply of(int status, String type, byte[] body) {
        return new FakeReply(status, Map.of("Content-Type", type), body, Manner.WHOLE);
    }

    public static FakeReply json(int status, String text) {
        return of(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public static FakeReply html(int status, String text) {
        String page =
                "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + text + "</h1></body>";
        return of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    public static FakeReply error(int status, String words) {
        return json(status, "{\"error\":\"" + words + "\"}");
    }

    public static FakeReply redirect(int status, Object address) {
        return of(status, "text/plain", new byte[0]).with("Location", address.toString());
    }

    public FakeReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeReply(status, more, body, manner);
    }

    /// The same body under another length.
    public FakeReply promising(int length) {
        return with("Content-Length", String.valueOf(length)).in(Manner.NO_LENGTH);
    }

    public FakeReply withBody(byte[] other) {
        return new FakeReply(status, headers, other, manner);
    }

    public FakeReply withStatus(int other) {
        return new FakeReply(other, headers, body, manner);
    }

    public FakeReply in(Manner other) {
        return new FakeReply(status, headers, body, other);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    byte[] firstHalf() {
        return Arrays.copyOf(body, body.length / 2);
    }
}

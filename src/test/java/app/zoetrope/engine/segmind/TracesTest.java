package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.VideoEngine.Trace;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of recent generations has no documented shape, so several likely ones are read, and nonsense is nothing.
class TracesTest {
    private static final GenerationRequest SURF =
            new GenerationRequest("A cat surfing", AspectRatio.R16X9, Resolution.P480, 6);

    @ParameterizedTest
    @ValueSource(strings = {"""
                [{"request_id":"r-1","prompt":"A cat surfing","created_at":"2026-11-22T10:00:00Z",
                  "output":"https://images.segmind.com/a.mp4"}]""", """
                {"data":[{"id":7,"request_id":"r-1","input":{"prompt":"A cat surfing","duration":6,"resolution":"480p"},
                  "createdAt":1795341600,"result":{"video":{"url":"https://images.segmind.com/a.mp4"}}}]}""", """
                {"generations":{"items":[{"request_id":"other","prompt":"A dog","output":"https://images.segmind.com/b.mp4"},
                  {"inference_request_id":"r-1","params":{"prompt":"A cat surfing"},"timestamp":"1795341600000",
                   "output":["https://images.segmind.com/a.mp4"]}]}}"""})
    void theVeryRequestIsFoundWhereverItStands(String json) {
        assertThat(traces(json))
                .containsExactly(new Trace(
                        Optional.of("r-1"),
                        Optional.of(URI.create("https://images.segmind.com/a.mp4")),
                        Optional.of(Instant.parse("2026-11-22T10:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>",
                "[1,2]",
                "{\"data\":\"none\"}",
                "[{\"prompt\":\"A cat surfing\"}]",
                "[{\"request_id\":\"r\",\"prompt\":\"A cat surfing a wave\"}]",
                "[{\"request_id\":\"r\",\"prompt\":\"A cat surfing\",\"duration\":10}]",
                "[{\"request_id\":\"r\",\"prompt\":\"A cat surfing\",\"resolution\":\"720p\"}]"
            })
    void whatIsNotSurelyItIsNothing(String json) {
        assertThat(traces(json)).isEmpty();
    }

    @Test
    void aListAsDeepAsTheSeaEndsSomewhere() {
        assertThat(traces("[{\"a\":".repeat(200) + "1" + "}]".repeat(200))).isEmpty();
    }

    private static List<Trace> traces(String json) {
        return Traces.of(Json.read(json.getBytes(StandardCharsets.UTF_8)), SURF);
    }
}

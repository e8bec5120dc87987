package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.NetworkException.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;

/// Single calls over HTTP: no redirect is followed, no POST is sent twice, nothing waits for ever.
final class Http {
    /// Longer than any answer of the service that is not a clip.
    static final int LONGEST_ANSWER = 1024 * 1024;

    private Http() {}

    /// An answer whose body is still arriving. Closing it ends its connection.
    record Reply(int status, HttpHeaders headers, TimedBody body, HttpClient client) implements AutoCloseable {
        Optional<String> header(String name) {
            return headers.firstValue(name).map(String::strip).filter(value -> !value.isEmpty());
        }

        /// The whole body.
        Answer read() throws InterruptedException {
            return readAfter(List.of());
        }

        /// The whole body, of which the first pieces have been taken already.
        Answer readAfter(List<ByteBuffer> first) throws InterruptedException {
            var bytes = new ByteArrayOutputStream();
            boolean whole = false;
            try {
                Optional<List<ByteBuffer>> piece = Optional.of(first);
                while (piece.isPresent() && bytes.size() <= LONGEST_ANSWER) {
                    piece.get().forEach(buffer -> append(bytes, buffer));
                    piece = body.next();
                }
                whole = piece.isEmpty();
            } catch (IOException broken) {
                whole = false;
            }
            return new Answer(status, headers, bytes.toByteArray(), whole);
        }

        private static void append(ByteArrayOutputStream bytes, ByteBuffer buffer) {
            var piece = new byte[Math.min(buffer.remaining(), LONGEST_ANSWER + 1 - bytes.size())];
            buffer.get(piece);
            bytes.writeBytes(piece);
        }

        @Override
        public void close() {
            body.close();
            client.shutdownNow();
        }
    }

    /// Sends one request on a connection of its own: a kept one may have been closed by the other side meanwhile, and
    /// then nobody can tell whether a POST has arrived. (A GET whose connection dies is made anew by the JDK.)
    ///
    /// @param request without a timeout; its headers must arrive within `answer`
    /// @param whole for the whole body
    static Reply send(HttpRequest.Builder request, SegmindConfig config, Duration answer, Duration whole)
            throws NetworkException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeouts().connect())
                .proxy(config.proxies())
                .build();
        boolean answered = false;
        var began = new AtomicBoolean();
        HttpRequest watched = watched(request.timeout(answer).build(), began);
        try {
            HttpResponse<TimedBody> response =
                    client.send(watched, _ -> new TimedBody(config.timeouts().idle(), whole));
            answered = true;
            return new Reply(response.statusCode(), response.headers(), response.body(), client);
        } catch (HttpConnectTimeoutException | ConnectException | SSLHandshakeException none) {
            throw new NetworkException(Stage.NOT_CONNECTED, none);
        } catch (HttpTimeoutException late) {
            throw new NetworkException(Stage.NO_ANSWER, late);
        } catch (IOException | RuntimeException broken) {
            boolean bodiless = watched.bodyPublisher().isPresent() && !began.get();
            throw new NetworkException(bodiless ? Stage.NOT_CONNECTED : Stage.LOST, broken);
        } finally {
            if (!answered) {
                client.shutdownNow();
            }
        }
    }

    /// Notes when the body is asked for: as long as nobody did, no byte of it can have left.
    private static HttpRequest watched(HttpRequest request, AtomicBoolean began) {
        if (request.bodyPublisher().isEmpty()) {
            return request;
        }
        HttpRequest.BodyPublisher body = request.bodyPublisher().get();
        Flow.Publisher<ByteBuffer> watched = subscriber -> {
            began.set(true);
            body.subscribe(subscriber);
        };
        return HttpRequest.newBuilder(request, (_, _) -> true)
                .method(
                        request.method(),
                        body.contentLength() > 0
                                ? HttpRequest.BodyPublishers.fromPublisher(watched, body.contentLength())
                                : HttpRequest.BodyPublishers.fromPublisher(watched))
                .build();
    }
}

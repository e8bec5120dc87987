package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Redaction;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way by which the key leaves: requests to the configured service, with the settings and the key of now.
record Api(SegmindConfig config, String key) {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    /// What a header can carry. The JDK quotes anything else in its exception.
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,512}");

    /// @throws EngineException if there is no key that could be sent
    static Api open(SegmindConfig config, Supplier<Optional<String>> keys, Call call) throws EngineException {
        Optional<String> key = keys.get().map(String::strip).filter(text -> !text.isEmpty());
        Charged charged = call == Call.CHECK ? Charged.MAYBE : Charged.NO;
        if (key.isEmpty()) {
            throw notSent(new Problem(Kind.KEY_MISSING, charged, ""));
        }
        Redaction.register(key.get());
        if (!USABLE.matcher(key.get()).matches()) {
            throw notSent(new Problem(Kind.KEY_REJECTED, charged, "It holds characters that no key has."));
        }
        return new Api(config, key.get());
    }

    Answer get(URI address, Call call) throws EngineException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(keyed(address)).GET();
        try (Http.Reply reply = send(
                request, call, config.timeouts().answer(), config.timeouts().body())) {
            return read(reply, call);
        }
    }

    /// Posts JSON; the answer may be of any size and kind.
    ///
    /// @param answer until the answer's first line
    /// @param whole for the answer's body
    Http.Reply post(URI address, HttpRequest.BodyPublisher body, Call call, Duration answer, Duration whole)
            throws EngineException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(keyed(address))
                .header("Content-Type", "application/json")
                .POST(body);
        return send(request, call, answer, whole);
    }

    /// The whole of a short answer.
    Answer read(Http.Reply reply, Call call) throws EngineException, InterruptedException {
        Answer answer = reply.read();
        if (answer.isSuccess() && !answer.whole()) {
            boolean tooLong = answer.body().length > Http.LONGEST_ANSWER;
            throw new EngineException(
                    new Problem(
                            tooLong ? Kind.UNCLEAR_ANSWER : Kind.CONNECTION_LOST,
                            call == Call.CHECK ? Charged.MAYBE : Charged.NO,
                            tooLong ? "The answer is too long." : "The answer broke off."),
                    true,
                    Optional.empty(),
                    null);
        }
        return answer;
    }

    private Http.Reply send(HttpRequest.Builder request, Call call, Duration answer, Duration whole)
            throws EngineException, InterruptedException {
        request.header("x-api-key", key).header("Accept", "*/*");
        try {
            Http.Reply reply = Http.send(request, config, answer, whole);
            LOG.debug("{}: HTTP {}", call, reply.status());
            return reply;
        } catch (NetworkException failure) {
            LOG.info("{}: {} ({})", call, failure.stage(), failure.getMessage());
            throw ErrorTable.of(failure, call);
        }
    }

    private URI keyed(URI address) throws EngineException {
        if (!Addresses.mayHaveTheKey(address, config)) {
            throw notSent(Problem.free(Kind.UNSAFE_ADDRESS, Words.clean(address.toString())));
        }
        return address;
    }

    static EngineException error(Answer answer, Call call, Instant now) {
        EngineException error = ErrorTable.of(answer, call, now);
        LOG.info("{}: HTTP {}, {}", call, answer.status(), error.getMessage());
        return error;
    }

    private static EngineException notSent(Problem problem) {
        return new EngineException(problem, true, Optional.empty(), null);
    }
}

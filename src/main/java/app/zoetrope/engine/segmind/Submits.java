package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Prepared;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Problem.Kind;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The paid POST: by V2, or by V1 where the service does not know the model on V2.
final class Submits {
    private static final Logger LOG = LoggerFactory.getLogger(Submits.class);

    /// Models that V2 does not know.
    private final Set<String> onV1 = ConcurrentHashMap.newKeySet();

    private final SubmitAnswers answers;

    Submits(SubmitAnswers answers) {
        this.answers = answers;
    }

    Submission submit(Api api, Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        SegmindConfig config = api.config();
        return switch (config.protocol()) {
            case V1 -> byV1(api, prepared, target, monitor);
            case V2 -> byV2(api, prepared, target, monitor);
            case AUTO -> {
                if (onV1.contains(config.slug())) {
                    yield byV1(api, prepared, target, monitor);
                }
                yield byEither(api, prepared, target, monitor);
            }
        };
    }

    private Submission byEither(Api api, Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        try {
            return byV2(api, prepared, target, monitor);
        } catch (EngineException failure) {
            if (failure.problem().kind() != Kind.MODEL_NOT_FOUND) {
                throw failure;
            }
        }
        LOG.info("V2 does not know {}, so V1 is asked", api.config().slug());
        Submission submission = byV1(api, prepared, target, monitor);
        onV1.add(api.config().slug());
        return submission;
    }

    private Submission byV2(Api api, Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        Duration wait = api.config().timeouts().answer().plus(bodyAllowance(api, prepared));
        Duration whole = api.config().timeouts().download();
        try (var reply = api.post(Addresses.submitV2(api.config()), body(prepared), Call.SUBMIT_V2, wait, whole)) {
            return answers.read(api, reply, Call.SUBMIT_V2, prepared.order(), target, monitor);
        }
    }

    private Submission byV1(Api api, Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        Duration wait = api.config().timeouts().blocking();
        Duration whole = api.config().timeouts().download();
        try (var reply = api.post(Addresses.submitV1(api.config()), body(prepared), Call.SUBMIT_V1, wait, whole)) {
            return answers.read(api, reply, Call.SUBMIT_V1, prepared.order(), target, monitor);
        }
    }

    /// A picture that goes along with the request takes as long as an upload.
    private static Duration bodyAllowance(Api api, Prepared prepared) {
        return prepared.imageReference().isPresent()
                ? Duration.ZERO
                : api.config().timeouts().upload();
    }

    /// Every field, always: the service's own defaults decide the price.
    private static BodyPublisher body(Prepared prepared) throws EngineException {
        GenerationRequest request = prepared.order().request();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("prompt", request.prompt());
        fields.put("aspect_ratio", request.ratio().label());
        fields.put("duration", request.seconds());
        fields.put("resolution", request.resolution().label());
        if (prepared.imageReference().isPresent()) {
            fields.put("image", prepared.imageReference().get().toString());
            return BodyPublishers.ofByteArray(Json.write(fields));
        }
        String open = new String(Json.write(fields), StandardCharsets.UTF_8).replaceFirst("}$", ",\"image\":");
        try {
            return PictureBody.of(open, prepared.order().picture(), "}");
        } catch (IOException gone) {
            throw Uploads.missing(prepared.order().picture(), gone);
        }
    }
}

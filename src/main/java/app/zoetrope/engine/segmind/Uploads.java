package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Brings the picture to the service's own storage.
final class Uploads {
    private Uploads() {}

    /// @return the picture's address
    static URI upload(Api api, Path picture, Clock clock) throws EngineException, InterruptedException {
        SegmindConfig config = api.config();
        try (Http.Reply reply = api.post(
                Addresses.upload(config),
                body(picture),
                Call.FREE,
                config.timeouts().upload(),
                config.timeouts().body())) {
            Answer answer = api.read(reply, Call.FREE);
            if (!answer.isSuccess()) {
                throw Api.error(answer, Call.FREE, clock.instant());
            }
            return address(answer.json())
                    .filter(address -> Addresses.mayBeFetched(address, config))
                    .orElseThrow(() -> odd(answer));
        }
    }

    /// `{"urls": [...]}` (D) or `{"file_urls": [...]}` (C).
    private static Optional<URI> address(Json json) {
        return json.at("urls").elements().stream()
                .findFirst()
                .or(() -> json.at("file_urls").elements().stream().findFirst())
                .flatMap(Json::text)
                .flatMap(Addresses::parse);
    }

    private static EngineException odd(Answer answer) {
        String words = Words.clean("The upload gave no address. " + Words.of(answer));
        return new EngineException(Problem.free(Kind.UNCLEAR_ANSWER, words), true, Optional.empty(), null);
    }

    private static BodyPublisher body(Path picture) throws EngineException {
        try {
            return PictureBody.of("{\"data_urls\":[", picture, "]}");
        } catch (IOException gone) {
            throw missing(picture, gone);
        }
    }

    /// The prepared picture is no longer in the library.
    static EngineException missing(Path picture, IOException why) {
        String name = String.valueOf(picture.getFileName());
        return new EngineException(Problem.free(Kind.PICTURE_MISSING, name), false, Optional.empty(), why);
    }
}

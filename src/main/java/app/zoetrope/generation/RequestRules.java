package app.zoetrope.generation;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Problem;
import java.util.Optional;

/// The service's rules (`segmind-api.md`), checked here first: it queues a bad request and answers only later.
public final class RequestRules {
    private RequestRules() {}

    /// What is wrong with a draft, or empty. The detail names the field and its bounds.
    public static Optional<Problem> objection(Draft draft) {
        return objection(draft.request()).or(() -> within("takes", draft.takes(), 1, GenerationRequest.MAX_TAKES));
    }

    public static Optional<Problem> objection(GenerationRequest request) {
        if (request.prompt().isBlank()) {
            return invalid("prompt");
        }
        if (request.prompt().length() > GenerationRequest.MAX_PROMPT) {
            return invalid("prompt > " + GenerationRequest.MAX_PROMPT);
        }
        return within("seconds", request.seconds(), GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS);
    }

    private static Optional<Problem> within(String field, int value, int least, int most) {
        return value < least || value > most
                ? invalid(field + " = " + value + " (" + least + "-" + most + ")")
                : Optional.empty();
    }

    private static Optional<Problem> invalid(String detail) {
        return Optional.of(Problem.free(Problem.Kind.INVALID_REQUEST, detail));
    }
}

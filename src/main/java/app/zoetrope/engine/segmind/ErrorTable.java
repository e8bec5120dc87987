package app.zoetrope.engine.segmind;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a failed call means, whether it was billed, and whether it may be sent again (`segmind-api.md`, "Errors";
/// `design.md`, "A job's life", 2).
final class ErrorTable {
    /// What kind of call failed.
    enum Call {
        /// Costs nothing and belongs to no run.
        FREE,
        SUBMIT_V2,
        SUBMIT_V1,
        /// A question about a run that is under way; what it says about money is that run's.
        CHECK;

        boolean isSubmit() {
            return this == SUBMIT_V1 || this == SUBMIT_V2;
        }
    }

    /// Documented as neither billed nor run.
    private static final Set<Integer> NOT_ACCEPTED = Set.of(401, 402, 403, 404, 405, 406, 410, 429);

    /// Where the service tells by words alone that its rules on content were the reason.
    private static final Set<Integer> MAY_BE_REFUSALS = Set.of(400, 406, 422, 500);

    private ErrorTable() {}

    static EngineException of(Answer answer, Call call, Instant now) {
        String words = Words.of(answer);
        Kind kind = kind(answer.status(), words, call);
        var problem = new Problem(kind, charged(answer.status(), call), detail(answer.status(), kind, words));
        boolean safe = safeToRepeat(answer.status(), kind, call);
        return new EngineException(problem, safe, RateReset.wait(answer, now), null);
    }

    static EngineException of(NetworkException failure, Call call) {
        Kind kind = switch (failure.stage()) {
            case NOT_CONNECTED -> Kind.NO_CONNECTION;
            case NO_ANSWER -> Kind.NO_ANSWER;
            case LOST -> Kind.CONNECTION_LOST;
        };
        boolean neverLeft = failure.stage() == NetworkException.Stage.NOT_CONNECTED;
        Charged charged = switch (call) {
            case FREE -> Charged.NO;
            case CHECK -> Charged.MAYBE;
            case SUBMIT_V1, SUBMIT_V2 -> neverLeft ? Charged.NO : Charged.MAYBE;
        };
        var problem = new Problem(kind, charged, Words.clean(String.valueOf(failure.getMessage())));
        return new EngineException(problem, neverLeft || !call.isSubmit(), Optional.empty(), failure);
    }

    /// A run that ended without a clip; the service does not bill such (T), and says so if it does.
    static Problem failedRun(String words, Charged charged) {
        return new Problem(Words.areAboutModeration(words) ? Kind.REFUSED : Kind.RUN_FAILED, charged, words);
    }

    private static Kind kind(int status, String words, Call call) {
        if (MAY_BE_REFUSALS.contains(status) && Words.areAboutModeration(words)) {
            return Kind.REFUSED;
        }
        return switch (status) {
            case 401 -> Kind.KEY_REJECTED;
            case 402, 406 -> money(status, words);
            case 403 -> Kind.MODEL_CLOSED;
            case 404, 405 -> call.isSubmit() ? Kind.MODEL_NOT_FOUND : Kind.UNCLEAR_ANSWER;
            case 408 -> Kind.NO_ANSWER;
            case 410 -> call.isSubmit() ? Kind.MODEL_RETIRED : Kind.UNCLEAR_ANSWER;
            case 422 -> call.isSubmit() ? Kind.RUN_FAILED : Kind.UNCLEAR_ANSWER;
            case 429 -> Kind.RATE_LIMITED;
            case 500, 501, 505 -> Kind.SERVER_ERROR;
            default -> {
                if (status >= 500) {
                    yield Kind.GATEWAY_ERROR;
                }
                yield status >= 400 ? Kind.BAD_REQUEST : Kind.UNCLEAR_ANSWER;
            }
        };
    }

    /// 402 and 406 are told apart by their text: credits, a limit of the team's, or a value that was not accepted.
    private static Kind money(int status, String words) {
        if (Words.areAboutSpending(words)) {
            return Kind.SPEND_LIMIT;
        }
        if (Words.areAboutCredits(words)) {
            return Kind.NO_CREDITS;
        }
        if (Words.areAboutParameters(words)) {
            return Kind.BAD_REQUEST;
        }
        return status == 402 ? Kind.NO_CREDITS : Kind.SPEND_LIMIT;
    }

    private static Charged charged(int status, Call call) {
        return switch (call) {
            case FREE -> Charged.NO;
            case CHECK -> Charged.MAYBE;
            case SUBMIT_V2 -> status >= 400 && status != 408 ? Charged.NO : Charged.MAYBE;
            case SUBMIT_V1 -> status >= 400 && status < 500 && status != 408 ? Charged.NO : Charged.MAYBE;
        };
    }

    private static boolean safeToRepeat(int status, Kind kind, Call call) {
        if (!call.isSubmit()) {
            return true;
        }
        if (kind == Kind.REFUSED) {
            return false;
        }
        return NOT_ACCEPTED.contains(status) || (status >= 500 && call == Call.SUBMIT_V2);
    }

    private static String detail(int status, Kind kind, String words) {
        return words.isEmpty() || kind == Kind.UNCLEAR_ANSWER ? Words.clean("HTTP " + status + " " + words) : words;
    }
}

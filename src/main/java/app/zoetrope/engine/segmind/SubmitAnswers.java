package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came back for the paid POST. Whichever protocol was used, the answer may be a run's number, the clip itself,
/// the clip's address, or a refusal; the content tells.
final class SubmitAnswers {
    private final KnownFiles files;
    private final Clock clock;

    SubmitAnswers(KnownFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    Submission read(Api api, Http.Reply reply, Call call, Order order, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        List<ByteBuffer> first = new ArrayList<>();
        boolean success = reply.status() >= 200 && reply.status() < 300;
        if (success && Content.of(start(reply, first)) != Content.TEXT) {
            return save(reply, first, target, monitor);
        }
        return understand(api, reply.readAfter(first), call, order);
    }

    /// The first bytes of the answer; the pieces that they are in go to `taken`. Of one that broke off there are none:
    /// whoever reads on is told the same.
    private static byte[] start(Http.Reply reply, List<ByteBuffer> taken) throws InterruptedException {
        try {
            return reply.body().beginning(taken, Content.ENOUGH);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private static Submission save(Http.Reply reply, List<ByteBuffer> first, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        long expected = reply.headers()
                .firstValue("content-length")
                .flatMap(Json::number)
                .map(BigDecimal::longValue)
                .orElse(-1L);
        Receipt receipt = RunAnswer.receipt(new Answer(reply.status(), reply.headers(), new byte[0], true));
        try (var sink = Sink.holding(target, expected, monitor)) {
            if (sink.pour(first, reply.body())) {
                return sink.broken()
                        .<Submission>map(why -> new Submission.Held(sink.held(), receipt, words(why)))
                        .orElseGet(() -> new Submission.Finished(receipt));
            }
            throw EngineException.of(Problem.unclear(Kind.UNCLEAR_ANSWER, "The answer is longer than any clip."));
        } catch (NetworkException broken) {
            String words = String.valueOf(broken.getMessage()) + number(receipt);
            throw new EngineException(
                    Problem.unclear(Kind.CONNECTION_LOST, Words.clean(words)), false, Optional.empty(), broken);
        } catch (IOException disk) {
            throw Sink.failed(target, disk, Charged.MAYBE);
        }
    }

    private static String words(IOException why) {
        return Words.clean(String.valueOf(why.getMessage()));
    }

    private Submission understand(Api api, Answer answer, Call call, Order order) throws EngineException {
        RunAnswer run = RunAnswer.of(answer);
        if (run.state().equals(Optional.of(RunAnswer.State.FAILED))) {
            String words = run.error().orElse("");
            throw EngineException.of(ErrorTable.failedRun(words, charged(run.receipt(), Charged.NO)));
        }
        boolean success = answer.isSuccess();
        if (success
                && run.file().isPresent()
                && run.error().isEmpty()
                && (call == Call.SUBMIT_V1 || run.id().isEmpty())) {
            return new Submission.Accepted(files.keep(run.file().get(), run.receipt(), order));
        }
        if (run.id().isPresent() && (isUnderWay(run) || (success && call == Call.SUBMIT_V2))) {
            return new Submission.Accepted(Runs.remote(api.config(), run));
        }
        throw success ? unclear(answer, run) : failed(answer, run, call);
    }

    private static boolean isUnderWay(RunAnswer run) {
        return run.state().isPresent()
                || run.json().text("status_url", "response_url", "poll_url").isPresent();
    }

    /// An answer of the service's error table. Where it names a request, there may be a run behind it.
    private EngineException failed(Answer answer, RunAnswer run, Call call) {
        EngineException error = Api.error(answer, call, clock.instant());
        if (answer.status() < 500 || run.id().isEmpty()) {
            return error;
        }
        String words = error.problem().detail() + number(run.receipt());
        return EngineException.of(Problem.unclear(error.problem().kind(), Words.clean(words)));
    }

    private static EngineException unclear(Answer answer, RunAnswer run) {
        Charged charged = charged(run.receipt(), Charged.MAYBE);
        String words = run.error().orElseGet(() -> Words.of(answer));
        if (run.error().isPresent()) {
            return EngineException.of(ErrorTable.failedRun(words, charged));
        }
        boolean brokeOff = !answer.whole() && answer.body().length <= Http.LONGEST_ANSWER;
        String said = "HTTP " + answer.status() + " " + words + number(run.receipt());
        Kind kind = brokeOff ? Kind.CONNECTION_LOST : Kind.UNCLEAR_ANSWER;
        return EngineException.of(new Problem(kind, charged, Words.clean(said)));
    }

    private static Charged charged(Receipt receipt, Charged otherwise) {
        return receipt.cost()
                .map(cost -> cost.isZero() ? Charged.NO : Charged.YES)
                .orElse(otherwise);
    }

    /// For the person who asks the provider about it.
    private static String number(Receipt receipt) {
        return receipt.requestId().map(id -> " (request " + id + ")").orElse("");
    }
}

package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.engine.segmind.RunAnswer.State;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Asks how runs are doing. Only a terminal state that the service names ends one.
final class Runs {
    /// A record that is gone once may be a slip of the service; one that stays gone has passed its hour.
    private static final int TIMES_GONE = 5;

    private static final Duration TIME_GONE = Duration.ofMinutes(1);

    /// @param since by a clock that nobody sets
    private record Gone(long since, int times) {}

    private final Map<String, Gone> gone = new ConcurrentHashMap<>();
    private final Clock clock;
    private final LongSupplier nanoTime;

    /// @param nanoTime `System::nanoTime`
    Runs(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /// How to come back for a run: by the addresses that the service named, if the key may go there.
    static RemoteRun remote(SegmindConfig config, RunAnswer run) {
        String id = run.id().orElseThrow();
        return new RemoteRun(
                id,
                Optional.of(own(run.json().text("status_url").flatMap(Addresses::parse), config)
                        .orElseGet(() -> Addresses.status(config, id))),
                Optional.of(own(run.json().text("response_url").flatMap(Addresses::parse), config)
                        .orElseGet(() -> Addresses.result(config, id))));
    }

    private static Optional<URI> own(Optional<URI> address, SegmindConfig config) {
        return address.filter(named -> Addresses.mayHaveTheKey(named, config));
    }

    RunStatus check(Api api, RemoteRun run) throws EngineException, InterruptedException {
        SegmindConfig config = api.config();
        URI statusUrl = own(run.statusUrl(), config).orElseGet(() -> Addresses.status(config, run.requestId()));
        URI resultUrl = own(run.resultUrl(), config).orElseGet(() -> Addresses.result(config, run.requestId()));
        Answer answer = api.get(statusUrl, Call.CHECK);
        RunAnswer status = RunAnswer.of(answer);
        if (isGone(answer, status)) {
            return gone(answer, run.requestId());
        }
        gone.remove(run.requestId());
        if (status.state().equals(Optional.of(State.COMPLETED))) {
            return result(api, resultUrl, run.requestId(), status);
        }
        return understand(answer, status);
    }

    private RunStatus result(Api api, URI resultUrl, String id, RunAnswer status)
            throws EngineException, InterruptedException {
        try {
            Answer answer = api.get(resultUrl, Call.CHECK);
            RunAnswer result = RunAnswer.of(answer);
            if (isGone(answer, result) && status.file().isEmpty()) {
                return gone(answer, id);
            }
            return understand(answer, result, status.receipt());
        } catch (EngineException failure) {
            if (status.file().isPresent()) {
                return new RunStatus.Ready(status.file().get(), status.receipt());
            }
            throw failure;
        }
    }

    private RunStatus understand(Answer answer, RunAnswer run) throws EngineException {
        return understand(answer, run, Receipt.NONE);
    }

    private RunStatus understand(Answer answer, RunAnswer run, Receipt known) throws EngineException {
        Receipt receipt = run.receipt().or(known);
        boolean failed = run.state().equals(Optional.of(State.FAILED))
                || (answer.status() == 422
                        && run.state().isEmpty()
                        && run.error().isPresent());
        if (failed) {
            boolean billed = receipt.cost().filter(cost -> !cost.isZero()).isPresent();
            String words = run.error().orElse("");
            return new RunStatus.Ended(ErrorTable.failedRun(words, billed ? Charged.YES : Charged.NO));
        }
        if (run.state().isEmpty() && !answer.isSuccess()) {
            throw Api.error(answer, Call.CHECK, clock.instant());
        }
        boolean mayBeReady =
                run.state().equals(Optional.of(State.COMPLETED)) || run.word().isEmpty();
        if (mayBeReady && run.file().isPresent()) {
            return new RunStatus.Ready(run.file().get(), receipt);
        }
        if (mayBeReady) {
            String words = Words.clean(run.word() + " without a clip's address. " + Words.of(answer));
            throw new EngineException(Problem.unclear(Kind.UNCLEAR_ANSWER, words), true, Optional.empty(), null);
        }
        return new RunStatus.Pending(run.word());
    }

    private static boolean isGone(Answer answer, RunAnswer run) {
        return (answer.status() == 404 || answer.status() == 410) && run.state().isEmpty();
    }

    private RunStatus gone(Answer answer, String id) throws EngineException {
        long now = nanoTime.getAsLong();
        Gone seen = gone.merge(id, new Gone(now, 1), (old, _) -> new Gone(old.since(), old.times() + 1));
        if (seen.times() < TIMES_GONE || now - seen.since() < TIME_GONE.toNanos()) {
            throw Api.error(answer, Call.CHECK, clock.instant());
        }
        return new RunStatus.Ended(Problem.unclear(Kind.RESULT_EXPIRED, Words.of(answer)));
    }
}

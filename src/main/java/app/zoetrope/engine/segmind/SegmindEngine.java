package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.ErrorTable.Call;
import app.zoetrope.engine.segmind.SegmindConfig.PictureWay;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.Balance;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hosted model, by HTTP, as `segmind-api.md` describes it. Thread-safe; settings and key are asked anew for each
/// call.
public final class SegmindEngine implements VideoEngine {
    private static final Logger LOG = LoggerFactory.getLogger(SegmindEngine.class);

    private static final Duration TYPICAL = Duration.ofSeconds(50);

    private final Supplier<SegmindConfig> config;
    private final Supplier<Optional<String>> key;
    private final Clock clock;
    private final KnownFiles files = new KnownFiles();
    private final Runs runs;
    private final Submits submits;
    private final Downloads downloads;

    /// @param key the key of now, if there is one; called on the background thread of each call
    public SegmindEngine(Supplier<SegmindConfig> config, Supplier<Optional<String>> key, Clock clock) {
        this(config, key, clock, System::nanoTime);
    }

    SegmindEngine(Supplier<SegmindConfig> config, Supplier<Optional<String>> key, Clock clock, LongSupplier nanoTime) {
        this.config = config;
        this.key = key;
        this.clock = clock;
        this.runs = new Runs(clock, nanoTime);
        this.submits = new Submits(new SubmitAnswers(files, clock));
        this.downloads = new Downloads(clock);
    }

    @Override
    public EngineId id() {
        return EngineId.SEGMIND;
    }

    @Override
    public Profile profile() {
        return new Profile(true, false, TYPICAL);
    }

    @Override
    public Prepared prepare(Order order, Monitor monitor) throws EngineException, InterruptedException {
        Api api = Api.open(config.get(), key, Call.FREE);
        if (!Files.isReadable(order.picture())) {
            throw Uploads.missing(order.picture(), new IOException("not readable"));
        }
        PictureWay way = api.config().pictureWay();
        if (way == PictureWay.DATA_URI) {
            return new Prepared(order, Optional.empty());
        }
        try {
            return new Prepared(order, Optional.of(Uploads.upload(api, order.picture(), clock)));
        } catch (EngineException failure) {
            if (way == PictureWay.UPLOAD || failure.problem().kind() == Kind.PICTURE_MISSING) {
                throw failure;
            }
            LOG.info("The upload did not work, so the picture goes along with the request: {}", failure.getMessage());
            return new Prepared(order, Optional.empty());
        }
    }

    @Override
    public Submission submit(Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        return submits.submit(Api.open(config.get(), key, Call.SUBMIT_V2), prepared, target, monitor);
    }

    @Override
    public RunStatus check(RemoteRun run) throws EngineException, InterruptedException {
        Optional<RunStatus> known = files.find(run);
        return known.isPresent() ? known.get() : runs.check(Api.open(config.get(), key, Call.CHECK), run);
    }

    @Override
    public void fetch(URI file, Path target, Monitor monitor) throws EngineException, InterruptedException {
        downloads.fetch(config.get(), file, target, monitor);
    }

    @Override
    public List<Trace> recent(GenerationRequest request) throws EngineException, InterruptedException {
        Api api = Api.open(config.get(), key, Call.FREE);
        Answer answer = api.get(Addresses.recent(api.config()), Call.FREE);
        if (answer.status() == 401 || answer.status() == 429) {
            throw Api.error(answer, Call.FREE, clock.instant());
        }
        return answer.isSuccess() ? Traces.of(answer.json(), request) : List.of();
    }

    /// Every 3 seconds for half a minute, then 5, and 10 after 3 minutes: the published rate limits disagree.
    @Override
    public Duration pause(Duration sinceSubmit) {
        Duration poll = config.get().poll();
        if (sinceSubmit.toSeconds() < 30) {
            return poll;
        }
        return poll.multipliedBy(sinceSubmit.toMinutes() < 3 ? 5 : 10).dividedBy(3);
    }

    /// The cheapest check of a key.
    @Override
    public Optional<Balance> balance() throws EngineException, InterruptedException {
        Api api = Api.open(config.get(), key, Call.FREE);
        Answer answer = api.get(Addresses.credits(api.config()), Call.FREE);
        if (answer.status() == 404 && Words.areAboutCredits(Words.of(answer))) {
            return Optional.of(new Balance(Money.ZERO, Money.ZERO, clock.instant()));
        }
        if (!answer.isSuccess()) {
            throw Api.error(answer, Call.FREE, clock.instant());
        }
        Optional<Money> credits = answer.json().decimal("credits").map(Money::new);
        Optional<Money> free = answer.json()
                .decimal("free-credits", "free_credits", "freeCredits")
                .map(Money::new);
        if (credits.isEmpty() && free.isEmpty()) {
            var problem = Problem.free(Kind.UNCLEAR_ANSWER, Words.of(answer));
            throw new EngineException(problem, true, Optional.empty(), null);
        }
        return Optional.of(new Balance(credits.orElse(Money.ZERO), free.orElse(Money.ZERO), clock.instant()));
    }
}

package app.zoetrope.testkit;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.TinyServer.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/// The remote service on a loopback port, as strict as the real one and as unreliable as it is told to be. It counts
/// what it accepted and billed. A prompt with the word "forbidden" is refused by moderation.
public final class FakeSegmind implements AutoCloseable {
    /// What a client does here, step by step.
    public enum Step {
        UPLOAD,
        SUBMIT,
        STATUS,
        RESULT,
        DOWNLOAD,
        CREDITS,
        OTHER
    }

    public static final String KEY = "SG_0123456789abcdef";
    public static final String SLUG = "grok-imagine-video-1.5-preview";

    private final TinyServer server;
    private final Map<Step, ConcurrentLinkedQueue<Function<Supplier<FakeReply>, FakeReply>>> scripts =
            new EnumMap<>(Step.class);
    private final Map<Step, Function<Supplier<FakeReply>, FakeReply>> always = new ConcurrentHashMap<>();
    private final Map<Step, Cut> cuts = new ConcurrentHashMap<>();
    private final FakeService service = new FakeService(this::url);
    private volatile Duration latency = Duration.ZERO;

    /// @param port 0 for a free one
    public FakeSegmind(int port) {
        for (Step step : Step.values()) {
            scripts.put(step, new ConcurrentLinkedQueue<>());
        }
        server = new TinyServer(port, this::answer);
        server.cut(head -> cut(step(head)));
    }

    private record Cut(double part, AtomicInteger left) {}

    public static FakeSegmind start() {
        return new FakeSegmind(0);
    }

    /// For a person who tries the application by hand: arguments port and seconds a run.
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8799;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var fake = new FakeSegmind(port);
        fake.service.polls = 1;
        fake.service.time = Duration.ofSeconds(seconds);
        fake.service.film = run -> FakeClips.make(
                AspectRatio.of(run.request.path("aspect_ratio").asString()).orElseThrow(),
                Resolution.of(run.request.path("resolution").asString()).orElseThrow(),
                run.request.path("duration").intValue(),
                FakeRules.picture(run.request, fake.service.uploads));
        System.out.println("ZOETROPE_API_URL=" + fake.url());
        System.out.println("ZOETROPE_UPLOAD_URL=" + fake.url());
        System.out.println("SEGMIND_API_KEY=" + KEY);
        Thread.currentThread().join();
    }

    /// Serves as the address of both the service and its uploads.
    public URI url() {
        return server.url();
    }

    /// The next requests of this step get these answers instead of the true ones, one each.
    public FakeSegmind script(Step step, FakeReply... replies) {
        Arrays.stream(replies).forEach(reply -> scripts.get(step).add(_ -> reply));
        return this;
    }

    /// The next request of this step is served truly, and its answer comes like that.
    public FakeSegmind spoil(Step step, Manner manner) {
        return change(step, reply -> reply.in(manner));
    }

    /// The next request of this step is served truly, and its answer is changed on the way.
    public FakeSegmind change(Step step, Function<FakeReply, FakeReply> change) {
        scripts.get(step).add(truth -> change.apply(truth.get()));
        return this;
    }

    /// From now on every answer of this step that nothing else is scripted for is changed so.
    public FakeSegmind always(Step step, Function<Supplier<FakeReply>, FakeReply> answer) {
        always.put(step, answer);
        return this;
    }

    /// The next requests of this step do not arrive whole: their connections are reset before.
    ///
    /// @param part how much of the body is read, 0 to 1
    public FakeSegmind cut(Step step, double part, int times) {
        cuts.put(step, new Cut(part, new AtomicInteger(times)));
        return this;
    }

    private OptionalDouble cut(Step step) {
        Cut cut = cuts.get(step);
        return cut != null && cut.left.getAndDecrement() > 0 ? OptionalDouble.of(cut.part) : OptionalDouble.empty();
    }

    /// All that is scripted and was not used is forgotten.
    public void clearScripts() {
        always.clear();
        cuts.clear();
        scripts.values().forEach(ConcurrentLinkedQueue::clear);
    }

    /// How often a run must be asked about until it is done.
    public FakeSegmind pollsUntilDone(int count) {
        service.polls = count;
        return this;
    }

    /// Every answer takes that long before it is served and again before it is sent, and clips come in pieces: so that
    /// a client can be stopped at any moment of a call.
    public FakeSegmind withLatency(Duration time) {
        latency = time;
        return this;
    }

    public FakeSegmind withoutV2() {
        service.onV2 = false;
        return this;
    }

    public FakeSegmind withCredits(String amount) {
        service.credits = Money.usd(amount);
        return this;
    }

    /// The records of runs have passed their hour.
    public void forgetRuns() {
        service.runs.clear();
    }

    /// The files have passed their week.
    public void forgetFiles() {
        service.files.clear();
    }

    public Money credits() {
        return service.credits;
    }

    /// How many submits became runs.
    public int accepted() {
        return service.accepted();
    }

    public List<Money> billed() {
        return service.billed;
    }

    public List<Request> requests() {
        return server.requests();
    }

    public List<Request> requests(Step step) {
        return server.requests().stream()
                .filter(request -> step(request) == step)
                .toList();
    }

    /// What of the job the service was asked last, of those requests that arrived whole.
    public Optional<Step> last() {
        return server.requests().reversed().stream().map(FakeSegmind::step).findFirst();
    }

    private static Step step(Request request) {
        String path = request.path();
        if (request.method().equals("POST")) {
            return path.equals("/upload-asset") ? Step.UPLOAD : Step.SUBMIT;
        }
        if (path.equals("/v1/get-user-credits")) {
            return Step.CREDITS;
        }
        Matcher run = FakeService.RUN.matcher(path);
        if (run.matches()) {
            return run.group(2) == null ? Step.RESULT : Step.STATUS;
        }
        return path.startsWith("/files/") ? Step.DOWNLOAD : Step.OTHER;
    }

    private FakeReply answer(Request request) {
        if (latency.isZero()) {
            return prompt(request);
        }
        pass(latency);
        FakeReply reply = prompt(request);
        pass(latency);
        boolean clip = reply.headers().containsValue("video/mp4") && reply.manner() == Manner.WHOLE;
        return clip ? reply.in(Manner.PIECES) : reply;
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private FakeReply prompt(Request request) {
        Step step = step(request);
        var script = scripts.get(step).poll();
        Supplier<FakeReply> truth = () -> service.truth(step, request);
        return (script == null ? always.getOrDefault(step, Supplier::get) : script).apply(truth);
    }

    @Override
    public void close() {
        server.close();
    }
}

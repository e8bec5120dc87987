package app.zoetrope.testkit;

import app.zoetrope.model.Money;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.TinyServer.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the true service would answer: uploads, runs, money and files.
final class FakeService {
    static final Pattern RUN = Pattern.compile("/v2/requests/([^/]+)(/status)?");

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");
    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, FakeRun> runs = new ConcurrentHashMap<>();
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    final List<Money> billed = new CopyOnWriteArrayList<>();
    volatile Function<FakeRun, byte[]> film = _ -> FakeClips.small();
    volatile Money credits = Money.usd("12.40");
    volatile int polls = 2;
    volatile Duration time = Duration.ZERO;
    volatile boolean onV2 = true;

    private final Supplier<URI> url;
    private int numbers;
    private int accepted;

    FakeService(Supplier<URI> url) {
        this.url = url;
    }

    synchronized int accepted() {
        return accepted;
    }

    FakeReply truth(Step step, Request request) {
        if (step == Step.DOWNLOAD) {
            return file(request);
        }
        String key = request.headers().getOrDefault("x-api-key", "");
        if (!key.equals(FakeSegmind.KEY)) {
            return FakeReply.error(401, key.isEmpty() ? "API key is missing" : "Invalid API key");
        }
        Matcher run = RUN.matcher(request.path());
        return switch (step) {
            case UPLOAD -> upload(request);
            case SUBMIT -> submit(request);
            case STATUS, RESULT -> run.matches() ? run(run.group(1), step) : FakeReply.error(404, "Not Found");
            case CREDITS -> FakeReply.json(200, "{\"credits\":%s,\"free-credits\":0.018}".formatted(credits.exact()));
            case DOWNLOAD, OTHER -> FakeReply.error(404, "Not Found");
        };
    }

    private FakeReply upload(Request request) {
        Optional<byte[]> picture = FakeRules.jpeg(
                JSON.readTree(request.body()).path("data_urls").path(0).asString(""));
        if (picture.isEmpty()) {
            return FakeReply.error(400, "data_urls must hold a picture");
        }
        String address = url.get() + "/uploads/" + number() + ".jpg";
        uploads.put(address, picture.get());
        return FakeReply.json(200, "{\"urls\":[\"" + address + "\"]}");
    }

    private FakeReply submit(Request request) {
        boolean v2 = request.path().startsWith("/v2/");
        if (!request.path().equals((v2 ? "/v2/" : "/v1/") + FakeSegmind.SLUG) || (v2 && !onV2)) {
            return FakeReply.error(404, "Model not found");
        }
        if (!request.headers().getOrDefault("content-type", "").equals("application/json")) {
            return FakeReply.error(406, "Content-Type must be application/json");
        }
        JsonNode body = JSON.readTree(request.body());
        Optional<String> wrong = FakeRules.wrong(body, uploads);
        if (wrong.isEmpty() && FakeRules.price(body).isMoreThan(credits)) {
            return FakeReply.error(v2 ? 402 : 406, "Insufficient credits");
        }
        Optional<String> failure = FakeRules.isForbidden(body)
                ? Optional.of("Blocked by our content policy")
                : wrong.map(text -> "Validation: " + text);
        return v2 ? queue(body, failure) : film(body, wrong, failure);
    }

    /// V2 looks at the request only when it is run.
    private synchronized FakeReply queue(JsonNode body, Optional<String> failure) {
        var run = new FakeRun("req-" + number(), body, failure);
        runs.put(run.id, run);
        accepted++;
        String status = url.get() + "/v2/requests/" + run.id + "/status";
        return FakeReply.json(200, """
                {"request_id":"%s","status":"QUEUED","poll_url":"%s","status_url":"%s","response_url":"%s"}""".formatted(
                        run.id, url.get() + "/v1/poll/" + run.id, status, url.get() + "/v2/requests/" + run.id));
    }

    private FakeReply film(JsonNode body, Optional<String> wrong, Optional<String> failure) {
        if (failure.isPresent()) {
            return FakeReply.error(wrong.isPresent() ? 400 : 200, failure.get());
        }
        var run = new FakeRun("req-" + number(), body, failure);
        synchronized (this) {
            accepted++;
        }
        byte[] clip = film.apply(run);
        bill(run);
        return FakeReply.of(200, "video/mp4", clip)
                .with("x-cost", billed(run).exact())
                .with("x-remaining-credits", credits.exact())
                .with("x-request-id", run.id)
                .with("x-generation-time", "41.25");
    }

    private FakeReply run(String id, Step step) {
        FakeRun run = runs.get(id);
        if (run == null) {
            return FakeReply.error(404, "Request not found");
        }
        if (step == Step.STATUS) {
            run.polls++;
        }
        if (run.polls < polls || run.queued.plus(time).isAfter(Instant.now())) {
            return state(200, run.polls <= 1 ? "QUEUED" : "PROCESSING", id, "");
        }
        if (run.failure.isPresent()) {
            return state(422, "FAILED", id, ",\"error\":\"" + run.failure.get() + "\"");
        }
        String address = url.get() + "/files/" + id + ".mp4";
        synchronized (run) {
            if (run.billed.isEmpty()) {
                files.put("/files/" + id + ".mp4", film.apply(run));
                bill(run);
            }
        }
        if (step == Step.STATUS) {
            return state(200, "COMPLETED", id, ",\"metrics\":{}");
        }
        return state(200, "COMPLETED", id, """
                ,"error":null,"output":"%s","video":{"url":"%s","content_type":"video/mp4"},\
                "metrics":{"cost":%s,"remaining_credits":"%s","inference_time":41.2,"total_time":43.5}""".formatted(
                        address, address, billed(run).exact(), credits.exact()));
    }

    private static FakeReply state(int status, String state, String id, String more) {
        return FakeReply.json(status, "{\"status\":\"" + state + "\",\"request_id\":\"" + id + "\"" + more + "}");
    }

    private static Money billed(FakeRun run) {
        return run.billed.orElseThrow();
    }

    private synchronized void bill(FakeRun run) {
        Money price = FakeRules.price(run.request);
        run.billed = Optional.of(price);
        credits = credits.minus(price);
        billed.add(price);
    }

    private FakeReply file(Request request) {
        byte[] whole = files.get(request.path());
        if (whole == null) {
            return FakeReply.of(
                    404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
        }
        Matcher range = RANGE.matcher(request.headers().getOrDefault("range", ""));
        if (!range.matches()) {
            return FakeReply.of(200, "video/mp4", whole);
        }
        int from = Integer.parseInt(range.group(1));
        if (from >= whole.length) {
            return FakeReply.of(416, "text/plain", new byte[0]).with("Content-Range", "bytes */" + whole.length);
        }
        return FakeReply.of(206, "video/mp4", Arrays.copyOfRange(whole, from, whole.length))
                .with("Content-Range", "bytes %d-%d/%d".formatted(from, whole.length - 1, whole.length));
    }

    private synchronized int number() {
        return ++numbers;
    }
}

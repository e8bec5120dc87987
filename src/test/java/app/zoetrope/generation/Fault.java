package app.zoetrope.generation;

import app.zoetrope.engine.segmind.SegmindConfig;
import app.zoetrope.engine.segmind.SegmindConfig.Timeouts;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One thing that goes wrong at one step of the job, for some times. Everything else goes well.
final class Fault {
    static final int FOR_EVER = 1_000_000;

    private static final Duration MOMENT = Duration.ofMillis(400);
    private static final Timeouts SHORT =
            new Timeouts(MOMENT, MOMENT, MOMENT, MOMENT, MOMENT, MOMENT.multipliedBy(2), MOMENT.multipliedBy(2));

    private final ServiceBench bench;
    private final Strangers beside;
    private final Step step;
    private final AtomicInteger left;
    private volatile UnaryOperator<SegmindConfig> config = UnaryOperator.identity();

    private Fault(ServiceBench bench, Strangers beside, Step step, int times) {
        this.bench = bench;
        this.beside = beside;
        this.step = step;
        this.left = new AtomicInteger(times);
        Supplier<SegmindConfig> right = bench.config;
        bench.config = () -> isNext() && left.get() > 0 ? config.apply(right.get()) : right.get();
    }

    /// @param name the first word of a row of the matrix
    static Fault of(String name, ServiceBench bench, Strangers beside, Step step, int times) {
        var fault = new Fault(bench, beside, step, times);
        fault.make(name);
        return fault;
    }

    /// Everything goes well from now on.
    void heal() {
        left.set(0);
        bench.fake.clearScripts();
    }

    /// Whether the next call is made at this fault's step. A question about a run asks for state and result.
    private boolean isNext() {
        Step last = bench.fake.last().orElse(Step.OTHER);
        return switch (step) {
            case UPLOAD -> last == Step.OTHER;
            case SUBMIT -> last == Step.UPLOAD || last == Step.SUBMIT;
            case STATUS, RESULT -> last == Step.SUBMIT || last == Step.STATUS || last == Step.RESULT;
            default -> last == Step.RESULT || last == Step.DOWNLOAD;
        };
    }

    private void make(String name) {
        if (name.matches("\\d{3}.*")) {
            instead(status(Integer.parseInt(name.substring(0, 3)), name.substring(3)));
            return;
        }
        switch (name) {
            case "refused" -> address("http://127.0.0.1:9");
            case "no-name" -> address("https://nowhere.invalid");
            case "no-tls" -> address(beside.withoutTls().toString());
            case "strange-tls" -> address(beside.untrusted().url().toString());
            case "reset-before" -> bench.fake.cut(step, 0, left.get());
            case "reset-within" -> bench.fake.cut(step, 0.5, left.get());
            case "reset-after" -> spoil(Manner.RESET);
            case "closed-after" -> spoil(Manner.CLOSE);
            case "half-head" -> spoil(Manner.HALF_HEAD);
            case "half-body" -> spoil(Manner.HALF_BODY);
            case "reset-body" -> spoil(Manner.RESET_BODY);
            case "reset-end" -> spoil(Manner.RESET_END);
            case "silent" -> slow(Manner.SILENT);
            case "silent-body" -> slow(Manner.SILENT_BODY);
            case "drip" -> slow(Manner.DRIP);
            case "drip-head" -> slow(Manner.DRIP_HEAD);
            case "html" -> change(reply -> FakeReply.html(200, "Welcome to our network"));
            case "empty" -> change(reply -> reply.withBody(new byte[0]));
            case "truncated" -> change(reply -> reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2)));
            case "no-json" -> change(reply -> reply.withBody("{\"request_id\":".getBytes()));
            case "wrong-types" -> change(Fault::wrongTypes);
            case "promises-more" -> change(reply -> reply.promising(reply.body().length + 1000));
            case "promises-less" -> change(reply -> reply.promising(reply.body().length / 2));
            case "loop" -> instead(FakeReply.redirect(307, "?again"));
            case "away" -> instead(FakeReply.redirect(307, beside.away().url() + "/clip.mp4"));
            case "clock-on" -> jump(Duration.ofDays(2));
            case "clock-back" -> jump(Duration.ofDays(-2));
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static FakeReply status(int code, String variant) {
        String words = switch (code + variant) {
            case "400" -> "prompt is a required field";
            case "400-policy", "422-policy" -> "Blocked by our content policy";
            case "401" -> "API key is missing";
            case "401-bad" -> "Invalid API key";
            case "402" -> "Insufficient credits";
            case "406" -> "Insufficient credits for this request";
            case "406-team" -> "Team spend limit reached";
            case "422" -> "The model failed";
            default -> "Something is wrong";
        };
        return switch (code) {
            case 405, 502, 504 -> FakeReply.html(code, words);
            case 422 -> FakeReply.json(422, "{\"status\":\"FAILED\",\"error\":\"" + words + "\"}");
            default -> FakeReply.error(code, words);
        };
    }

    private static FakeReply wrongTypes(FakeReply reply) {
        return FakeReply.json(
                200,
                "{\"request_id\":[],\"status\":7,\"status_url\":{},\"output\":12,\"urls\":\"no\",\"video\":[[]],"
                        + "\"metrics\":\"free\"}");
    }

    /// The server does its work, and its answer is spoilt on the way.
    private void change(UnaryOperator<FakeReply> change) {
        bench.fake.always(step, truth -> counted() ? change.apply(truth.get()) : truth.get());
    }

    /// The server does nothing but answer so.
    private void instead(FakeReply reply) {
        bench.fake.always(step, truth -> counted() ? reply : truth.get());
    }

    private void spoil(Manner manner) {
        change(reply -> reply.in(manner));
    }

    private void slow(Manner manner) {
        config = given -> given.withTimeouts(SHORT);
        spoil(manner);
    }

    private boolean counted() {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    private void jump(Duration time) {
        bench.fake.always(step, truth -> {
            bench.jump = time;
            return truth.get();
        });
    }

    /// The service is, or names, an address that leads nowhere.
    private void address(String bad) {
        URI there = URI.create(bad);
        String here = bench.fake.url().toString();
        switch (step) {
            case UPLOAD -> config = given -> given.withUrls(given.apiUrl(), there);
            case SUBMIT, STATUS ->
                config = given -> {
                    counted();
                    return given.withUrls(there, step == Step.STATUS ? there : given.uploadUrl());
                };
            case RESULT -> {
                bench.fake.change(
                        Step.SUBMIT, reply -> withText(reply, "response_url\":\"" + here, "response_url\":\"" + bad));
                Supplier<SegmindConfig> right = bench.config;
                bench.config = () -> {
                    SegmindConfig given = right.get();
                    boolean named = left.get() > 0 && bench.fake.last().isPresent();
                    return named ? given.withUrls(given.apiUrl(), there) : given;
                };
            }
            default ->
                bench.fake.always(
                        Step.RESULT,
                        truth -> left.get() > 0 ? withText(truth.get(), here + "/files", bad + "/files") : truth.get());
        }
    }

    private static FakeReply withText(FakeReply reply, String old, String now) {
        return reply.withBody(reply.text().replace(old, now).getBytes());
    }
}

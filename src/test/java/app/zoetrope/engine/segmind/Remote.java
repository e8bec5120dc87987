package app.zoetrope.engine.segmind;

import app.zoetrope.engine.segmind.SegmindConfig.Timeouts;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.Prepared;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.FakeSegmind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.imageio.ImageIO;

/// An engine and the fake service that it talks to, with short limits of time and a clock set by hand.
final class Remote implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Timeouts SHORT = timeouts(Duration.ofMillis(300), Duration.ofMillis(900));
    static final Timeouts PATIENT = timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));

    final FakeSegmind fake = FakeSegmind.start();
    final Path folder;
    final Path target;
    final SegmindEngine engine;
    volatile SegmindConfig config;
    volatile Optional<String> key = Optional.of(FakeSegmind.KEY);
    volatile Instant now = NOW;

    Remote(Path folder) {
        this.folder = folder;
        this.target = folder.resolve("clip.part");
        this.config = SegmindConfig.DEFAULT.withUrls(fake.url(), fake.url()).withTimeouts(PATIENT);
        this.engine = new SegmindEngine(
                () -> config,
                () -> key,
                clock(),
                () -> Duration.between(NOW, now).toNanos());
    }

    /// @param step until an answer begins, and between its pieces
    static Timeouts timeouts(Duration step, Duration whole) {
        return new Timeouts(Duration.ofSeconds(5), step, step, step, step, whole, whole);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Order order(String prompt) {
        var request = new GenerationRequest(prompt, AspectRatio.R3X2, Resolution.P480, 6);
        return new Order(JobId.random(), request, picture());
    }

    Order order() {
        return order("A cat \"surfs\" a wave, 5 € a ride\n");
    }

    Path picture() {
        Path file = folder.resolve("picture.jpg");
        if (!Files.exists(file)) {
            var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 300; x++) {
                for (int y = 0; y < 200; y++) {
                    image.setRGB(x, y, x * y * 7919);
                }
            }
            try {
                ImageIO.write(image, "jpg", file.toFile());
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return file;
    }

    /// An order whose picture needs no upload.
    Prepared prepared() {
        return new Prepared(order(), Optional.empty());
    }

    Submission submit() throws EngineException, InterruptedException {
        return engine.submit(prepared(), target, Monitor.SILENT);
    }

    RemoteRun accepted() throws EngineException, InterruptedException {
        return ((Submission.Accepted) submit()).run();
    }

    RunStatus.Ready ready() throws EngineException, InterruptedException {
        return (RunStatus.Ready) end(accepted());
    }

    /// Asks until the run is over.
    RunStatus end(RemoteRun run) throws EngineException, InterruptedException {
        RunStatus status = engine.check(run);
        for (int i = 0; i < 10 && status instanceof RunStatus.Pending; i++) {
            status = engine.check(run);
        }
        return status;
    }

    void fetch(URI file) throws EngineException, InterruptedException {
        engine.fetch(file, target, Monitor.SILENT);
    }

    /// From the picture to the file.
    Receipt all(Order order) throws EngineException, InterruptedException {
        Prepared prepared = engine.prepare(order, Monitor.SILENT);
        return switch (engine.submit(prepared, target, Monitor.SILENT)) {
            case Submission.Finished(var receipt) -> receipt;
            case Submission.Held held -> throw new IllegalStateException(held.why());
            case Submission.Accepted(var run) ->
                switch (end(run)) {
                    case RunStatus.Ready(var file, var receipt) -> {
                        fetch(file);
                        yield receipt;
                    }
                    case RunStatus.Ended(var why) -> throw EngineException.of(why);
                    case RunStatus.Pending(var words) -> throw new IllegalStateException("still " + words);
                };
        };
    }

    @Override
    public void close() {
        fake.close();
    }
}

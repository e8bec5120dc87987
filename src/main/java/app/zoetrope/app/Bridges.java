package app.zoetrope.app;

import app.zoetrope.engine.segmind.SegmindConfig;
import app.zoetrope.generation.QueueSettings;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.settings.ServiceChoice;
import app.zoetrope.settings.Settings;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// The settings in the words of those who ask for them.
final class Bridges {
    /// A system property: milliseconds between two questions about a young run. For a service on this machine, whose
    /// runs take no minutes; never for the real one.
    private static final String POLL = "zoetrope.poll";

    private Bridges() {}

    /// Runs it on the JavaFX thread and returns when it has; for another thread, since settings are bound to screens.
    static void onFxThread(Runnable change) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                change.run();
            } finally {
                done.complete(null);
            }
        });
        done.join();
    }

    static SegmindConfig config(Settings settings, ProxySelector proxies) {
        ServiceChoice choice = settings.service();
        return new SegmindConfig(
                choice.apiUrl(),
                choice.uploadUrl(),
                choice.slug(),
                SegmindConfig.Protocol.valueOf(choice.protocol().name()),
                SegmindConfig.PictureWay.valueOf(choice.pictureWay().name()),
                SegmindConfig.Timeouts.DEFAULT,
                Duration.ofMillis(Long.getLong(POLL, SegmindConfig.POLL.toMillis())),
                proxies);
    }

    static QueueSettings queue(Settings settings) {
        return new QueueSettings() {
            @Override
            public Rates rates(EngineId engine) {
                return engine.equals(EngineId.SKETCH)
                        ? Rates.FREE
                        : settings.limits().rates();
            }

            @Override
            public int parallel() {
                return settings.limits().parallel();
            }

            @Override
            public Optional<Money> capPerJob() {
                return settings.limits().capPerJob();
            }

            @Override
            public Optional<Money> capPerDay() {
                return settings.limits().capPerDay();
            }

            @Override
            public Optional<Money> capPerMonth() {
                return settings.limits().capPerMonth();
            }
        };
    }
}

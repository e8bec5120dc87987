package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class LastActTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void itIsDoneByTheJavaFxThreadBeforeTheCallerGoesOn() {
        var there = new AtomicBoolean();
        assertThat(LastAct.onFxThread(() -> there.set(Platform.isFxApplicationThread()), LONG))
                .isTrue();
        assertThat(there).isTrue();
    }

    @Test
    void anActThatDoesNotEndIsNotWaitedForEither() {
        var end = new CountDownLatch(1);
        assertThat(LastAct.onFxThread(() -> await(end), Duration.ofMillis(100))).isFalse();
        end.countDown();
    }

    @Test
    void anActThatFailsIsDoneAllTheSame() {
        assertThat(LastAct.onFxThread(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        LONG))
                .isTrue();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

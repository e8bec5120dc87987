package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SystemNotifierTest {
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger clicks = new AtomicInteger();

    @Test
    void aClickIsTold() {
        notifier("default\n", "notify-send").show("Ready", "A cat", clicks::incrementAndGet);
        await().until(() -> clicks.get() == 1);
    }

    @Test
    void aNoticeThatGoesAwayIsNoClick() {
        notifier("", "notify-send").show("Ready", "A cat", clicks::incrementAndGet);
        await().until(() -> asked.size() == 1);
        assertThat(clicks).hasValue(0);
    }

    @Test
    void wordsAreNeverOptionsNorMarkup() {
        notifier("", "notify-send").show("--help", "<b>a & b</b>", () -> {});
        await().until(() -> asked.size() == 1);
        assertThat(asked.getFirst()).containsSubsequence("--", "--help", "&lt;b&gt;a &amp; b&lt;/b&gt;");
    }

    @Test
    void anOlderProgramIsAskedWithoutTheClick() {
        var notifier = new SystemNotifier(Os.LINUX, Set.of("notify-send", "gdbus"), command -> {
            asked.add(command);
            throw new IOException("unknown option");
        });
        assertThat(notifier.show("Ready", "a \"cat\"", () -> {})).isTrue();
        await().until(() -> asked.size() == 3);
        assertThat(asked.get(1)).containsExactly("notify-send", "--", "Ready", "a \"cat\"");
        assertThat(asked.get(2)).contains("\"a \\\"cat\\\"\"");
    }

    @Test
    void whereThereIsNoProgramNothingIsPromised() {
        assertThat(notifier("").show("Ready", "", () -> {})).isFalse();
    }

    @Test
    void theChimeIsSoftAndEndsInSilence() {
        byte[] samples = Chime.samples();
        int loudest = 0;
        for (int i = 0; i < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((samples[i + 1] << 8) | (samples[i] & 0xff)));
        }
        assertThat(loudest).isBetween(2_000, 12_000);
        int last = samples.length - 2;
        assertThat(Math.abs((samples[last + 1] << 8) | (samples[last] & 0xff))).isLessThan(400);
    }

    private SystemNotifier notifier(String answer, String... programs) {
        return new SystemNotifier(Os.LINUX, Set.of(programs), command -> {
            asked.add(command);
            return answer;
        });
    }
}

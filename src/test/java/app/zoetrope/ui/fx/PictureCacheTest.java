package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.ManualTaskRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PictureCacheTest {
    private static final int BYTES_OF_ONE = 10 * 10 * 4;

    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private final List<Image> left = new ArrayList<>();
    private final PictureCache<Image> cache =
            new PictureCache<>(tasks, 3 * BYTES_OF_ONE, 2, _ -> BYTES_OF_ONE, left::add);
    private final List<String> made = new ArrayList<>();
    private final List<Image> got = new ArrayList<>();

    @Test
    void equalWishesAreMadeOnceAndAllServed() {
        wish("a");
        wish("a");
        tasks.runAll();
        assertThat(made).containsExactly("a");
        assertThat(got).hasSize(2);
        wish("a");
        assertThat(got).hasSize(3);
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void onlyAFewAreMadeAtOnceAndTheNewestWishGoesFirst() {
        for (String key : List.of("a", "b", "c", "d")) {
            wish(key);
        }
        assertThat(tasks.waiting()).isEqualTo(2);
        tasks.runAll();
        assertThat(made).containsExactly("a", "b", "d", "c");
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotMade() {
        var first = wish("a");
        wish("b");
        var third = wish("c");
        third.cancel();
        first.cancel();
        tasks.runAll();
        assertThat(made).containsExactly("b");
        assertThat(got).hasSize(1);
    }

    @Test
    void cancellingOneOfTwoLeavesTheOther() {
        var first = wish("a");
        wish("a");
        first.cancel();
        first.cancel();
        tasks.runAll();
        assertThat(got).hasSize(1);
    }

    @Test
    void theLeastRecentlyUsedLeavesWhenTheBoundIsPassed() {
        for (String key : List.of("a", "b", "c")) {
            wish(key);
            tasks.runAll();
        }
        assertThat(cache.cached("a")).isPresent();
        assertThat(left).isEmpty();
        wish("d");
        tasks.runAll();
        assertThat(left).containsExactly(got.get(1));
        assertThat(cache.cached("b")).isEmpty();
        assertThat(cache.cached("a")).isPresent();
    }

    @Test
    void aFailureLetsTheNextOneRunAndIsTriedAgainWhenWished() {
        for (String key : List.of("bad", "worse", "good")) {
            cache.load(key, () -> make(key, !key.equals("good")), got::add);
        }
        tasks.runAll();
        assertThat(got).hasSize(1);
        cache.load("bad", () -> make("bad", false), got::add);
        tasks.runAll();
        assertThat(got).hasSize(2);
    }

    private TaskRunner.Cancellable wish(String key) {
        return cache.load(key, () -> make(key, false), got::add);
    }

    private Image make(String key, boolean broken) throws IOException {
        made.add(key);
        if (broken) {
            throw new IOException("broken");
        }
        return new WritableImage(10, 10);
    }
}

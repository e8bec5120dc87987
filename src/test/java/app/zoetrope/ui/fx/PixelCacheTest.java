package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.DirectTaskRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PixelCacheTest {
    private static final int COUNT = 100;

    private final PixelCache cache = new PixelCache(new DirectTaskRunner(), 3 * 4 * COUNT, 1);
    private final Set<int[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Integer> made = new ArrayList<>();

    @Test
    void aThousandPicturesNeedAsManyArraysAsAreKeptAndOneMore() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(load(i, COUNT)).containsOnly(i);
        }
        assertThat(made).hasSize(1_000);
        assertThat(arrays).hasSize(4);
    }

    @Test
    void whatIsKeptStaysWhatItIsWhileOthersAreMade() {
        for (int i = 0; i < 50; i++) {
            load(i, COUNT);
            assertThat(load(-1, COUNT)).containsOnly(-1);
        }
        assertThat(cache.isCached(-1)).isTrue();
        assertThat(made.stream().filter(key -> key == -1)).hasSize(1);
        assertThat(cache.isCached(0)).isFalse();
    }

    @Test
    void aPictureOfAnotherSizeGetsAnArrayOfItsSize() {
        for (int i = 0; i < 20; i++) {
            int count = COUNT / (1 + i % 3);
            assertThat(load(i, count)).hasSize(count).containsOnly(i);
        }
    }

    @Test
    void whatCannotBeMadeIsNotKept() {
        cache.load(
                1,
                COUNT,
                _ -> {
                    throw new IOException("broken");
                },
                _ -> made.add(1));
        assertThat(made).isEmpty();
        assertThat(cache.isCached(1)).isFalse();
        assertThat(load(1, COUNT)).containsOnly(1);
    }

    /// @return a copy of what was handed over
    private int[] load(int key, int count) {
        var got = new ArrayList<int[]>();
        cache.load(
                key,
                count,
                pixels -> {
                    made.add(key);
                    Arrays.fill(pixels, key);
                },
                pixels -> {
                    arrays.add(pixels);
                    got.add(pixels.clone());
                });
        assertThat(got).hasSize(1);
        return got.getFirst();
    }
}

package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryAtRestTest {
    private final AtomicInteger collections = new AtomicInteger();
    private boolean used;
    private final MemoryAtRest memory = new MemoryAtRest(this::wasUsed, () -> {
        collections.incrementAndGet();
        used = true;
    });

    @Test
    void nothingIsCollectedWhileTheProgramIsInUse() {
        for (int look = 0; look < 5; look++) {
            used = true;
            memory.look();
        }
        assertThat(collections).hasValue(0);
    }

    @Test
    void whatWasUsedIsCollectedOnceAndNotAgainForItsOwnSake() {
        used = true;
        for (int look = 0; look < 9; look++) {
            memory.look();
        }
        assertThat(collections).hasValue(1);
    }

    @Test
    void eachUseIsFollowedByOneCollection() {
        for (int use = 1; use <= 3; use++) {
            used = true;
            memory.look();
            memory.look();
            memory.look();
            assertThat(collections).hasValue(use);
        }
    }

    @Test
    void aProgramThatWasNeverUsedCollectsNothing() {
        memory.look();
        memory.look();
        assertThat(collections).hasValue(0);
    }

    private boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }
}

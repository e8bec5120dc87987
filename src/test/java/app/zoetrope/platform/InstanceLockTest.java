package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
    @TempDir
    Path folder;

    @Test
    void theFirstHoldsItAndTheNextIsToldSo() {
        try (var first = InstanceLock.tryAcquire(folder);
                var second = InstanceLock.tryAcquire(folder)) {
            assertThat(first.isFirst()).isTrue();
            assertThat(second.isFirst()).isFalse();
        }
        try (var later = InstanceLock.tryAcquire(folder)) {
            assertThat(later.isFirst()).isTrue();
        }
    }

    @Test
    void aFileThatACrashLeftBehindKeepsNobodyOut() throws IOException {
        Files.writeString(folder.resolve("instance.lock"), "12345");
        try (var lock = InstanceLock.tryAcquire(folder)) {
            assertThat(lock.isFirst()).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNobodyOut() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (var lock = InstanceLock.tryAcquire(file.resolve("data"))) {
            assertThat(lock.isFirst()).isTrue();
        }
    }
}

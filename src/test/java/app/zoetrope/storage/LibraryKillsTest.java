package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The short form of `LibraryKills`.
@Timeout(240)
class LibraryKillsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void aKillLosesNothing(LibraryKills.Work work) {
        assertThatCode(() -> LibraryKills.round(home, work, 1)).doesNotThrowAnyException();
    }
}

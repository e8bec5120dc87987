package app.zoetrope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The short form: starts of real processes beside each other and after a crash.
@Timeout(300)
class StartCasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a socket that nobody listens to",
                "a first that stands still",
                "two starts at one moment",
                "a folder in the index's place",
                "no display",
                "told to end by the system"
            })
    void aStartEndsWell(String name) throws Exception {
        assertThat(new StartCases(folder).run(name).wrong()).isEmpty();
    }
}

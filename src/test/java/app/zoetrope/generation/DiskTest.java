package app.zoetrope.generation;

import app.zoetrope.testkit.Tmpfs;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Each case of `DiskCases`, where this process may mount drives; elsewhere `unshare -rm` makes that possible.
class DiskTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("app.zoetrope");

    @TempDir
    Path homes;

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    @TestFactory
    Stream<DynamicTest> nothingPaidIsLostOnFullDrives() throws Exception {
        Optional<Tmpfs> drive = Tmpfs.mount(homes.resolve("try"), 1);
        drive.ifPresent(Tmpfs::close);
        Assumptions.assumeTrue(drive.isPresent(), "drives can be mounted here");
        Path picture = DiskCases.picture(homes);
        return DiskCases.names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> DiskCases.run(name, Files.createTempDirectory(homes, "drives"), picture)));
    }
}

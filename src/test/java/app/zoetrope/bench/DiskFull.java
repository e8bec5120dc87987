package app.zoetrope.bench;

import app.zoetrope.generation.DiskCases;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// Paid jobs on small drives that are full, read-only or away at each write, one line a case. Mounts drives in memory:
/// as root, or started by `unshare -rm`.
public final class DiskFull {
    private DiskFull() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger("app.zoetrope")).setLevel(Level.OFF);
        Path homes = Files.createTempDirectory("disk-full");
        Path picture = DiskCases.picture(homes);
        int wrong = 0;
        for (String name : DiskCases.names()) {
            Instant start = Instant.now();
            String end;
            try {
                end = DiskCases.run(name, Files.createTempDirectory(homes, "drives"), picture);
            } catch (AssertionError | Exception failure) {
                end = "WRONG: " + failure;
                wrong++;
            }
            System.out.printf(
                    "%-75s %6.2f s  %s%n",
                    name, Duration.between(start, Instant.now()).toMillis() / 1000.0, end);
        }
        System.out.printf("%d cases, %d wrong%n", DiskCases.names().size(), wrong);
        try (Stream<Path> files = Files.walk(homes)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}

package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.RealProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Looks for the key wherever a whole paid job could have left it.
@EnabledOnOs(OS.LINUX)
class KeySearchTest {
    @TempDir
    Path folder;

    private Path told;

    @BeforeEach
    void prepare() throws IOException {
        told = Files.createDirectories(folder.resolve("children"));
    }

    @Test
    void afterAWholeJobNoFileNoOutputNoArgumentAndNoChildHoldsTheKey() throws Exception {
        Path picture = Path.of("assets/sample.jpg").toAbsolutePath();
        Path home = folder.resolve("home");
        Path kit = watchedKit();
        RealProgram program = RealProgram.prepare(folder.resolve("program"), picture);
        try (var service = FakeSegmind.start()) {
            var run = program.start(home, service, List.of("-Dzoetrope.kit=" + kit), RealProgram.generate(picture));
            List<String> lines = new ArrayList<>();
            while (run.process().isAlive()) {
                run.process().info().commandLine().ifPresent(lines::add);
                run.process()
                        .descendants()
                        .forEach(child -> child.info().commandLine().ifPresent(lines::add));
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            assertThat(run.end()).as(run.err()).isZero();
            assertThat(service.billed()).as("a paid job was made").hasSize(1);
            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(FakeSegmind.KEY));
            assertThat(run.out() + run.err()).doesNotContain(FakeSegmind.KEY);
        }
        assertThat(holders(home)).as("files with the key").isEmpty();
        assertThat(files(told)).as("children that were started").isNotEmpty();
        assertThat(holders(told)).as("children that know the key").isEmpty();
    }

    /// The media kit, with programs that write down what they were started with.
    private Path watchedKit() throws IOException {
        Path real = Path.of(System.getProperty("zoetrope.kit", "target/kit")).toAbsolutePath();
        Path kit = Files.createDirectories(folder.resolve("kit"));
        try (Stream<Path> all = Files.list(real)) {
            for (Path each : all.toList()) {
                Path name = kit.resolve(each.getFileName().toString());
                if (List.of("ffmpeg", "ffprobe").contains(each.getFileName().toString())) {
                    Files.writeString(
                            name,
                            "#!/bin/sh\n{ env; echo \"$0\" \"$@\"; cat /proc/$PPID/cmdline; } > '" + told
                                    + "'/$$-$(date +%N)\nexec '" + each + "' \"$@\"\n");
                    Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rwxr-xr-x"));
                } else {
                    Files.createSymbolicLink(name, each);
                }
            }
        }
        return kit;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> holders(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        for (Path file : files(folder)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(FakeSegmind.KEY)) {
                found.add(file);
            }
        }
        return found;
    }
}

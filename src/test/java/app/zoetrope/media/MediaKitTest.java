package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MediaKitTest {
    @TempDir
    private Path folder;

    @Test
    void theKitSaysWhatItIs() throws Exception {
        MediaKit.Check check = ClipMaker.kit().check();

        assertThat(check.version()).startsWith("ffmpeg version 7.1");
        assertThat(check.lacking()).isEmpty();
    }

    @Test
    void aMissingKitIsSaidInWordsAndNeverAtTheStart() {
        String before = System.getProperty("zoetrope.kit");
        System.setProperty("zoetrope.kit", folder.toString());
        try {
            MediaKit kit = MediaKit.find(folder);
            assertThat(kit.missing()).hasValue(MediaKit.MISSING);
            assertThatThrownBy(kit::check).isInstanceOf(IOException.class).hasMessage(MediaKit.MISSING);
        } finally {
            if (before == null) {
                System.clearProperty("zoetrope.kit");
            } else {
                System.setProperty("zoetrope.kit", before);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theLinksHoldTheKitsLibrariesAndMayBeMadeTwice() throws Exception {
        Path first = KitLinks.prepare(ClipMaker.kit().folder(), ClipMaker.CACHE);
        Path again = KitLinks.prepare(ClipMaker.kit().folder(), ClipMaker.CACHE);

        assertThat(again).isEqualTo(first);
        assertThat(first.resolve("libavcodec.so.61")).isSymbolicLink();
        assertThat(first.resolve("libva.so.2")).isSymbolicLink();
        try (var files = Files.list(first)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(name).matches("lib[\\w-]+\\.so\\.\\d+"));
        }
    }

    @Test
    void aChildThatTakesTooLongIsKilled() {
        var endless = new ChildProcess(
                ClipMaker.kit(),
                MediaKit.Program.FFMPEG,
                List.of("-v", "error", "-re", "-f", "lavfi", "-i", "testsrc", "-f", "null", "-"),
                Duration.ofMillis(400),
                1000);

        assertThatThrownBy(endless::run).isInstanceOf(IOException.class).hasMessageContaining("longer than");
        assertNoChildren();
    }

    @Test
    void aChildThatGivesTooMuchIsKilled() {
        var flood = new ChildProcess(
                ClipMaker.kit(),
                MediaKit.Program.FFMPEG,
                List.of("-v", "error", "-f", "lavfi", "-i", "testsrc", "-f", "rawvideo", "pipe:1"),
                Duration.ofSeconds(20),
                1_000_000);

        assertThatThrownBy(flood::run).isInstanceOf(IOException.class).hasMessageContaining("more than 1000000 bytes");
        assertNoChildren();
    }

    @Test
    void aChildDiesWithTheThreadThatWaits() throws Exception {
        var endless = new ChildProcess(
                ClipMaker.kit(),
                MediaKit.Program.FFMPEG,
                List.of("-v", "error", "-re", "-f", "lavfi", "-i", "testsrc", "-f", "null", "-"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(endless::run).isInstanceOf(InterruptedException.class);
        assertNoChildren();
    }

    private static void assertNoChildren() {
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().command().orElse("").contains("ffmpeg")))
                .isEmpty();
    }
}

package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher and the user set for this program alone does not reach what it starts.
@EnabledOnOs(OS.LINUX)
class InheritanceTest {
    @TempDir
    private Path folder;

    /// A program that starts another Java and repeats what that one says.
    public static final class Starter {
        private Starter() {}

        public static void main(String[] none) throws IOException {
            JavaProcess.start(Names.class, List.of()).getInputStream().transferTo(System.out);
        }
    }

    /// Says what its environment has.
    public static final class Names {
        private Names() {}

        public static void main(String[] none) {
            System.out.print(String.join("\n", System.getenv().keySet()));
        }
    }

    /// A program that opens a file outside, and goes on.
    public static final class Opener {
        private Opener() {}

        public static void main(String[] files) throws IOException {
            new SystemDesktop().open(Path.of(files[0]));
            System.in.read();
        }
    }

    private Process started(Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName());
        builder.command().addAll(List.of(arguments));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GDK_GL", "disable");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx200m");
        builder.environment().put("PATH", folder.toString());
        return builder.start();
    }

    @Test
    void anotherJavaOfOursHasNothingThatIsMeantForThisOne() throws Exception {
        byte[] said = started(Starter.class).getInputStream().readAllBytes();
        assertThat(new String(said, StandardCharsets.UTF_8).lines())
                .contains("PATH")
                .doesNotContain("GDK_GL", "JDK_JAVA_OPTIONS");
    }

    @Test
    void aPlayerMayDrawByOpenGl() throws Exception {
        Path player = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n/usr/bin/env >\"$1\"\n");
        Files.setPosixFilePermissions(player, PosixFilePermissions.fromString("rwx------"));
        Path clip = Files.createFile(folder.resolve("clip.mp4"));
        Process program = started(Opener.class, clip.toString());
        await().until(() -> Files.readString(clip).contains("PATH="));
        program.getOutputStream().close();
        assertThat(program.waitFor()).isZero();
        assertThat(clip).content().doesNotContain("GDK_GL");
    }
}

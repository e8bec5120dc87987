package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {
    private static final String OPTIONS = "zoetrope.childOptions";

    @TempDir
    private Path folder;

    /// Prints what it was started with.
    public static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) {
            System.out.print(System.getProperty("here") + "|" + String.join(",", arguments));
        }
    }

    @AfterEach
    void forgetTheOptions() {
        System.clearProperty(OPTIONS);
    }

    private static String said(String... arguments) throws Exception {
        Process process = JavaProcess.start(Echo.class, List.of(arguments));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        assertThat(said("a folder", "@file", "ü*")).isEqualTo("null|a folder,@file,ü*");
    }

    @Test
    void theFileOfOptionsMayLieAnywhere() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("a moved $1 program"));
        System.setProperty(
                OPTIONS,
                Files.writeString(moved.resolve("child.args"), "-Dhere=$APPDIR/kit\n-Xmx64m\n")
                        .toString());
        assertThat(said()).isEqualTo(moved + "/kit|");
    }

    @Test
    void whatJavaItselfSaysIsNoPartOfTheOutput() throws Exception {
        Path options = folder.resolve("child.args");
        System.setProperty(
                OPTIONS,
                Files.writeString(options, "-XX:AOTCache=" + folder.resolve("gone"))
                        .toString());
        assertThat(said()).isEqualTo("null|");
    }
}

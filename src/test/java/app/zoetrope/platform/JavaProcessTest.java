package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
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
    void aProgramIsWholeWhileItsCodeAndItsOptionsLieWhereTheyLay() throws Exception {
        Path options = Files.createFile(folder.resolve("child.args"));
        System.setProperty(OPTIONS, options.toString());
        assertThat(JavaProcess.isWhole(Echo.class)).isTrue();
        Files.delete(options);
        assertThat(JavaProcess.isWhole(Echo.class)).isFalse();
    }

    @Test
    void aProgramWhoseCodeWasTakenAwayIsNotWhole() throws Exception {
        Path code = Files.createDirectories(folder.resolve("a folder of code"));
        String file = Echo.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(code.resolve(file).getParent());
        try (var loader = new URLClassLoader(new URL[] {code.toUri().toURL()}, null);
                InputStream compiled = Echo.class.getResourceAsStream("/" + file)) {
            Files.copy(compiled, code.resolve(file));
            Class<?> main = loader.loadClass(Echo.class.getName());
            assertThat(JavaProcess.isWhole(main)).isTrue();
            Files.move(code, folder.resolve("elsewhere"));
            assertThat(JavaProcess.isWhole(main)).isFalse();
        }
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

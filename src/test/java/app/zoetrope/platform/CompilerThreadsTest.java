package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CompilerThreadsTest {
    /// After the name in brackets, see proc_pid_stat(5): the 19th field.
    private static final int NICE_AFTER_NAME = 16;

    /// What is logged goes the same way.
    private static final String MARK = "thread ";

    @Test
    void theOptimiserTakesWhatNobodyElseWantsAndAllOthersKeepTheirShare() throws Exception {
        // In a process of its own: what is lowered stays lowered.
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Inside.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).hasSizeGreaterThan(5).anyMatch(line -> line.startsWith("C2 "));
        assertThat(lines).allSatisfy(line -> assertThat(line).endsWith(line.startsWith("C2 ") ? "=10" : "=0"));
    }

    static final class Inside {
        public static void main(String[] arguments) throws IOException {
            CompilerThreads.stepBack();
            var nices = new TreeMap<String, String>();
            try (var threads = Files.list(Path.of("/proc/self/task"))) {
                for (Path thread : threads.toList()) {
                    String stat = Files.readString(thread.resolve("stat"));
                    int end = stat.lastIndexOf(')');
                    nices.put(
                            stat.substring(stat.indexOf('(') + 1, end),
                            stat.substring(end + 2).split(" ")[NICE_AFTER_NAME]);
                }
            }
            for (Map.Entry<String, String> nice : nices.entrySet()) {
                System.out.println(MARK + nice.getKey() + "=" + nice.getValue());
            }
        }
    }
}

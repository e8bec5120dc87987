package app.zoetrope.platform;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Java's threads that optimise hot code. At a start they want as much of the processors as the start itself: on two
/// processors the first frame comes a third later for it. On Linux, where each thread has a priority of its own, they
/// can be told to take what nobody else wants.
public final class CompilerThreads {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String OPTIMISER = "C2 ";
    /// A tenth of the share of others.
    private static final int NICE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CompilerThreads.class);

    private CompilerThreads() {}

    /// For good: only a privileged process may raise a priority again. Does nothing on other systems.
    public static void stepBack() {
        if (Files.isDirectory(THREADS)) {
            try {
                List<Integer> threads = optimisers();
                Optional<MemorySegment> function =
                        Linker.nativeLinker().defaultLookup().find("setpriority");
                if (function.isPresent()) {
                    lower(threads, function.get());
                }
            } catch (IOException | RuntimeException failure) {
                LOG.debug("The compiler's threads keep their priority", failure);
            }
        }
    }

    private static List<Integer> optimisers() throws IOException {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.filter(thread -> name(thread).startsWith(OPTIMISER))
                    .map(thread -> Integer.valueOf(thread.getFileName().toString()))
                    .toList();
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException gone) {
            return "";
        }
    }

    /// `int setpriority(int which, id_t who, int value)`, where 0 is `PRIO_PROCESS`, and a thread counts as one.
    @SuppressWarnings("restricted")
    private static void lower(List<Integer> threads, MemorySegment function) {
        MethodHandle setPriority = Linker.nativeLinker()
                .downcallHandle(
                        function,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT));
        try {
            for (int thread : threads) {
                int result = (int) setPriority.invokeExact(0, thread, NICE);
                LOG.debug("The priority of thread {} was lowered: {}", thread, result);
            }
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package app.zoetrope.media;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The child processes that are alive, so that none outlives the application.
final class Children {
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "media-children"));
    }

    private Children() {}

    /// Every process that is watched must be ended by `end`.
    static void watch(Process process) {
        ALIVE.add(process);
    }

    /// Kills it and waits until it is gone, whether or not this thread is interrupted meanwhile.
    static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
        ALIVE.remove(process);
    }
}

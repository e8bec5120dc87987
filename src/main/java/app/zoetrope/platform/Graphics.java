package app.zoetrope.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// What this machine draws with.
public final class Graphics {
    /// Where the kernel offers processors for graphics: the common drivers', NVIDIA's own, and Windows' to Linux.
    private static final List<String> DEVICES = List.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg");

    private Graphics() {}

    /// Whether drawing can be faster than by the processor. Only where this is surely not so is the answer no: on a
    /// Linux that has no device for it.
    public static boolean mayAccelerate() {
        return mayAccelerate(Os.current(), device -> Files.exists(Path.of(device)));
    }

    static boolean mayAccelerate(Os os, Predicate<String> isThere) {
        return os != Os.LINUX || DEVICES.stream().anyMatch(isThere);
    }
}

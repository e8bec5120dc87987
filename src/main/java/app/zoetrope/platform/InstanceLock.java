package app.zoetrope.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Tells the first window on a data folder from later ones. The operating system drops the lock with the process, so
/// a crash leaves nothing that keeps anyone out; nor does a file system that knows no locks. Logs nothing: it is asked
/// before there is a log.
public final class InstanceLock implements AutoCloseable {
    private final @Nullable FileChannel channel;
    private final boolean first;

    private InstanceLock(@Nullable FileChannel channel, boolean first) {
        this.channel = channel;
        this.first = first;
    }

    public static InstanceLock tryAcquire(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            FileChannel channel = FileChannel.open(
                    dataFolder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new InstanceLock(channel, true);
            }
            channel.close();
            return new InstanceLock(null, false);
        } catch (IOException noLocksHere) {
            return new InstanceLock(null, true);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    public boolean isFirst() {
        return first;
    }

    /// Whether the system knows of it. Where it does not, nobody else is told either.
    boolean isReal() {
        return channel != null;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException gone) {
                // the system drops it with the process
            }
        }
    }
}

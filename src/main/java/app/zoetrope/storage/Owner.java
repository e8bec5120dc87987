package app.zoetrope.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says which process works on a job: a name, and a lock on a file of that name that the system itself lets go when the
/// process ends, however it ends. So a second process never takes up a job that the first still works on.
final class Owner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

    private static final String END = ".lock";

    private final Path folder;
    private final String name = UUID.randomUUID().toString();
    private final @Nullable FileChannel channel;

    private Owner(Path folder) {
        this.folder = folder;
        this.channel = locked(folder, file(name));
    }

    static Owner of(Path dataFolder) {
        var owner = new Owner(dataFolder.resolve("owners"));
        owner.sweep();
        return owner;
    }

    /// Takes away what killed processes left. A young file may be one that is not locked yet.
    private void sweep() {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String stem = file.getFileName().toString().replaceFirst(END + "$", "");
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old) && isAlive(stem)) {
                    LOG.debug("{} has been running for long", stem);
                }
            }
        } catch (IOException failure) {
            LOG.debug("Old locks stay in {}", folder, failure);
        }
    }

    String name() {
        return name;
    }

    /// Whether another process of that name still runs.
    boolean isAlive(String other) {
        Path file = file(other);
        if (other.isEmpty() || other.equals(name) || !Files.exists(file)) {
            return false;
        }
        try (var probe = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = probe.tryLock()) {
            if (lock == null) {
                return true;
            }
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException failure) {
            LOG.warn("Whether {} still runs cannot be told", file, failure);
            return false;
        }
        remove(file);
        return false;
    }

    private Path file(String owner) {
        return folder.resolve(owner + END);
    }

    private static @Nullable FileChannel locked(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                LOG.warn("{} is locked by another", file);
            }
            return channel;
        } catch (IOException failure) {
            LOG.warn("No lock on {}: another process could take up this one's jobs", file, failure);
            return null;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.debug("{} stays", file, failure);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                LOG.debug("Unlocking failed", failure);
            }
            remove(file(name));
        }
    }
}

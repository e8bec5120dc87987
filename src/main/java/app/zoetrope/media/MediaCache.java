package app.zoetrope.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that can be made again, keyed by the file they were made from; the ones not used for longest go first.
final class MediaCache {
    private static final Logger LOG = LoggerFactory.getLogger(MediaCache.class);

    private final Path folder;
    private final long most;
    /// Bytes held; -1 until the folder was looked at.
    private final AtomicLong held = new AtomicLong(-1);

    /// @param most bytes that the folder may hold
    MediaCache(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /// Writes the file that it is given.
    @FunctionalInterface
    interface Maker {
        void make(Path draft) throws IOException, InterruptedException;
    }

    /// What was made of this very content of the file before, or else is made now.
    Path get(Path source, String kind, Maker maker) throws IOException, InterruptedException {
        Path file = folder.resolve(key(source) + "-" + kind);
        if (Files.isRegularFile(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return file;
        }
        write(file, maker);
        long before = held.get();
        if (before < 0 || held.addAndGet(size(file)) > most) {
            prune(file);
        }
        return file;
    }

    /// Makes a file under another name and moves it to its place whole.
    static void write(Path target, Maker maker) throws IOException, InterruptedException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            maker.make(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String key(Path source) throws IOException {
        Path real = source.toRealPath();
        String what = real + "|" + Files.size(real) + "|" + Files.getLastModifiedTime(real);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private synchronized void prune(Path keep) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(MediaCache::used))
                    .toList();
        }
        long bytes = files.stream().mapToLong(MediaCache::size).sum();
        for (Path file : files) {
            if (bytes > most && !file.equals(keep)) {
                bytes -= size(file);
                Files.deleteIfExists(file);
                LOG.debug("Pruned {}", file);
            }
        }
        held.set(bytes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}

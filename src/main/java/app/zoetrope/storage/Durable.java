package app.zoetrope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// File operations that are on the disk when they return. A kill inside any of them leaves the target as it was or as
/// it shall be, and at most a file ending in `.tmp` beside it.
final class Durable {
    private static final Logger LOG = LoggerFactory.getLogger(Durable.class);
    static final String TEMPORARY = ".tmp";

    private Durable() {}

    static void write(Path target, byte[] content) throws IOException {
        write(draft(target), target, content);
    }

    /// @param draft a free place on the same drive
    static void write(Path draft, Path target, byte[] content) throws IOException {
        Files.createDirectories(folderOf(target));
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Copies into a file that becomes visible whole or not at all.
    ///
    /// @param draft a free place on the target's drive
    /// @return the hash of what was copied
    static String copy(Path source, Path draft, Path target) throws IOException {
        Files.createDirectories(folderOf(target));
        try {
            String sha = copy(source, draft);
            replace(draft, target);
            return sha;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Copies to a place of its own; a kill leaves part of it.
    static String copy(Path source, Path draft) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
            var chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
                out.write(chunk, 0, count);
            }
        }
        sync(draft);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Gives a file that cannot be read another name beside it.
    static void setAside(Path file) throws IOException {
        int number = 1;
        Path aside = file;
        while (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number++);
        }
        move(file, aside);
    }

    /// Renames on the same drive, never over another file.
    static void move(Path source, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(folderOf(target));
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(target));
        syncFolder(folderOf(source));
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(folderOf(file));
        }
    }

    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            var chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void replace(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(target));
    }

    private static Path draft(Path target) throws IOException {
        Files.createDirectories(folderOf(target));
        return target.resolveSibling(UUID.randomUUID() + TEMPORARY);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /// Makes a rename outlive a power cut. Windows syncs names by itself and refuses to open folders.
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException failure) {
            LOG.trace("Folder {} cannot be synced", folder, failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.zoetrope.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A small drive of its own, in memory, that can be filled, made read-only and taken away. Only where this process may
/// mount: as root, or in a name space of its own (`unshare -rm`).
public final class Tmpfs implements AutoCloseable {
    private static final int PAGE = 4096;
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_NAMES = 300;

    private final Path folder;
    private final Path ballast;
    private final Path names;

    private Tmpfs(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
        this.names = folder.resolve("names");
    }

    /// Empty where it is not allowed, or not known.
    public static Optional<Tmpfs> mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "nr_inodes=" + MOST_NAMES + ",size=" + megabytes + "m",
                        "tmpfs",
                        folder.toString())
                ? Optional.of(new Tmpfs(folder))
                : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /// Takes all the room but some pages.
    public void fill(int pages) {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(out, new byte[MEGABYTE]);
            write(out, new byte[PAGE]);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        try (var file = Files.newByteChannel(ballast, StandardOpenOption.WRITE)) {
            file.truncate(Math.max(0, Files.size(ballast) / PAGE - pages) * PAGE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // so much of it has found room
        }
    }

    /// There is room again, for bytes and for names.
    public void free() {
        delete(ballast);
        for (int i = 0; i < MOST_NAMES; i++) {
            delete(names.resolve(String.valueOf(i)));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void readOnly(boolean only) {
        must("mount", "-o", "remount," + (only ? "ro" : "rw"), folder.toString());
    }

    /// No file more can be made but so many; those that are there may grow.
    public void useUpNames(int left) {
        int count = 0;
        try {
            Files.createDirectories(names);
            while (count < MOST_NAMES) {
                Files.createFile(names.resolve(String.valueOf(count)));
                count++;
            }
        } catch (IOException full) {
            for (int i = 1; i <= left; i++) {
                delete(names.resolve(String.valueOf(count - i)));
            }
        }
    }

    @Override
    public void close() {
        must("umount", "-l", folder.toString());
    }

    private static void must(String... command) {
        try {
            if (!run(command)) {
                throw new IllegalStateException(List.of(command) + " failed");
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process child;
        try {
            child = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            return false;
        }
        return child.waitFor(20, TimeUnit.SECONDS) && child.exitValue() == 0;
    }
}

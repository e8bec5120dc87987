package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves a library to another folder. Until one moment the old folder is the library and is whole; from then on the
/// new one is. That moment is the journal's word `moved`, or, on the same drive, the one rename of the folder.
///
/// What a kill leaves, step by step:
/// 1. the journal is written: the old library, nothing else;
/// 2. the folder is renamed, where that is possible: no old folder and a whole new one, which `resume` tells apart;
/// 3. else files are copied, each to a draft that is renamed when it is whole: the old library, and part of a copy
///    that another call goes on with;
/// 4. the journal says `moved`: the new library, and the old files, which `resume` takes away;
/// 5. old files are deleted, each only where its copy has its length: as after 4;
/// 6. the journal is deleted: done.
public final class LibraryMove {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryMove.class);

    private final Path journal;

    /// @param from absolute path of the old folder
    /// @param to and of the new one
    /// @param moved whether everything is there
    private record Step(String from, String to, boolean moved) {}

    public LibraryMove(Path dataFolder) {
        journal = dataFolder.resolve("moving-library.json");
    }

    /// Finishes a move that a stop left behind, as far as it had become true.
    ///
    /// @return where the library is now, if a move to there had become true
    public Optional<Path> resume() throws IOException {
        Optional<Step> step = read();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Path from = Path.of(step.get().from());
        Path to = Path.of(step.get().to());
        boolean renamed = Files.notExists(from) && Files.isDirectory(to);
        if (!step.get().moved() && !renamed) {
            Durable.delete(journal);
            return Optional.empty();
        }
        return Optional.of(to);
    }

    /// Takes away what is left of the old folder after `resume` or `run`, and forgets the move. To be called when
    /// the new place is remembered.
    public void tidy() throws IOException {
        Optional<Step> step = read();
        if (step.isPresent()) {
            Path from = Path.of(step.get().from());
            if (Files.isDirectory(from)) {
                removeCopied(from, Path.of(step.get().to()));
            }
            Durable.delete(journal);
        }
    }

    /// Moves. No job may be running, and nothing else may write into the library meanwhile.
    ///
    /// @param to a folder that is not there yet, is empty, or holds part of an earlier copy
    /// @throws IOException leaving the old library as it was
    /// @throws InterruptedException leaving the old library as it was, and a copy that can be gone on with
    public void run(Path from, Path to, Progress progress) throws IOException, InterruptedException {
        Path old = from.toAbsolutePath().normalize();
        Path next = to.toAbsolutePath().normalize();
        if (next.startsWith(old) || old.startsWith(next)) {
            throw new IOException("One of the folders is inside the other");
        }
        if (!Files.isDirectory(old)) {
            throw new NoSuchFileException(old.toString());
        }
        write(new Step(old.toString(), next.toString(), false));
        try {
            if (!rename(old, next)) {
                copy(old, next, progress);
                write(new Step(old.toString(), next.toString(), true));
            }
        } catch (IOException failure) {
            Durable.delete(journal);
            throw failure;
        }
    }

    private static boolean rename(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try {
            Files.deleteIfExists(to);
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (DirectoryNotEmptyException partOfACopy) {
            return false;
        } catch (AtomicMoveNotSupportedException otherDrive) {
            return false;
        }
    }

    private static void copy(Path from, Path to, Progress progress) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long done = 0;
        for (Path file : files) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Path target = to.resolve(from.relativize(file).toString());
            if (!isCopied(file, target)) {
                copyOne(file, target);
            }
            done += Files.size(file);
            progress.at(done, total);
        }
    }

    private static void copyOne(Path file, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Durable.hash(target).equals(Durable.hash(file))) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path draft = target.resolveSibling(UUID.randomUUID() + Durable.TEMPORARY);
        String sha = Durable.copy(file, draft, target);
        if (!sha.equals(Durable.hash(target))) {
            throw new IOException(target + " was not written as it was read");
        }
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
    }

    private static boolean isCopied(Path file, Path target) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == Files.size(file)
                && Files.getLastModifiedTime(target).equals(Files.getLastModifiedTime(file));
    }

    private static void removeCopied(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            try {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                } else if (Files.isRegularFile(copy) && Files.size(copy) == Files.size(file)) {
                    Files.delete(file);
                }
            } catch (IOException stays) {
                LOG.warn("{} stays in the old library folder", file, stays);
            }
        }
    }

    private Optional<Step> read() throws IOException {
        try {
            String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
            return Json.tryRead(text, Step.class)
                    .filter(step -> Missing.in(step).isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private void write(Step step) throws IOException {
        Durable.write(journal, Json.writeReadably(step));
    }
}

package app.zoetrope.storage;

import app.zoetrope.model.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The library's folder of what is not finished: part files by job, intents by clip, and drafts by the process that
/// writes them. So what a kill leaves can be told from what another process is writing now.
final class Incoming {
    static final String PART = ".part";
    private static final int OWNER = UUID.randomUUID().toString().length();

    private final Place place;
    private final Owner owner;

    /// Where the folder is, if the library can be used.
    interface Place {
        Path get() throws IOException;
    }

    Incoming(Place place, Owner owner) {
        this.place = place;
        this.owner = owner;
    }

    Path folder() throws IOException {
        return Files.createDirectories(place.get());
    }

    /// A free place for a file that is being written.
    Path draft() throws IOException {
        return folder().resolve(owner.name() + " " + UUID.randomUUID() + Durable.TEMPORARY);
    }

    /// The jobs that have a part file. Drafts of processes that ended are gone then.
    List<JobId> parts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder())) {
            files = all.toList();
        }
        for (Path file : files) {
            if (isLitter(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
        return files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(PART))
                .flatMap(name -> job(name.substring(0, name.length() - PART.length())).stream())
                .toList();
    }

    private static Optional<JobId> job(String name) {
        try {
            return Optional.of(JobId.of(name));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isLitter(String name) {
        return name.endsWith(Durable.TEMPORARY)
                && name.length() > OWNER
                && !name.startsWith(owner.name())
                && !owner.isAlive(name.substring(0, OWNER));
    }
}

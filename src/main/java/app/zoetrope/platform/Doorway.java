package app.zoetrope.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where the door of a data folder is: a socket in a folder that only its owner may enter. Where the data folder takes
/// no socket (its path is too long, its drive knows none), a folder of the temporary ones has it, and a note says so.
final class Doorway {
    private static final String SOCKET = "s";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    Doorway(Path data) {
        folder = data.resolve("door");
    }

    /// A place where no socket is yet. What an earlier process left there is taken away.
    Path make() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectory(folder, ownerOnly());
        } else if (knowsOwners()) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        Files.deleteIfExists(note());
        Path socket = folder.resolve(SOCKET);
        Files.deleteIfExists(socket);
        return socket;
    }

    /// The same among the temporary folders.
    Path makeElsewhere() throws IOException {
        Path socket = Files.createTempDirectory("zoetrope", ownerOnly()).resolve(SOCKET);
        Files.writeString(note(), socket.toString());
        return socket;
    }

    /// Where the first process put it.
    Path find() throws IOException {
        return Files.exists(note())
                ? Path.of(Files.readString(note(), StandardCharsets.UTF_8).strip())
                : folder.resolve(SOCKET);
    }

    void remove(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(note());
        Files.deleteIfExists(socket.getParent());
    }

    private Path note() {
        return folder.resolve("elsewhere");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}

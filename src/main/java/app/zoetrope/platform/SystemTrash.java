package app.zoetrope.platform;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The system's trash. On Linux by the rules that desktops share (specifications.freedesktop.org/trash-spec): the
/// user's own trash, or the one at the top of another drive. A file is renamed, never copied and never deleted.
public final class SystemTrash {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Os os;
    private final Path home;
    private final Clock clock;

    public SystemTrash() {
        this(
                Os.current(),
                homeTrash(System::getenv, Path.of(System.getProperty("user.home"))),
                Clock.system(ZoneId.systemDefault()));
    }

    SystemTrash(Os os, Path home, Clock clock) {
        this.os = os;
        this.home = home;
        this.clock = clock;
    }

    static Path homeTrash(Function<String, @Nullable String> environment, Path home) {
        String data = environment.apply("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("Trash");
    }

    /// @throws IOException where there is no trash for this file; it then stays where it is
    public void put(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        if (os != Os.LINUX) {
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().moveToTrash(whole.toFile())) {
                throw new IOException("The system took no file into its trash");
            }
            return;
        }
        try {
            put(whole, home, whole.toString());
        } catch (AtomicMoveNotSupportedException onAnotherDrive) {
            Path top = top(whole);
            Object user = Files.getAttribute(whole, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            put(whole, top.resolve(".Trash-" + user), top.relativize(whole).toString());
        }
    }

    /// The note comes first, as the specification wants: a kill in between leaves a note without a file, which desktops
    /// pass over, and the file at its place.
    private void put(Path file, Path trash, String origin) throws IOException {
        Path files = Files.createDirectories(trash.resolve("files"));
        Path notes = Files.createDirectories(trash.resolve("info"));
        String name = file.getFileName().toString();
        String note = "[Trash Info]\nPath=" + escaped(origin) + "\nDeletionDate="
                + SECONDS.format(LocalDateTime.now(clock)) + "\n";
        for (int count = 1; ; count++) {
            String free = count == 1 ? name : numbered(name, count);
            Path info = notes.resolve(free + ".trashinfo");
            if (Files.exists(files.resolve(free), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                Files.writeString(info, note, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            try {
                Files.move(file, files.resolve(free), StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException failure) {
                Files.deleteIfExists(info);
                throw failure;
            }
        }
    }

    private static String numbered(String name, int count) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + "." + count + name.substring(dot) : name + "." + count;
    }

    /// The highest folder on the file's own drive.
    private static Path top(Path file) throws IOException {
        Path top = Objects.requireNonNull(file.getParent());
        Object drive = Files.getAttribute(top, "unix:dev");
        for (Path above = top.getParent();
                above != null && Files.getAttribute(above, "unix:dev").equals(drive);
                above = above.getParent()) {
            top = above;
        }
        return top;
    }

    /// As in an address: every byte that is no plain letter, digit or path sign is written as a percent code.
    private static String escaped(String path) {
        var text = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (each & 0xff);
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || "/-_.~".indexOf(sign) >= 0);
            text.append(plain ? String.valueOf(sign) : "%%%02X".formatted(each & 0xff));
        }
        return text.toString();
    }
}

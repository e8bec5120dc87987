package app.zoetrope.ui.compose;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what was dropped, chosen or pasted. Its calls block.
final class PictureIntake {
    /// A batch larger than this is surely a wrong folder.
    static final int MOST = 200;

    static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff");

    private final PictureDoors doors;

    PictureIntake(PictureDoors doors) {
        this.doors = doors;
    }

    /// @param refused files that are no pictures, or more than fit
    record Found(List<GivenPicture> pictures, int refused) {
        static Found one(GivenPicture picture) {
            return new Found(List.of(picture), 0);
        }

        GivenPicture first() {
            return pictures.getFirst();
        }
    }

    /// Files as they come; of a folder its pictures by name.
    ///
    /// @throws PictureException the first one, if none is a picture
    Found read(List<Path> dropped) throws PictureException {
        List<Path> files = expand(dropped);
        var pictures = new ArrayList<GivenPicture>();
        @Nullable PictureException first = null;
        for (Path file : files) {
            if (pictures.size() == MOST) {
                break;
            }
            try {
                pictures.add(readOne(file, String.valueOf(file.getFileName())));
            } catch (PictureException refusal) {
                first = first == null ? refusal : first;
            }
        }
        if (pictures.isEmpty()) {
            throw first != null ? first : PictureException.of(Problem.Kind.PICTURE_MISSING, names(dropped));
        }
        return new Found(List.copyOf(pictures), files.size() - pictures.size());
    }

    GivenPicture readOne(Path file, String name) throws PictureException {
        return new GivenPicture(file, name, doors.preparer().inspect(file), CropFrame.WHOLE);
    }

    /// A line that names a file or a folder.
    Found read(String line) throws PictureException {
        return read(List.of(path(line)
                .orElseThrow(() -> PictureException.of(
                        Problem.Kind.PICTURE_MISSING, Text.of("compose.picture.noneInClipboard")))));
    }

    /// A picture that was no file: it becomes one in the scratch folder.
    Found read(Pixels pixels, String name) throws PictureException {
        try {
            Files.createDirectories(doors.scratch());
            Path file = Files.createTempFile(doors.scratch(), "pasted-", ".png");
            doors.writer().write(pixels, file);
            return Found.one(readOne(file, name));
        } catch (IOException e) {
            throw new PictureException(Problem.free(Problem.Kind.DISK_FULL, String.valueOf(e.getMessage())), e);
        }
    }

    Found fetch(String address) throws PictureException, InterruptedException {
        try {
            Files.createDirectories(doors.scratch());
        } catch (IOException e) {
            throw new PictureException(Problem.free(Problem.Kind.DISK_FULL, String.valueOf(e.getMessage())), e);
        }
        Path file = doors.fetcher().fetch(address, doors.scratch());
        return Found.one(readOne(file, String.valueOf(file.getFileName())));
    }

    /// What a pasted line means: the path of a file or folder that is there.
    static Optional<Path> path(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > 4096 || line.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        try {
            Path path = line.startsWith("file:") ? Path.of(URI.create(line)) : Path.of(unquoted(line));
            return Optional.of(path).filter(Path::isAbsolute).filter(Files::exists);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unquoted(String line) {
        boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        return quoted ? line.substring(1, line.length() - 1) : line;
    }

    private static List<Path> expand(List<Path> dropped) {
        var files = new ArrayList<Path>();
        for (Path path : dropped) {
            if (Files.isDirectory(path)) {
                files.addAll(picturesIn(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> picturesIn(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(PictureIntake::looksLikePicture).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean looksLikePicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(file);
    }

    private static String names(List<Path> paths) {
        return String.join(
                ", ",
                paths.stream()
                        .limit(3)
                        .map(path -> String.valueOf(path.getFileName()))
                        .toList());
    }
}

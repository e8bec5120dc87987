package app.zoetrope.cli;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.Problem.Kind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The picture that was named on the command line: a file, or an address.
final class GivenPicture {
    /// One letter before the colon is a drive.
    private static final Pattern ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final Services services;

    GivenPicture(Services services) {
        this.services = services;
    }

    Path file(String given) throws PictureException, InterruptedException {
        try {
            Path file = Path.of(given);
            if (Files.isRegularFile(file)) {
                return file.toAbsolutePath();
            }
        } catch (InvalidPathException noFile) {
            throw PictureException.of(Kind.PICTURE_MISSING, given);
        }
        if (ADDRESS.matcher(given).matches()) {
            return services.fetcher().fetch(given, services.fetchedPictures());
        }
        throw PictureException.of(Kind.PICTURE_MISSING, given);
    }
}

package app.zoetrope.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Files that come with the tests, since nothing in the build can make them.
public final class Resources {
    private Resources() {}

    /// Puts the file into the folder, under its own name.
    public static Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream stream = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            Files.copy(stream, target);
        }
        return target;
    }
}

package app.zoetrope.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Names for fetched files, made from their addresses.
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /// A file in the folder that is not there yet. The ending tells what the bytes are, whatever the address says.
    static Path free(Path folder, URI address, PictureKind kind) {
        String name = stem(address);
        Path file = folder.resolve(name + "." + kind.extension());
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + "." + kind.extension());
        }
        return file;
    }

    static String stem(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{3,5}$", "");
        String clean = last.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        String cut = clean.substring(0, Math.min(LONGEST, clean.length()));
        return cut.isEmpty() ? "picture" : cut;
    }
}

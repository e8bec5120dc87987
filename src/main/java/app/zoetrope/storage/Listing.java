package app.zoetrope.storage;

import app.zoetrope.library.VideoFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lies in one folder: videos by name, sidecars by stem, folders, links.
///
/// @param first the video of each stem that a sidecar of that stem belongs to
record Listing(
        SortedMap<String, BasicFileAttributes> videos,
        SortedMap<String, BasicFileAttributes> sidecars,
        SortedMap<String, BasicFileAttributes> folders,
        List<String> links,
        Map<String, String> first) {
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    video -> VideoFiles.ENDINGS.indexOf(VideoFiles.ending(video)))
            .thenComparing(Comparator.naturalOrder());
    private static final String JSON = ".json";

    static Listing of(Path folder) throws IOException {
        var listing =
                new Listing(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new HashMap<>());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                listing.add(entry);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        return listing;
    }

    private void add(Path entry) {
        String name = entry.getFileName().toString();
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException goneAgain) {
            return;
        }
        if (attributes.isDirectory()) {
            folders.put(name, attributes);
        } else if (attributes.isSymbolicLink() && (isVideo(name) || name.endsWith(JSON))) {
            links.add(name);
        } else if (attributes.isRegularFile() && name.endsWith(JSON)) {
            sidecars.put(name.substring(0, name.length() - JSON.length()), attributes);
        } else if (attributes.isRegularFile() && isVideo(name)) {
            videos.put(name, attributes);
            first.merge(Layout.stem(name), name, Listing::earlier);
        }
    }

    static boolean isVideo(String name) {
        return VideoFiles.ENDINGS.contains(VideoFiles.ending(name));
    }

    private static String earlier(String one, String other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }

    /// Whether the sidecar of this video's stem is this video's, and not one's of another extension.
    boolean isFirstOfItsStem(String video) {
        return video.equals(first.get(Layout.stem(video)));
    }

    boolean hasVideo(String stem) {
        return first.containsKey(stem);
    }

    Stamp stamp(String video) {
        BasicFileAttributes film = videos.get(video);
        BasicFileAttributes sidecar = sidecars.get(Layout.stem(video));
        return new Stamp(
                film == null ? 0 : film.size(),
                film == null ? 0 : Stamp.time(film),
                sidecar == null ? 0 : sidecar.size(),
                sidecar == null ? 0 : Stamp.time(sidecar));
    }
}

package app.zoetrope.media;

import app.zoetrope.library.FrameTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

/// The frame times of the files that were asked for last.
final class FrameIndex {
    private static final int KEPT = 32;

    private final VideoProbe probe;
    private final Map<Key, FrameTimes> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FrameTimes> eldest) {
            return size() > KEPT;
        }
    };

    FrameIndex(VideoProbe probe) {
        this.probe = probe;
    }

    private record Key(Path file, long size, FileTime changed) {}

    FrameTimes of(Path video) throws IOException, InterruptedException {
        var key = new Key(video.toAbsolutePath(), Files.size(video), Files.getLastModifiedTime(video));
        synchronized (known) {
            FrameTimes there = known.get(key);
            if (there != null) {
                return there;
            }
        }
        FrameTimes told = probe.times(video);
        synchronized (known) {
            known.put(key, told);
        }
        return told;
    }
}

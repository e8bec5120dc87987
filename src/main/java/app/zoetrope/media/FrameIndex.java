package app.zoetrope.media;

import app.zoetrope.library.FrameTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The frame times of the files that were asked for last.
final class FrameIndex {
    private static final Logger LOG = LoggerFactory.getLogger(FrameIndex.class);
    private static final int KEPT = 32;

    private final Ffprobe probe;
    private final Map<Key, FrameTimes> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FrameTimes> eldest) {
            return size() > KEPT;
        }
    };

    FrameIndex(Ffprobe probe) {
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
        FrameTimes told = times(video);
        synchronized (known) {
            known.put(key, told);
        }
        return told;
    }

    private FrameTimes times(Path video) throws InterruptedException {
        try {
            return Packets.of(probe, video).times();
        } catch (IOException unreadable) {
            LOG.debug("The frames of {} are taken as even", video, unreadable);
            return FrameTimes.UNKNOWN;
        }
    }
}

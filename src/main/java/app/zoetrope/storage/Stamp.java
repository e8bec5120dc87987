package app.zoetrope.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// What a video and its sidecar looked like from outside when they were read last: by it a later change is noticed
/// without reading them. Lengths in bytes, times of change in microseconds; all zero where nothing is there.
record Stamp(long videoBytes, long videoTime, long sidecarBytes, long sidecarTime) {
    private static final int NANOS_A_MICRO = 1000;

    static final Stamp NONE = new Stamp(0, 0, 0, 0);

    static Stamp of(Path video) {
        long[] film = look(video);
        long[] sidecar = look(Layout.sidecar(video));
        return new Stamp(film[0], film[1], sidecar[0], sidecar[1]);
    }

    Stamp withSidecar(long bytes, long time) {
        return new Stamp(videoBytes, videoTime, bytes, time);
    }

    static long time(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) / NANOS_A_MICRO;
    }

    private static long[] look(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new long[] {attributes.size(), time(attributes)};
        } catch (IOException nothingThere) {
            return new long[] {0, 0};
        }
    }
}

package app.zoetrope.model;

import java.time.Duration;

/// What a video file really is, measured by probing it.
///
/// @param frames counted or told by the container; 0 if unknown
/// @param framesPerSecond 0 if unknown
/// @param videoCodec as FFmpeg names it: `h264`
/// @param audioCodec empty where there is no sound
/// @param pixelFormat as FFmpeg names it: `yuv420p`
/// @param bytes the file's length
public record VideoFacts(
        int width,
        int height,
        Duration length,
        double framesPerSecond,
        int frames,
        String videoCodec,
        String pixelFormat,
        String audioCodec,
        long bytes) {
    public boolean hasSound() {
        return !audioCodec.isEmpty();
    }
}

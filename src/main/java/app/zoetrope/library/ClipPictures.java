package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Pictures out of videos, made in child processes. Calls block and are interruptible.
public interface ClipPictures {
    /// A JPEG of an early frame, at most 640 pixels long, made once and kept in the data folder.
    Path poster(Clip clip, Path video) throws IOException, InterruptedException;

    /// Whether the poster is there already.
    boolean hasPoster(Clip clip);

    /// A JPEG with frames of the clip as `FrameSheet.of` lays them, made once and kept in the cache.
    Path sheet(Clip clip, Path video) throws IOException, InterruptedException;

    /// Evenly spaced frames of that height in pixels, in order.
    List<Pixels> strip(Path video, VideoFacts facts, int count, int height) throws IOException, InterruptedException;

    /// Exactly frame `number` (from 0) at full size.
    Pixels frame(Path video, VideoFacts facts, int number) throws IOException, InterruptedException;

    /// When each frame begins to show; `UNKNOWN` where the file does not say.
    FrameTimes times(Path video) throws IOException, InterruptedException;

    /// Decodes frames in order and hands over each as soon as it is there. Where the video ends early, fewer come.
    ///
    /// @param sink called on another thread, perhaps once more after an interrupt
    void frames(Path video, VideoFacts facts, int first, int count, FrameSink sink)
            throws IOException, InterruptedException;

    /// How loud the first sound is in each of so many equal parts of the video, 0 to 1; empty where there is none.
    float[] loudness(Path video, VideoFacts facts, int parts) throws IOException, InterruptedException;

    void writePng(Pixels picture, Path target) throws IOException;

    VideoFacts facts(Path video) throws IOException, InterruptedException;

    /// A copy of the video without its sound, in the cache; for machines with no sound device.
    Path withoutSound(Path video) throws IOException, InterruptedException;

    /// An H.264 copy that the player can show, in the cache; for files it cannot.
    Path playableCopy(Path video, VideoFacts facts) throws IOException, InterruptedException;

    /// Takes decoded frames.
    @FunctionalInterface
    interface FrameSink {
        /// @param planes brightness, then the two colours at half the width and height (rounded up), 8 bits, levels of
        ///     television; used again for the next frame
        void take(byte[] planes);
    }
}

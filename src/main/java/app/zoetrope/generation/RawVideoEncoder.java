package app.zoetrope.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/// Encodes frames that are drawn here: H.264 without B-frames, a key frame at least every 24, AAC, MP4 with faststart,
/// tagged bt709, limited range.
public interface RawVideoEncoder {
    /// @param audio interleaved little-endian 16-bit stereo samples at 48 kHz, a file; its length is the clip's
    /// @param metadata written into the container: title, comment...
    record Spec(int width, int height, int framesPerSecond, Path audio, Map<String, String> metadata, Path target) {}

    Session open(Spec spec) throws IOException;

    /// One encoding. Closing it before `finish` cancels: the child is killed and the target deleted.
    interface Session extends AutoCloseable {
        /// A frame in planar YUV 4:2:0: width x height of Y, then a quarter each of U and V. Blocks while the encoder
        /// is behind.
        void write(ByteBuffer yuv420) throws IOException, InterruptedException;

        /// Waits for the last byte.
        void finish() throws IOException, InterruptedException;

        @Override
        void close();
    }
}

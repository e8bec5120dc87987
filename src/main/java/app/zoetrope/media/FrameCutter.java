package app.zoetrope.media;

import app.zoetrope.library.ClipPictures.FrameSink;

/// Cuts the raw bytes of a pipe into frames.
final class FrameCutter {
    private final byte[] frame;
    private final FrameSink sink;
    private int filled;
    private int whole;

    /// @param bytes of one frame
    FrameCutter(int bytes, FrameSink sink) {
        frame = new byte[bytes];
        this.sink = sink;
    }

    void take(byte[] buffer, int count) {
        int done = 0;
        while (done < count) {
            int piece = Math.min(count - done, frame.length - filled);
            System.arraycopy(buffer, done, frame, filled, piece);
            done += piece;
            filled += piece;
            if (filled == frame.length) {
                filled = 0;
                whole++;
                sink.take(frame);
            }
        }
    }

    int frames() {
        return whole;
    }
}

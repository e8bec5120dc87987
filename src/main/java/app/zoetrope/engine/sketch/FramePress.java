package app.zoetrope.engine.sketch;

import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine.Monitor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Draws the frames of a clip on every processor and hands them to the encoder in order; the next frames are drawn
/// while one is being written. A frame is drawn by one thread, so nothing depends on their number.
final class FramePress {
    private final MovePath path;
    private final FrameRenderer renderer;
    private final ClipFormat format;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    FramePress(MovePath path, FrameRenderer renderer, ClipFormat format) {
        this.path = path;
        this.renderer = renderer;
        this.format = format;
    }

    void print(RawVideoEncoder.Session session, Monitor monitor) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("sketch-", 0).factory());
        try {
            Deque<Future<byte[]>> drawing = new ArrayDeque<>();
            Deque<byte[]> spare = new ArrayDeque<>();
            int next = 0;
            byte[] shown = {};
            for (int frame = 0; frame < format.frames(); frame++) {
                for (; next < format.frames() && next <= frame + threads; next++) {
                    if (isNew(next)) {
                        drawing.add(draw(pool, next, spare.poll()));
                    }
                }
                if (isNew(frame)) {
                    if (frame > 0) {
                        spare.add(shown);
                    }
                    shown = drawn(drawing.remove());
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                session.write(ByteBuffer.wrap(shown));
                monitor.progress((frame + 1.0) / format.frames(), 0);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean isNew(int frame) {
        return frame == 0 || !pose(frame).equals(pose(frame - 1));
    }

    private Pose pose(int frame) {
        return path.at(format.frames() == 1 ? 0 : frame / (format.frames() - 1.0));
    }

    /// @param used a frame that is needed no more, if there is one
    private Future<byte[]> draw(ExecutorService pool, int frame, byte @Nullable [] used) {
        return pool.submit(() -> {
            byte[] target = used == null ? new byte[format.frameBytes()] : used;
            renderer.at(pose(frame)).draw(target, 0, format.height());
            return target;
        });
    }

    private static byte[] drawn(Future<byte[]> frame) throws InterruptedException {
        try {
            return frame.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A frame could not be drawn", failure.getCause());
        }
    }
}

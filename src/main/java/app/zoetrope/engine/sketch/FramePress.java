package app.zoetrope.engine.sketch;

import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine.Monitor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Draws the frames of a clip on every processor and hands them to the encoder in order; the next frame is drawn while
/// one is being written. What is drawn does not depend on the number of threads.
final class FramePress {
    private final MovePath path;
    private final FrameRenderer renderer;
    private final ClipFormat format;
    private final int bands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    FramePress(MovePath path, FrameRenderer renderer, ClipFormat format) {
        this.path = path;
        this.renderer = renderer;
        this.format = format;
    }

    void print(RawVideoEncoder.Session session, Monitor monitor) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                bands, Thread.ofPlatform().daemon().name("sketch-", 0).factory());
        try {
            byte[] front = new byte[format.frameBytes()];
            byte[] back = new byte[format.frameBytes()];
            List<Future<?>> drawing = draw(pool, pose(0), front);
            for (int frame = 0; frame < format.frames(); frame++) {
                await(drawing);
                byte[] ready = front;
                boolean last = frame == format.frames() - 1;
                if (!last && !pose(frame + 1).equals(pose(frame))) {
                    drawing = draw(pool, pose(frame + 1), back);
                    front = back;
                    back = ready;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                session.write(ByteBuffer.wrap(ready));
                monitor.progress((frame + 1.0) / format.frames(), 0);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Pose pose(int frame) {
        return path.at(format.frames() == 1 ? 0 : frame / (format.frames() - 1.0));
    }

    private List<Future<?>> draw(ExecutorService pool, Pose pose, byte[] frame) {
        FrameRenderer.Drawing drawing = renderer.at(pose);
        List<Future<?>> parts = new ArrayList<>();
        int pairs = format.height() / 2;
        for (int band = 0; band < bands; band++) {
            int from = pairs * band / bands * 2;
            int to = pairs * (band + 1) / bands * 2;
            parts.add(pool.submit(() -> drawing.draw(frame, from, to)));
        }
        return parts;
    }

    private static void await(List<Future<?>> parts) throws InterruptedException {
        for (Future<?> part : parts) {
            try {
                part.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A frame could not be drawn", failure.getCause());
            }
        }
    }
}

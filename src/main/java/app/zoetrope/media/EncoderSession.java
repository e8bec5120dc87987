package app.zoetrope.media;

import app.zoetrope.generation.RawVideoEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One encoding. Frames go through a short queue to a thread that fills the pipe, since a write to a pipe cannot be
/// interrupted while the child is behind.
final class EncoderSession implements RawVideoEncoder.Session {
    private static final Logger LOG = LoggerFactory.getLogger(EncoderSession.class);
    private static final int FRAMES_AHEAD = 3;
    private static final Duration STALLED = Duration.ofMinutes(1);
    private static final byte[] END = {};

    private final Process process;
    private final Path target;
    private final int frameBytes;
    private final ErrorTail errors;
    private final BlockingQueue<byte[]> full = new ArrayBlockingQueue<>(FRAMES_AHEAD);
    private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(FRAMES_AHEAD);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread feeder;
    private volatile boolean finished;

    EncoderSession(Process process, Path target, int frameBytes) {
        this.process = process;
        this.target = target;
        this.frameBytes = frameBytes;
        errors = new ErrorTail(process.getErrorStream());
        feeder = Thread.ofPlatform().daemon().name("media-feeder").start(this::feed);
    }

    @Override
    public void write(ByteBuffer yuv420) throws IOException, InterruptedException {
        if (yuv420.remaining() != frameBytes) {
            throw new IllegalArgumentException("A frame has " + frameBytes + " bytes, not " + yuv420.remaining());
        }
        byte[] free = spare.poll();
        byte[] frame = free == null ? new byte[frameBytes] : free;
        yuv420.get(frame);
        hand(frame);
    }

    @Override
    public void finish() throws IOException, InterruptedException {
        hand(END);
        if (!process.waitFor(STALLED.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("The encoder does not end.");
        }
        if (process.exitValue() != 0 || !Files.isRegularFile(target) || Files.size(target) == 0) {
            throw broken();
        }
        finished = true;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Children.end(process);
        feeder.interrupt();
        if (!finished) {
            try {
                Files.deleteIfExists(target);
            } catch (IOException left) {
                LOG.warn("The unfinished file {} could not be deleted", target, left);
            }
        }
    }

    private void hand(byte[] frame) throws IOException, InterruptedException {
        long patience = System.nanoTime() + STALLED.toNanos();
        while (!full.offer(frame, 200, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive() || !feeder.isAlive()) {
                throw broken();
            }
            if (System.nanoTime() > patience) {
                throw new IOException("The encoder does not go on.");
            }
        }
    }

    private IOException broken() throws InterruptedException {
        String said = errors.whole();
        LOG.warn("The encoder ended early: {}", said);
        return new IOException("The encoder ended early: " + ErrorTail.lastLine(said));
    }

    private void feed() {
        try (OutputStream pipe = process.getOutputStream()) {
            for (byte[] frame = full.take(); frame.length > 0; frame = full.take()) {
                pipe.write(frame);
                spare.offer(frame);
            }
        } catch (IOException gone) {
            LOG.debug("The encoder takes no more: {}", gone.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.zoetrope.engine.segmind;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer, pulled piece by piece under two limits of time. The JDK's own request timeout ends with the
/// headers, so a server that drips or falls silent would hold the reader for ever. One piece at a time is in memory.
final class TimedBody implements HttpResponse.BodySubscriber<TimedBody>, AutoCloseable {
    private sealed interface Signal {
        record Piece(List<ByteBuffer> buffers) implements Signal {}

        record End() implements Signal {}

        record Broken(Throwable why) implements Signal {}
    }

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Duration idle;
    private final long deadline;
    private Flow.@Nullable Subscription subscription;
    private boolean ended;
    private @Nullable IOException failure;

    TimedBody(Duration idle, Duration whole) {
        this.idle = idle;
        this.deadline = System.nanoTime() + whole.toNanos();
    }

    /// The next piece; empty at the end.
    ///
    /// @throws IOException if the connection broke, fell silent, or took too long
    Optional<List<ByteBuffer>> next() throws IOException, InterruptedException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return Optional.empty();
        }
        long left = Math.min(idle.toNanos(), deadline - System.nanoTime());
        return switch (signals.poll(Math.max(0, left), TimeUnit.NANOSECONDS)) {
            case null -> throw broken("the answer stopped arriving", null);
            case Signal.Piece(var buffers) -> {
                request();
                yield Optional.of(buffers);
            }
            case Signal.End() -> {
                ended = true;
                yield Optional.empty();
            }
            case Signal.Broken(var why) -> throw broken("the answer broke off", why);
        };
    }

    /// Reads until there are `enough` bytes, or the end.
    ///
    /// @param taken gets the pieces that were read, untouched
    byte[] beginning(List<ByteBuffer> taken, int enough) throws IOException, InterruptedException {
        var start = ByteBuffer.allocate(enough);
        Optional<List<ByteBuffer>> piece = next();
        while (piece.isPresent()) {
            taken.addAll(piece.get());
            for (ByteBuffer buffer : piece.get()) {
                start.put(buffer.slice(buffer.position(), Math.min(buffer.remaining(), start.remaining())));
            }
            piece = start.hasRemaining() ? next() : Optional.empty();
        }
        return Arrays.copyOf(start.array(), start.position());
    }

    private IOException broken(String words, @Nullable Throwable why) {
        failure = new IOException(words, why);
        return failure;
    }

    @Override
    public CompletionStage<TimedBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Signal.Piece(buffers));
    }

    @Override
    public void onError(Throwable why) {
        signals.add(new Signal.Broken(why));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    /// Gives up what has not arrived; the connection is closed then.
    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

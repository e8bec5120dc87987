package app.zoetrope.web;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Writes a body to a file and breaks off as soon as it is longer than allowed.
final class LimitedFile implements BodySubscriber<Path> {
    /// The body is too long.
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Path target;
    private final long most;
    private final CompletableFuture<Path> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;
    private @Nullable FileChannel channel;
    private long received;

    LimitedFile(Path target, long most) {
        this.target = target;
        this.most = most;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        try {
            channel = FileChannel.open(
                    target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            newSubscription.request(Long.MAX_VALUE);
        } catch (IOException unwritable) {
            breakOff(unwritable);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (channel == null || body.isDone()) {
            return;
        }
        try {
            for (ByteBuffer part : parts) {
                received += part.remaining();
                if (received > most) {
                    throw new TooLongException();
                }
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
        } catch (IOException failure) {
            breakOff(failure);
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        body.complete(target);
    }

    private void breakOff(IOException why) {
        if (subscription != null) {
            subscription.cancel();
        }
        onError(why);
    }

    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            body.completeExceptionally(failure);
        }
    }
}

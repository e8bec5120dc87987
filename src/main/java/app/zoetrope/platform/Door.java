package app.zoetrope.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Where later starts hand over what they were started with. Whoever knocks and is slow, silent or talks nonsense is
/// sent away, and keeps nobody else waiting. Logs nothing: it is opened before there is a log.
final class Door implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GUESTS = 16;

    private final ServerSocketChannel socket;
    private final Doorway way;
    private final Path path;
    private final Predicate<List<String>> taker;
    private final Semaphore room = new Semaphore(GUESTS);

    private Door(ServerSocketChannel socket, Doorway way, Path path, Predicate<List<String>> taker) {
        this.socket = socket;
        this.way = way;
        this.path = path;
        this.taker = taker;
    }

    /// @param taker says whether it took the arguments; called on any thread
    /// @return empty where no door can be had
    static Optional<Door> open(Path data, Predicate<List<String>> taker) {
        var way = new Doorway(data);
        try {
            Path here = way.make();
            Optional<Door> door = bind(way, here, taker);
            return door.isPresent() ? door : bind(way, way.makeElsewhere(), taker);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Optional<Door> bind(Doorway way, Path path, Predicate<List<String>> taker) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException | UnsupportedOperationException notHere) {
            socket.close();
            return Optional.empty();
        }
        var door = new Door(socket, way, path, taker);
        Thread.ofPlatform().daemon().name("door").start(door::serve);
        return Optional.of(door);
    }

    private void serve() {
        while (socket.isOpen()) {
            try {
                SocketChannel guest = socket.accept();
                if (room.tryAcquire()) {
                    Thread.ofVirtual().name("guest").start(() -> {
                        hear(guest);
                        room.release();
                    });
                } else {
                    guest.close();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hear(SocketChannel guest) {
        CompletableFuture<Void> watch = closeLater(guest);
        try (guest) {
            List<String> arguments = Errand.read(new DataInputStream(Channels.newInputStream(guest)));
            Channels.newOutputStream(guest).write(taker.test(arguments) ? Errand.TAKEN : 0);
        } catch (IOException | RuntimeException nonsense) {
            // whoever it was is no start of this application, or is gone
        } finally {
            watch.cancel(false);
        }
    }

    private static CompletableFuture<Void> closeLater(SocketChannel channel) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        channel.close();
                    } catch (IOException gone) {
                        // that is what was wanted
                    }
                },
                CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Hands the arguments over to whoever opened the door of this data folder.
    ///
    /// @return whether they were taken
    static boolean knock(Path data, List<String> arguments, Duration patience) {
        var answer = new CompletableFuture<Boolean>();
        // Even the connection may hang: with a process that stands still.
        Thread.ofPlatform().daemon().name("knock").start(() -> answer.complete(hand(data, arguments)));
        return answer.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean hand(Path data, List<String> arguments) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(new Doorway(data).find()))) {
            Errand.write(new DataOutputStream(Channels.newOutputStream(channel)), arguments);
            return Channels.newInputStream(channel).read() == Errand.TAKEN;
        } catch (IOException | InvalidPathException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            way.remove(path);
        } catch (IOException gone) {
            // the next start takes away what is left
        }
    }
}

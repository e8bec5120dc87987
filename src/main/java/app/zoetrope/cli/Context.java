package app.zoetrope.cli;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every command gets: where to write, and the services once one is needed.
final class Context implements AutoCloseable {
    /// The data folder cannot be used, so nothing can be done.
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(UncheckedIOException cause) {
            super(String.valueOf(Objects.requireNonNull(cause.getCause()).getMessage()), cause);
        }
    }

    private final Supplier<? extends Services> supplier;
    private final Console console;
    private @Nullable Services services;

    Context(Supplier<? extends Services> supplier, Console console) {
        this.supplier = supplier;
        this.console = console;
    }

    Console console() {
        return console;
    }

    synchronized Services services() {
        if (services == null) {
            try {
                services = supplier.get();
            } catch (UncheckedIOException failure) {
                throw new Unavailable(failure);
            }
        }
        return services;
    }

    KeyDoor key() {
        return new KeyDoor(services(), console);
    }

    /// May be called twice, from a shutdown hook too.
    @Override
    public synchronized void close() {
        if (services != null) {
            services.close();
            services = null;
        }
    }
}

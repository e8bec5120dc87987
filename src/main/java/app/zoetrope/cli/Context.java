package app.zoetrope.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every command gets: where to write, and the services once one is needed.
final class Context implements AutoCloseable {
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
            services = supplier.get();
        }
        return services;
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

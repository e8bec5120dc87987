package app.zoetrope.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/// What the watched methods call: counts, and ends the process at the one point that was asked for. Or writes the
/// names down.
public final class HaltPoints {
    static final String AT = "zoetrope.halt";
    static final String LIST = "zoetrope.halt.list";
    /// As of a process that the system killed.
    public static final int CODE = 137;

    private static final int WANTED = Integer.getInteger(AT, 0);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private HaltPoints() {}

    public static void at(String point) {
        int number = COUNT.incrementAndGet();
        if (number == WANTED) {
            Runtime.getRuntime().halt(CODE);
        }
        String list = System.getProperty(LIST);
        if (list != null) {
            write(Path.of(list), point + "\n");
        }
    }

    private static synchronized void write(Path list, String line) {
        try {
            Files.writeString(list, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package app.zoetrope.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the settings at start and writes them a little after they change: late, on its own thread, and atomically.
/// Fields that this version does not know stay in the file.
public final class SettingsFile implements AutoCloseable {
    static final int VERSION = SettingsForms.NEWEST;
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final Duration LATE = Duration.ofMillis(300);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path file;
    private final Duration late;
    private final ObjectNode known;
    private final Optional<Path> damaged;
    private final Map<String, JsonNode> values = new ConcurrentHashMap<>();
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settings").factory());
    private final boolean following;

    private SettingsFile(Path file, Settings settings, Duration late) {
        this.file = file;
        this.late = late;
        Optional<ObjectNode> stored = Optional.empty();
        Optional<Path> aside = Optional.empty();
        if (Files.exists(file)) {
            stored = read(file);
            aside = stored.isPresent() ? Optional.empty() : setAside(file);
        }
        damaged = aside;
        known = stored.orElseGet(Fields.JSON::objectNode);
        if (stored.isPresent() && SettingsForms.version(known) < VERSION) {
            keepOld(file, SettingsForms.version(known));
            SettingsForms.renew(known);
        }
        settings.fields().load(known);
        settings.fields().follow(this::changed);
        following = true;
    }

    /// Fills the settings from the file and follows them from now on. Never fails: what cannot be read keeps its
    /// default, what cannot be written is logged.
    public static SettingsFile open(Path file, Settings settings) {
        return open(file, settings, LATE);
    }

    static SettingsFile open(Path file, Settings settings, Duration late) {
        return new SettingsFile(file, settings, late);
    }

    /// Where a file that could not be read was put, so that it is not overwritten.
    public Optional<Path> damaged() {
        return damaged;
    }

    /// Writes what waits to be written; blocks.
    public void flush() {
        if (dirty.getAndSet(false)) {
            save();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        flush();
    }

    private void changed(String name, JsonNode value) {
        values.put(name, value);
        if (following && !dirty.getAndSet(true) && !thread.isShutdown()) {
            var _ = thread.schedule(this::flush, late.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Optional<ObjectNode> read(Path file) {
        try {
            return Fields.MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode root
                    ? Optional.of(root)
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The settings in {} cannot be read", file.getFileName(), unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Path> setAside(Path file) {
        String when = LocalDateTime.now(ZoneId.systemDefault()).format(WHEN);
        Path aside = file.resolveSibling("settings.damaged-" + when + ".json");
        try {
            return Optional.of(Files.move(file, aside));
        } catch (IOException stays) {
            LOG.warn("The damaged settings cannot be set aside", stays);
            return Optional.empty();
        }
    }

    /// For whoever goes back to the version before.
    private static void keepOld(Path file, int version) {
        try {
            Files.copy(
                    file, file.resolveSibling("settings.v" + version + ".json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException goesOn) {
            LOG.warn("The settings of the older version cannot be kept", goesOn);
        }
    }

    private synchronized void save() {
        ObjectNode root = known.deepCopy();
        root.put("version", Math.max(VERSION, SettingsForms.version(root)));
        values.forEach((name, value) -> put(root, name, value));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(folder, "settings", ".tmp");
            try {
                Files.write(draft, Fields.MAPPER.writeValueAsBytes(root));
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | JacksonException unwritten) {
            LOG.warn("The settings cannot be written", unwritten);
        }
    }

    static void put(ObjectNode root, String name, JsonNode value) {
        int dot = name.indexOf('.');
        ObjectNode group = dot < 0 ? root : SettingsForms.group(root, name.substring(0, dot));
        group.set(name.substring(dot + 1), value);
    }
}

package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {
    private static final String KEY = "not-of-the-usual-form-42";

    @TempDir
    Path folder;

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        System.setErr(standardError);
        Logging.configure(folder.resolve("unused"), false, UnaryOperator.identity());
    }

    private Logger configure(boolean verbose) {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        Redaction.register(KEY);
        Logging.configure(folder, verbose, Redaction::redact);
        return LoggerFactory.getLogger("app.zoetrope.test");
    }

    private String logged() throws IOException {
        return Files.readString(folder.resolve("zoetrope.log"));
    }

    @Test
    void theKeyIsInNoLineWhereverItComesFrom() throws IOException {
        Logger log = configure(true);
        log.warn("in the message: {}", KEY);
        log.warn("in a failure", new IllegalStateException("outer " + KEY, new IOException("inner " + KEY)));
        MDC.put("account", KEY);
        log.warn("in the context");
        MDC.clear();
        assertThat(logged())
                .contains("in the message", "outer", "inner", "IllegalStateException", "account", "[key]")
                .doesNotContain(KEY);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("inner").doesNotContain(KEY);
    }

    @Test
    void standardErrorStaysEmptyUnlessMoreIsWanted() throws IOException {
        Logger log = configure(false);
        log.error("an error");
        java.util.logging.Logger.getLogger("javafx.css").warning("a warning of the toolkit");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(logged()).contains("an error", "a warning of the toolkit");
    }

    @Test
    void librariesThatComplainAboutAMissingKeyringAreSilent() throws IOException {
        configure(true);
        LoggerFactory.getLogger("org.freedesktop.dbus.connections").error("no bus");
        LoggerFactory.getLogger("other.library").info("chatter");
        assertThat(logged()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeStopsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Logging.configure(file.resolve("logs"), false, UnaryOperator.identity());
        LoggerFactory.getLogger("app.zoetrope.test").warn("heard by nobody");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aFullFileGivesWayToANewOneAndOldOnesGo() throws IOException {
        Logger log = configure(false);
        String line = "x".repeat(100_000);
        for (int i = 0; i < 200; i++) {
            log.info(line);
        }
        try (var files = Files.list(folder)) {
            var kept = files.toList();
            assertThat(kept)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(4_000_000));
        }
    }
}

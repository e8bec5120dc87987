package app.zoetrope.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/// The log: a few small files in the data folder, and standard error where more is wanted. Every line goes through
/// the redaction as it is written, with whatever messages of exceptions are in it.
public final class Logging {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20} %mdc %msg%n";
    private static final int OLD_FILES = 4;
    private static final long FILE_BYTES = 2 * FileSize.MB_COEFFICIENT;
    /// Libraries that report a missing keyring or bus as their own error, or that two processes tidied up the same old
    /// file of the temporary folder.
    private static final String[] NOISY = {
        "org.freedesktop", "de.swiesend", "com.github.javakeyring", "org.sqlite.SQLiteJDBCLoader"
    };

    private final LoggerContext context;
    private final UnaryOperator<String> redact;

    private Logging(LoggerContext context, UnaryOperator<String> redact) {
        this.context = context;
        this.redact = redact;
    }

    /// To be called before anything is logged; may be called again. Never fails: without a file there is no log.
    ///
    /// @param verbose also to standard error, and in more detail
    /// @param redact takes keys out of a text
    public static void configure(Path folder, boolean verbose, UnaryOperator<String> redact) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new Logging(context, redact).start(folder, verbose);
        LogManager.getLogManager().reset();
        java.util.logging.Logger.getLogger("").addHandler(new JdkLogHandler());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(Logging.class).error("Nobody caught what ended {}", thread.getName(), failure));
    }

    /// What a process without a data folder logs: warnings, to standard error.
    ///
    /// @param redact takes keys out of a text
    public static void toStandardError(UnaryOperator<String> redact) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(new Logging(context, redact).standardError());
    }

    /// Closes the files.
    public static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    private void start(Path folder, boolean verbose) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("app.zoetrope").setLevel(verbose ? Level.DEBUG : Level.INFO);
        for (String noisy : NOISY) {
            context.getLogger(noisy).setLevel(Level.OFF);
        }
        try {
            Files.createDirectories(folder);
            root.addAppender(rollingFile(folder));
        } catch (IOException noFolder) {
            context.getLogger(Logging.class).debug("There is no folder for the log", noFolder);
        }
        if (verbose) {
            root.addAppender(standardError());
        }
    }

    private Appender<ILoggingEvent> rollingFile(Path folder) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setName("file");
        file.setFile(folder.resolve("zoetrope.log").toString());
        file.setEncoder(encoder());
        var old = new FixedWindowRollingPolicy();
        old.setContext(context);
        old.setParent(file);
        old.setFileNamePattern(folder.resolve("zoetrope.%i.log").toString());
        old.setMinIndex(1);
        old.setMaxIndex(OLD_FILES);
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_BYTES));
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        file.setRollingPolicy(old);
        file.setTriggeringPolicy(size);
        old.start();
        size.start();
        file.start();
        return file;
    }

    private Appender<ILoggingEvent> standardError() {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setName("stderr");
        console.setTarget("System.err");
        console.setEncoder(encoder());
        console.start();
        return console;
    }

    private LayoutWrappingEncoder<ILoggingEvent> encoder() {
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(redacting());
        encoder.start();
        return encoder;
    }

    private Layout<ILoggingEvent> redacting() {
        var pattern = new PatternLayout();
        pattern.setContext(context);
        pattern.setPattern(PATTERN);
        pattern.start();
        var layout = new LayoutBase<ILoggingEvent>() {
            @Override
            public String doLayout(ILoggingEvent event) {
                return redact.apply(pattern.doLayout(event));
            }
        };
        layout.setContext(context);
        layout.start();
        return layout;
    }
}

package app.zoetrope.platform;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Sends what the JDK and JavaFX log to the one log, so that none of it reaches a terminal.
final class JdkLogHandler extends Handler {
    @Override
    public void publish(LogRecord entry) {
        Logger logger = LoggerFactory.getLogger(entry.getLoggerName() == null ? "java" : entry.getLoggerName());
        int jdkLevel = entry.getLevel().intValue();
        Level level = jdkLevel >= java.util.logging.Level.SEVERE.intValue()
                ? Level.ERROR
                : jdkLevel >= java.util.logging.Level.WARNING.intValue() ? Level.WARN : Level.INFO;
        logger.atLevel(level).setCause(entry.getThrown()).log(String.valueOf(entry.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

package app.zoetrope.engine.segmind;

import app.zoetrope.model.Redaction;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The way to the service failed. Message and cause are free of keys.
final class NetworkException extends Exception {
    enum Stage {
        /// No connection was made, or it broke before anything of the request's body was on its way.
        NOT_CONNECTED,
        /// Sent, and no answer came in time.
        NO_ANSWER,
        /// The connection broke, on the way there or back.
        LOST
    }

    private final Stage stage;

    NetworkException(Stage stage, Throwable cause) {
        super(Redaction.redact(words(cause)), clean(cause));
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /// What any of the causes says, or nothing: the names of classes tell a person nothing.
    private static String words(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            @Nullable String message = each.getMessage();
            if (message != null && !message.isBlank()) {
                return message;
            }
        }
        return "";
    }

    /// Where it happened, without what the other side put into the messages.
    private static Throwable clean(Throwable cause) {
        var clean = new IOException(Redaction.redact(cause.toString()));
        clean.setStackTrace(cause.getStackTrace());
        return clean;
    }
}

package app.zoetrope.model;

/// What went wrong, typed. The sentence that a person reads comes from the message bundle `problem`: what happened
/// (by kind), whether money was spent (by `charged`), what to do (by kind).
///
/// @param detail what the service or the system itself said: short, plain text, never containing the key; may be empty
public record Problem(Kind kind, Charged charged, String detail) {
    public enum Charged {
        /// Surely not billed.
        NO,
        /// Surely billed.
        YES,
        /// Nobody here can know.
        MAYBE
    }

    public enum Kind {
        // before anything is sent
        INVALID_REQUEST,
        PICTURE_MISSING,
        PICTURE_UNREADABLE,
        PICTURE_TRUNCATED,
        PICTURE_TOO_LARGE,
        PICTURE_UNSUPPORTED,
        KEY_MISSING,
        OVER_CAP,
        LIBRARY_UNAVAILABLE,
        DISK_FULL,
        ALREADY_STARTED,
        // the service's answers
        KEY_REJECTED,
        NO_CREDITS,
        SPEND_LIMIT,
        MODEL_CLOSED,
        MODEL_NOT_FOUND,
        MODEL_RETIRED,
        BAD_REQUEST,
        RATE_LIMITED,
        /// Not a failure: it takes longer than usual.
        STILL_RUNNING,
        SERVER_ERROR,
        GATEWAY_ERROR,
        REFUSED,
        RUN_FAILED,
        RESULT_EXPIRED,
        // the way there
        NO_CONNECTION,
        NO_ANSWER,
        CONNECTION_LOST,
        UNCLEAR_ANSWER,
        NOT_A_VIDEO,
        UNSAFE_ADDRESS,
        // here
        STOPPED,
        ENCODER_FAILED,
        /// Updated or moved while it runs, so that parts of it are gone.
        PROGRAM_CHANGED,
        STORAGE_FAILED,
        /// The clip is made and kept, and waits for a library that can take it.
        CLIP_WAITS,
        /// The same, and no drive could take it yet.
        CLIP_IN_MEMORY,
        /// What is known of the jobs cannot be stored.
        DATA_UNAVAILABLE,
        INTERNAL
    }

    public static Problem free(Kind kind, String detail) {
        return new Problem(kind, Charged.NO, detail);
    }

    public static Problem unclear(Kind kind, String detail) {
        return new Problem(kind, Charged.MAYBE, detail);
    }
}

package app.zoetrope.model;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/// A failure for which there is a sentence in every language: `Text.reason` has it. Its message is for the log.
public final class ReasonedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String[] details;

    /// What a person can understand of it, with the details of its sentence.
    public enum Reason {
        /// The file's name.
        MISSING("it is not there"),
        EMPTY("the file is empty"),
        CUT_OFF("the file is incomplete, its end is missing"),
        CHANGED("the file became shorter"),
        NO_SOUND("it has no sound"),
        NO_PICTURE("there is no moving picture in it"),
        NO_FRAME("there is no frame between the marks"),
        NOT_LOSSLESS("it cannot be cut there without loss"),
        /// What FFmpeg said.
        NO_VIDEO("it cannot be read as a video"),
        /// What FFmpeg said.
        UNREADABLE("what was made cannot be read"),
        /// How much there is, and how much there should be.
        INCOMPLETE("what was made is not complete"),
        OTHER_SIZE("what was made has another size"),
        STALLED("the video program did not go on"),
        /// The chosen folder.
        OUTSIDE("it would leave the chosen folder");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public ReasonedException(Reason reason, String... details) {
        super(details.length == 0 ? reason.words : reason.words + ": " + String.join(", ", details));
        this.reason = reason;
        this.details = details.clone();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return List.of(details);
    }
}

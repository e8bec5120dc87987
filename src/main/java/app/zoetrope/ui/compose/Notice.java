package app.zoetrope.ui.compose;

/// A sentence beside the button.
///
/// @param blocks nothing can be sent until it is settled
public record Notice(Kind kind, String text, boolean blocks) {
    public enum Kind {
        /// Something is missing yet; no reproach.
        HINT,
        WARNING,
        BAD,
        GOOD
    }

    static Notice missing(String text) {
        return new Notice(Kind.HINT, text, true);
    }

    static Notice stops(String text) {
        return new Notice(Kind.BAD, text, true);
    }

    static Notice warns(String text) {
        return new Notice(Kind.WARNING, text, false);
    }
}

package app.zoetrope.library;

/// Something in the library folder that is not as it should be. The sentence is `library.trouble.KIND`.
///
/// @param file path below the library folder, with `/`
public record Trouble(Kind kind, String file) {
    public enum Kind {
        /// A sidecar that cannot be read, with no video beside it; it stays.
        SIDECAR_UNREADABLE,
        /// A sidecar that could not be read was set aside and written anew from what the index knew.
        SIDECAR_REPAIRED,
        /// A sidecar that could not be read was set aside; the video is kept, what was known of it is lost.
        SIDECAR_LOST,
        /// The video is not where it was, and its content is nowhere else.
        VIDEO_MISSING,
        /// Named like a video, and cannot be read as one; it stays.
        NOT_A_VIDEO,
        /// The same clip stands at another place too.
        DUPLICATE,
        /// A link; only real files are taken in.
        LINK,
        /// The video's content is not what it was when it was made.
        CONTENT_CHANGED,
        /// The video ends before it should.
        CUT_SHORT,
        /// A picture that clips were made from is damaged or gone.
        PICTURE_DAMAGED,
        /// The system does not let the file be read.
        UNREACHABLE
    }
}

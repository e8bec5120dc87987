package app.zoetrope.media;

import java.nio.file.Path;

/// Pieces of FFmpeg's command lines.
final class Arguments {
    private Arguments() {}

    /// A file name that can be read neither as an option nor as another protocol.
    static String file(Path path) {
        return "file:" + path.toAbsolutePath();
    }
}

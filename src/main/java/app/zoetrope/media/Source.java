package app.zoetrope.media;

import app.zoetrope.export.Transcoder;
import app.zoetrope.model.VideoFacts;
import java.nio.file.Path;
import java.util.Optional;

/// A clip as input of an encoding.
///
/// @param cut the part of it that is wanted
/// @param lag of the first frame behind the start of the file
record Source(Path file, VideoFacts facts, Optional<Transcoder.Cut> cut, double lag) {
    static Source whole(Path file, VideoFacts facts) {
        return new Source(file, facts, Optional.empty(), 0);
    }

    double seconds() {
        return cut.map(part -> part.to() - part.from()).orElse(facts.length().toNanos() / 1e9);
    }

    /// 0 if unknown.
    int frames() {
        return cut.map(part -> part.last() - part.first() + 1).orElse(facts.frames());
    }
}

package app.zoetrope.export;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Makes files of clips. Calls block; interrupting the thread ends them, and no child process stays.
public interface Transcoder {
    /// Writes one file, or a folder of frames, and looks whether it is whole: its streams, its number of frames, that
    /// it can be decoded; a clean one for what should not be in it.
    ///
    /// @param part created here; removed by the caller if this throws
    /// @param progress 0 to 1
    /// @throws IOException with a sentence, also where the input ends early or the result is not what was asked for
    void make(Work work, Path part, DoubleConsumer progress) throws IOException, InterruptedException;

    /// Where a cut without loss truly starts and ends.
    Cut lossless(Path video, Span span) throws IOException, InterruptedException;

    /// Whether these can be joined as they are, since all their codecs' settings are the same.
    boolean joinsAsIs(List<Path> videos) throws IOException, InterruptedException;

    /// @param clips in the order of their sources; more than one only where they are joined
    record Work(List<Clip> clips, List<Path> sources, Preset preset, Treatment treatment) {}

    /// Frames are counted from 0; times are seconds from the clip's start.
    ///
    /// @param last the last frame that is in it
    /// @param wantedFirst the frame that was asked for as the first
    /// @param wantedLast and as the last
    record Cut(int first, int last, int wantedFirst, int wantedLast, double from, double to) {
        public boolean isExact() {
            return first == wantedFirst && last == wantedLast;
        }
    }
}

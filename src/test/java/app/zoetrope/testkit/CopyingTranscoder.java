package app.zoetrope.testkit;

import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Copies files whatever they are to become, without the media kit.
public class CopyingTranscoder implements Transcoder {
    @Override
    public void make(Work work, Path part, DoubleConsumer progress) throws IOException, InterruptedException {
        Files.copy(work.sources().getFirst(), part);
        progress.accept(1);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public Cut lossless(Path video, Span span) throws IOException, InterruptedException {
        int first = (int) Math.round(span.from() * 24);
        int last = (int) Math.round(span.to() * 24) - 1;
        return new Cut(first / 24 * 24, last, first, last, first / 24, (last + 1) / 24.0);
    }

    @Override
    public boolean joinsAsIs(List<Path> videos) throws IOException, InterruptedException {
        return true;
    }
}

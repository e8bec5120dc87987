package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.DoubleConsumer;

/// A file untouched, byte for byte. The system copies by itself, and shares the bytes where the file system can
/// (Linux: `copy_file_range`).
final class FileCopy {
    /// A multiple of every file system's blocks, so that they can be shared.
    private static final long STEP = 64L << 20;

    private FileCopy() {}

    static void copy(Path source, Path target, DoubleConsumer progress) throws IOException, InterruptedException {
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length = in.size();
            for (long done = 0; done < length; ) {
                long count = in.transferTo(done, Math.min(STEP, length - done), out);
                if (count <= 0) {
                    throw new ReasonedException(Reason.CHANGED);
                }
                done += count;
                progress.accept((double) done / length);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (ClosedByInterruptException stop) {
            Thread.interrupted();
            var interrupted = new InterruptedException();
            interrupted.initCause(stop);
            throw interrupted;
        }
    }
}

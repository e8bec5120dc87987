package app.zoetrope.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// How one file of an export comes into being.
@FunctionalInterface
public interface ClipWriter {
    /// The video untouched, byte for byte.
    ClipWriter COPY = (item, part, progress) -> {
        long length = Math.max(1, Files.size(item.source()));
        try (InputStream in = Files.newInputStream(item.source());
                OutputStream out = Files.newOutputStream(part)) {
            var chunk = new byte[1 << 20];
            long done = 0;
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                done += count;
                progress.accept(Math.min(1, (double) done / length));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    };

    /// Writes the whole file. Interrupting the thread ends it.
    ///
    /// @param part created here; removed by the caller if this throws
    /// @param progress 0 to 1
    void write(ExportPlan.Item item, Path part, DoubleConsumer progress) throws IOException, InterruptedException;
}

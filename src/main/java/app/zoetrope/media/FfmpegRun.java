package app.zoetrope.media;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of FFmpeg that tells how far it is. It is killed where it does not go on and where the waiting thread is
/// interrupted; it never outlives the call.
final class FfmpegRun {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegRun.class);
    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final String TIME = "out_time_us=";

    private final MediaKit kit;
    private final List<String> arguments;
    private final double seconds;
    private final DoubleConsumer progress;
    private volatile long heard = System.nanoTime();

    /// @param seconds of what is made, as far as that is known
    FfmpegRun(MediaKit kit, List<String> arguments, double seconds, DoubleConsumer progress) {
        this.kit = kit;
        var line = new ArrayList<>(List.of("-progress", "pipe:1", "-nostats", "-stats_period", "0.1"));
        line.addAll(arguments);
        this.arguments = List.copyOf(line);
        this.seconds = Math.max(0.001, seconds);
        this.progress = progress;
    }

    /// @throws IOException with the child's last words, if it failed
    void run() throws IOException, InterruptedException {
        Process process = ChildProcess.start(kit, MediaKit.Program.FFMPEG, arguments);
        try {
            process.getOutputStream().close();
            var errors = new ErrorTail(process.getErrorStream());
            Thread reader = Thread.ofPlatform().daemon().name("media-progress").start(() -> read(process));
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - heard > STALLED.toNanos()) {
                    throw new ReasonedException(Reason.STALLED);
                }
            }
            reader.join();
            String said = errors.whole();
            if (process.exitValue() != 0) {
                LOG.warn("FFmpeg ended with {}: {}", process.exitValue(), said);
                String reason = ErrorTail.lastLine(said);
                throw new IOException(reason.isEmpty() ? "exit code " + process.exitValue() : reason);
            }
        } finally {
            Children.end(process);
        }
    }

    private void read(Process process) {
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = System.nanoTime();
                if (line.startsWith(TIME)
                        && line.length() > TIME.length()
                        && Character.isDigit(line.charAt(TIME.length()))) {
                    progress.accept(Math.clamp(Long.parseLong(line.substring(TIME.length())) / 1e6 / seconds, 0, 1));
                }
            }
        } catch (IOException | NumberFormatException gone) {
            LOG.debug("The progress of a child ended: {}", gone.getMessage());
        }
    }
}

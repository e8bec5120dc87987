package app.zoetrope.media;

import app.zoetrope.model.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a program of the kit, limited in time and output. It is killed where it passes a limit and where the
/// waiting thread is interrupted; it never outlives the call.
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final int SMALL = 4 * 1024 * 1024;
    private static final byte[] NOTHING = {};

    private final MediaKit kit;
    private final MediaKit.Program program;
    private final List<String> arguments;
    private final Duration limit;
    private final long mostOutput;

    ChildProcess(MediaKit kit, MediaKit.Program program, List<String> arguments) {
        this(kit, program, arguments, Duration.ofSeconds(30), SMALL);
    }

    /// @param mostOutput bytes on the standard output after which the child is killed
    ChildProcess(MediaKit kit, MediaKit.Program program, List<String> arguments, Duration limit, long mostOutput) {
        this.kit = kit;
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.limit = limit;
        this.mostOutput = mostOutput;
    }

    /// @param errors the end of what it said on the error stream
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Result(int exit, byte[] output, String errors) {
        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        boolean failed() {
            return exit != 0;
        }

        /// The child's last words, for a sentence.
        String reason() {
            String line = ErrorTail.lastLine(errors);
            return line.isEmpty() ? "exit code " + exit : line;
        }
    }

    /// Takes the standard output piece by piece, on a thread of its own.
    @FunctionalInterface
    interface Taker {
        void take(byte[] buffer, int count);
    }

    Result run() throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        Result result = run((buffer, count) -> bytes.write(buffer, 0, count));
        return new Result(result.exit(), bytes.toByteArray(), result.errors());
    }

    /// The result has no output: it was taken.
    Result run(Taker taker) throws IOException, InterruptedException {
        Process process = start(kit, program, arguments);
        try {
            process.getOutputStream().close();
            var errors = new ErrorTail(process.getErrorStream());
            var output = new Output(process, mostOutput, taker);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("It took longer than " + limit.toSeconds() + " seconds and was stopped.");
            }
            output.end();
            var result = new Result(process.exitValue(), NOTHING, errors.whole());
            if (result.failed()) {
                LOG.debug("{} ended with {}: {}", program, result.exit(), result.errors());
            }
            return result;
        } finally {
            Children.end(process);
        }
    }

    /// Starts a program with pipes for its three streams. The caller ends it by `Children.end`.
    static Process start(MediaKit kit, MediaKit.Program program, List<String> arguments)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(kit.program(program).toString());
        builder.command().addAll(arguments);
        builder.environment().putAll(kit.environment());
        Redaction.strip(builder.environment());
        builder.environment().remove("LD_BIND_NOW");
        builder.environment().remove("FFREPORT");
        Process process = builder.start();
        Children.watch(process);
        return process;
    }

    /// Reads the standard output beside the waiting thread, since reading a pipe cannot be interrupted.
    private static final class Output {
        private final Process process;
        private final long most;
        private final Taker taker;
        private final Thread reader;
        private volatile boolean tooMuch;

        Output(Process process, long most, Taker taker) {
            this.process = process;
            this.most = most;
            this.taker = taker;
            reader = Thread.ofPlatform().daemon().name("media-output").start(this::read);
        }

        private void read() {
            var buffer = new byte[64 * 1024];
            long taken = 0;
            try (InputStream stream = process.getInputStream()) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    taken += count;
                    if (taken > most) {
                        tooMuch = true;
                        process.destroyForcibly();
                        return;
                    }
                    taker.take(buffer, count);
                }
            } catch (IOException gone) {
                LOG.debug("The output of a child ended: {}", gone.getMessage());
            }
        }

        void end() throws IOException, InterruptedException {
            reader.join();
            if (tooMuch) {
                throw new IOException("It gave more than " + most + " bytes and was stopped.");
            }
        }
    }
}

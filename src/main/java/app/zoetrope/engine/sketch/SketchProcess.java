package app.zoetrope.engine.sketch;

import app.zoetrope.engine.sketch.SketchWire.Report;
import app.zoetrope.engine.sketch.SketchWire.Task;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.model.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws each sketch in a process of its own: that one may optimise its loops as long as it likes and take the memory
/// that it needs, and gives all of it back. The window's own process does neither.
public final class SketchProcess implements Sketcher {
    /// It deletes what it began; then it is killed.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_ERRORS = 16_384;
    private static final Logger LOG = LoggerFactory.getLogger(SketchProcess.class);

    private final Starter starter;
    private final BooleanSupplier changed;

    /// Starts a process that calls `SketchChild.serve`.
    @FunctionalInterface
    public interface Starter {
        Process start() throws IOException;
    }

    /// @param changed whether the program's files are no longer those with which it was started; asked after a failure
    public SketchProcess(Starter starter, BooleanSupplier changed) {
        this.starter = starter;
        this.changed = changed;
    }

    @Override
    public void draw(Order order, Path target, Monitor monitor)
            throws EngineException, IOException, InterruptedException {
        try {
            drawThere(order, target, monitor);
        } catch (IOException failure) {
            if (changed.getAsBoolean()) {
                var why = Problem.free(Problem.Kind.PROGRAM_CHANGED, "");
                throw new EngineException(why, false, Optional.empty(), failure);
            }
            throw failure;
        }
    }

    private void drawThere(Order order, Path target, Monitor monitor)
            throws EngineException, IOException, InterruptedException {
        Process process = starter.start();
        boolean finished = false;
        try {
            // Beside the waiting thread, since reading a pipe cannot be interrupted.
            var end = new CompletableFuture<Report>();
            Thread.ofVirtual().name("sketch-reports").start(() -> listen(process, monitor, end));
            Thread.ofVirtual().name("sketch-errors").start(() -> log(process));
            var task = new Task(order, target);
            SketchWire.write(new DataOutputStream(process.getOutputStream()), task);
            if (end.get() instanceof Report.Failed(Problem problem)) {
                throw new EngineException(problem, false, Optional.empty(), null);
            }
            finished = true;
        } catch (ExecutionException gone) {
            throw broken(process, Objects.requireNonNullElse(gone.getCause(), gone));
        } finally {
            stop(process);
            if (!finished) {
                delete(target);
            }
        }
    }

    /// What ended the sketch is not hidden by a file that stays.
    private static void delete(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException left) {
            LOG.warn("The unfinished file {} could not be deleted", begun, left);
        }
    }

    private static void listen(Process process, Monitor monitor, CompletableFuture<Report> end) {
        try (var reports = new DataInputStream(process.getInputStream())) {
            Report report = SketchWire.readReport(reports);
            while (report instanceof Report.Progress(double done)) {
                monitor.progress(done, 0);
                report = SketchWire.readReport(reports);
            }
            end.complete(report);
        } catch (IOException | RuntimeException failure) {
            end.completeExceptionally(failure);
        }
    }

    private static void log(Process process) {
        try (InputStream errors = process.getErrorStream()) {
            String said = new String(errors.readNBytes(MOST_ERRORS), StandardCharsets.UTF_8);
            if (!said.isBlank()) {
                LOG.warn("The drawing process said: {}", said.strip());
            }
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LOG.debug("The drawing process says no more: {}", gone.getMessage());
        }
    }

    private static IOException broken(Process process, Throwable cause) throws InterruptedException {
        if (cause instanceof EOFException && process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return new IOException("The drawing process ended with " + process.exitValue() + ".", cause);
        }
        return new IOException("The drawing process cannot be understood.", cause);
    }

    /// Its input ends: it stops what it does. Waits until it is gone, whether or not this thread is interrupted.
    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // its input is closed already
        }
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        // Whom it started would go on, and write on, for a while.
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(child -> child.onExit().join());
    }
}

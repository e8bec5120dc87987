package app.zoetrope.engine.sketch;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The free local engine: shows the camera's movement over the still picture, to judge framing, pacing and length
/// before money is spent. Deterministic: the same picture and request give the same clip.
public final class SketchEngine implements VideoEngine {
    private static final Profile PROFILE = new Profile(false, true, Duration.ofSeconds(3));

    private final Sketcher sketcher;

    public SketchEngine(Sketcher sketcher) {
        this.sketcher = sketcher;
    }

    @Override
    public EngineId id() {
        return EngineId.SKETCH;
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Prepared prepare(Order order, Monitor monitor) {
        return new Prepared(order, Optional.empty());
    }

    @Override
    public Submission submit(Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        long started = System.nanoTime();
        try {
            sketcher.draw(prepared.order(), target, monitor);
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw interrupted(failure);
            }
            throw failure(Problem.Kind.ENCODER_FAILED, failure);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new Submission.Finished(
                new Receipt(Optional.of(Money.ZERO), Optional.empty(), Optional.empty(), Optional.of(took)));
    }

    /// Never asked: `submit` comes back with the whole clip.
    @Override
    public RunStatus check(RemoteRun run) throws EngineException {
        throw EngineException.of(Problem.free(Problem.Kind.INTERNAL, "A sketch has no run to ask about"));
    }

    /// Never asked, as `check`.
    @Override
    public void fetch(URI file, Path target, Monitor monitor) throws EngineException {
        throw EngineException.of(Problem.free(Problem.Kind.INTERNAL, "A sketch has no file to fetch"));
    }

    private static EngineException failure(Problem.Kind kind, IOException cause) {
        String detail = cause.getMessage() == null ? "" : cause.getMessage();
        return new EngineException(Problem.free(kind, detail), false, Optional.empty(), cause);
    }

    private static InterruptedException interrupted(IOException cause) {
        var interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }
}

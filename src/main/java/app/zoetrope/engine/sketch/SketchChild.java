package app.zoetrope.engine.sketch;

import app.zoetrope.engine.sketch.SketchWire.Report;
import app.zoetrope.engine.sketch.SketchWire.Task;
import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The process that draws one sketch for the program: its input is the task, its output the reports. It ends with the
/// program, however that ends: its input ends then.
public final class SketchChild {
    private final Sketcher sketcher;
    private final DataInputStream in;
    private final DataOutputStream out;

    public SketchChild(Sketcher sketcher, InputStream in, OutputStream out) {
        this.sketcher = sketcher;
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /// Blocks until the sketch is drawn, or nobody wants it any more.
    public void serve() throws IOException {
        Task task = SketchWire.readTask(in);
        var done = new AtomicBoolean();
        Thread drawing = Thread.currentThread();
        Thread.ofPlatform().daemon().name("wanted").start(() -> {
            waitForTheEnd();
            if (!done.get()) {
                drawing.interrupt();
            }
        });
        try {
            sketcher.draw(task.order(), task.target(), this::tell);
            done.set(true);
            SketchWire.write(out, new Report.Finished());
        } catch (EngineException failure) {
            SketchWire.write(out, new Report.Failed(failure.problem()));
        } catch (InterruptedException | IOException failure) {
            SketchWire.write(out, new Report.Failed(problem(failure)));
        }
    }

    private void waitForTheEnd() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // that is an end, too
        }
    }

    /// Whoever reads no more ends the input, too.
    private void tell(double done, long bytes) {
        try {
            SketchWire.write(out, new Report.Progress(done));
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static Problem problem(Exception failure) {
        return Problem.free(
                Problem.Kind.ENCODER_FAILED,
                Optional.ofNullable(failure.getMessage()).orElse(""));
    }
}

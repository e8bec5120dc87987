package app.zoetrope.engine.sketch;

import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Resolution;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What goes through the pipes between this program and the process that draws for it: one task there, and reports
/// back. Both ends are always of one build.
final class SketchWire {
    /// Longer texts are none of ours.
    private static final int MOST = 1 << 20;

    private SketchWire() {}

    record Task(Order order, Path target) {}

    sealed interface Report {
        /// @param done 0 to 1
        record Progress(double done) implements Report {}

        record Finished() implements Report {}

        record Failed(Problem problem) implements Report {}
    }

    static void write(DataOutputStream out, Task task) throws IOException {
        Order order = task.order();
        GenerationRequest request = order.request();
        text(out, order.job().toString());
        text(out, request.prompt());
        text(out, request.ratio().name());
        text(out, request.resolution().name());
        out.writeInt(request.seconds());
        text(out, order.picture().toString());
        text(out, task.target().toString());
        out.flush();
    }

    static Task readTask(DataInputStream in) throws IOException {
        var job = JobId.of(text(in));
        var request = new GenerationRequest(
                text(in), AspectRatio.valueOf(text(in)), Resolution.valueOf(text(in)), in.readInt());
        return new Task(new Order(job, request, Path.of(text(in))), Path.of(text(in)));
    }

    static synchronized void write(DataOutputStream out, Report report) throws IOException {
        switch (report) {
            case Report.Progress(double done) -> {
                out.writeByte('p');
                out.writeDouble(done);
            }
            case Report.Finished() -> out.writeByte('e');
            case Report.Failed(Problem problem) -> {
                out.writeByte('f');
                text(out, problem.kind().name());
                text(out, problem.detail());
            }
        }
        out.flush();
    }

    /// @throws java.io.EOFException if the other end is gone
    static Report readReport(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Report.Progress(in.readDouble());
            case 'e' -> new Report.Finished();
            case 'f' -> new Report.Failed(Problem.free(Problem.Kind.valueOf(text(in)), text(in)));
            default -> throw new IOException("Not a report: " + kind);
        };
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("Not a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}

package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.engine.sketch.SketchWire.Report;
import app.zoetrope.engine.sketch.SketchWire.Task;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Resolution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchWireTest {
    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(pipe);

    private DataInputStream in() {
        return new DataInputStream(new ByteArrayInputStream(pipe.toByteArray()));
    }

    @Test
    void aTaskArrivesAsItWasSent() throws Exception {
        var request = new GenerationRequest("push in,\n風 \"wind\" \u0000 🌊", AspectRatio.R9X16, Resolution.P720, 15);
        var task = new Task(new Order(JobId.random(), request, Path.of("a folder", "ü 夕.jpg")), Path.of("to.mp4"));
        SketchWire.write(out, task);
        assertThat(SketchWire.readTask(in())).isEqualTo(task);
    }

    @Test
    void reportsArriveInOrder() throws Exception {
        List<Report> sent = List.of(
                new Report.Progress(0.25),
                new Report.Failed(Problem.free(Problem.Kind.PICTURE_UNREADABLE, "It is torn: ß")),
                new Report.Finished());
        for (Report report : sent) {
            SketchWire.write(out, report);
        }
        DataInputStream in = in();
        for (Report report : sent) {
            assertThat(SketchWire.readReport(in)).isEqualTo(report);
        }
        assertThatThrownBy(() -> SketchWire.readReport(in)).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNoReportIsNotTakenForOne() throws Exception {
        out.writeBytes("Listening for transport");
        assertThatThrownBy(() -> SketchWire.readReport(in()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not a report");
    }

    @Test
    void noTextIsLongerThanOneOfOurs() throws Exception {
        out.writeByte('f');
        out.writeInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> SketchWire.readReport(in()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not a text");
    }
}

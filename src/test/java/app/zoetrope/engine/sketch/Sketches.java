package app.zoetrope.engine.sketch;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.Prepared;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.media.FfmpegEncoder;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.ClipMaker;
import java.nio.file.Path;
import java.util.Optional;

/// Makes sketches for tests with the encoder of the build.
final class Sketches {
    private Sketches() {}

    static GenerationRequest request(String prompt, AspectRatio ratio, Resolution resolution, int seconds) {
        return new GenerationRequest(prompt, ratio, resolution, seconds);
    }

    static GenerationRequest small(String prompt) {
        return request(prompt, AspectRatio.R1X1, Resolution.P480, 1);
    }

    static Prepared prepared(GenerationRequest request, Path picture) {
        return new Prepared(new Order(JobId.random(), request, picture), Optional.empty());
    }

    static SketchEngine engine(Path scratch) {
        return new SketchEngine(new SketchPress(new FfmpegEncoder(ClipMaker.kit()), scratch));
    }

    static Submission make(GenerationRequest request, Path picture, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        return engine(target.resolveSibling("scratch")).submit(prepared(request, picture), target, monitor);
    }
}

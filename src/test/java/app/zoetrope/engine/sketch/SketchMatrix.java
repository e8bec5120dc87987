package app.zoetrope.engine.sketch;

import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;

/// Renders every duration, ratio and resolution that can be asked for, 210 clips, and looks at each through ffprobe.
/// A program rather than a test: it takes many minutes.
public final class SketchMatrix {
    private static final String PROMPT = "slow push in, then pan left, wind";

    private SketchMatrix() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sketch-matrix");
        Path picture = Scenes.jpeg(folder.resolve("picture.jpg"), 1600, 1200);
        Path clip = folder.resolve("clip.mp4");
        int count = 0;
        for (Resolution resolution : Resolution.values()) {
            for (AspectRatio ratio : AspectRatio.values()) {
                for (int seconds = GenerationRequest.MIN_SECONDS; seconds <= GenerationRequest.MAX_SECONDS; seconds++) {
                    GenerationRequest request = Sketches.request(PROMPT, ratio, resolution, seconds);
                    Sketches.make(request, picture, clip, Monitor.SILENT);
                    ClipCheck.check(clip, request);
                    count++;
                }
                System.out.println(resolution.label() + " " + ratio.label() + ": all durations right");
            }
        }
        Files.delete(clip);
        Files.delete(picture);
        Files.delete(folder.resolve("scratch"));
        Files.delete(folder);
        System.out.println(count + " clips, every one right");
    }
}

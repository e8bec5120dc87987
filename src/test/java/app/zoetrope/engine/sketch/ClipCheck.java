package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.testkit.Faststart;
import app.zoetrope.testkit.KitProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Looks at a finished sketch through ffprobe: the form, the exact number of frames, the length of the sound.
final class ClipCheck {
    private ClipCheck() {}

    static void check(Path clip, GenerationRequest request) throws Exception {
        ClipFormat format = ClipFormat.of(request);
        Properties video = stream(clip, "v:0");
        assertThat(video)
                .containsEntry("codec_name", "h264")
                .containsEntry("width", Integer.toString(format.width()))
                .containsEntry("height", Integer.toString(format.height()))
                .containsEntry("pix_fmt", "yuv420p")
                .containsEntry("color_range", "tv")
                .containsEntry("color_space", "bt709")
                .containsEntry("r_frame_rate", "24/1")
                .containsEntry("has_b_frames", "0")
                .containsEntry("nb_read_frames", Integer.toString(format.frames()));
        Properties audio = stream(clip, "a:0");
        assertThat(audio)
                .containsEntry("codec_name", "aac")
                .containsEntry("sample_rate", "48000")
                .containsEntry("channels", "2");
        assertThat(Double.parseDouble(video.getProperty("duration"))).isCloseTo(request.seconds(), within(0.001));
        assertThat(Double.parseDouble(audio.getProperty("duration"))).isCloseTo(request.seconds(), within(0.001));
        List<String> boxes = Faststart.boxes(clip);
        assertThat(boxes.indexOf("moov")).isPositive().isLessThan(boxes.indexOf("mdat"));
    }

    static Properties tags(Path clip) throws Exception {
        return ask(clip, List.of("-show_entries", "format_tags"));
    }

    private static Properties stream(Path clip, String stream) throws Exception {
        return ask(clip, List.of("-select_streams", stream, "-count_frames", "-show_streams"));
    }

    private static Properties ask(Path clip, List<String> question) throws Exception {
        var line = new ArrayList<>(List.of("-v", "error", "-of", "default=noprint_wrappers=1"));
        line.addAll(question);
        line.add(clip.toString());
        var answer = new Properties();
        KitProgram.text("ffprobe", line)
                .lines()
                .filter(entry -> entry.contains("="))
                .forEach(entry -> answer.setProperty(
                        entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)));
        return answer;
    }
}

package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Marks;
import app.zoetrope.export.Transcoder;
import app.zoetrope.model.Fit;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Locales;
import app.zoetrope.testkit.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FFmpeg reads one decimal point and one kind of digits.
class ArgumentsTest {
    private static final Path CLIP = Path.of("/clips/TITLE i.mp4");
    private static final Look LOOK = new Look(640, 360, Fit.CROP, 23.976, 62, true, 3);

    @Test
    void noCommandDependsOnTheLocale() throws Exception {
        List<String> line = Locales.same(ArgumentsTest::everything);
        assertThat(line).allMatch(word -> word.chars().allMatch(sign -> sign < 128));
        assertThat(line)
                .contains("0.750000", "1.250500")
                .anyMatch(word -> word.contains("trim=start=0.498000:end=2.498000"))
                .anyMatch(word -> word.contains("fps=24000/1001"))
                .anyMatch(word -> word.contains("xfade=transition=fade:duration=0.25"))
                .anyMatch(word -> word.contains("selected_n*"));
    }

    private static List<String> everything() {
        var cut = new Transcoder.Cut(30, 77, 30, 77, 1.25, 3.25);
        var part = new Source(CLIP, Samples.FACTS, Optional.of(cut), 0);
        Source whole = Source.whole(CLIP, Samples.FACTS);
        var all = new ArrayList<>(Arguments.read(CLIP, 1.25));
        for (Format format : Format.values()) {
            Timeline single = Timeline.of(List.of(part), format, LOOK, 0);
            Timeline joined = Timeline.of(List.of(whole, part), format, LOOK, 0.25);
            for (Timeline timeline : List.of(single, joined)) {
                all.addAll(timeline.inputs());
                all.add(timeline.graph());
                all.addAll(Codecs.video(format, LOOK, timeline.size(), timeline.rate()));
            }
            all.addAll(Codecs.sound(format, LOOK));
            all.addAll(Codecs.container(format));
            all.addAll(Copying.output(List.of(part), single, Marks.CLEAN));
        }
        all.addAll(Copying.seek(1.25));
        all.addAll(SheetLine.of(CLIP, Samples.FACTS));
        all.addAll(SheetLine.of(CLIP, hours()));
        return all;
    }

    private static VideoFacts hours() {
        return new VideoFacts(736, 400, Duration.ofMinutes(90), 24, 129_600, "h264", "yuv420p", "aac", 4);
    }
}

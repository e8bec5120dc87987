package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.Resources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTimesTest {
    @TempDir
    Path folder;

    @Test
    void packetsThatAnEditListCutsOffAreNoFrames() {
        FrameTimes times = Packets.read("1.000000,0.040000,K__\n0.900000,0.040000,_D_\n1.080000,N/A,___\n"
                        + "1.040000,0.040000,___\n1.000000\n")
                .times();
        assertThat(times.count()).isEqualTo(3);
        assertThat(times.of(1)).isEqualTo(Duration.ofMillis(40));
        assertThat(times.of(2)).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void withoutATimeNothingIsKnown() {
        assertThat(Packets.read("N/A,0.04,K__\nN/A,0.04,___\n0.000000\n")
                        .times()
                        .isUnknown())
                .isTrue();
        assertThat(Packets.read("").times().isUnknown()).isTrue();
    }

    @Test
    void theFrameOfAMomentIsTheOneThatBeganLast() {
        FrameTimes times = FrameTimes.of(0, 500_000_000, 520_000_000);
        assertThat(times.at(Duration.ofMillis(499))).isEqualTo(1);
        assertThat(times.at(Duration.ofMillis(498))).isZero();
        assertThat(times.at(Duration.ofSeconds(9))).isEqualTo(2);
        assertThat(times.middle(2, Duration.ofMillis(620))).isEqualTo(Duration.ofMillis(570));
        assertThat(times.before(1)).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-frames.mp4", "b-frames-long.mp4", "b-frames-uneven.mp4"})
    void everyRangeOfFramesIsThatOfTheWholeVideo(String name) throws Exception {
        Path video = Resources.copy("/app/zoetrope/media/" + name, folder);
        var pictures = new FfmpegPictures(ClipMaker.kit(), folder.resolve("data"));
        VideoFacts facts = pictures.facts(video);
        byte[] whole = KitProgram.run(
                "ffmpeg",
                List.of(
                        "-v",
                        "error",
                        "-i",
                        video.toString(),
                        "-fps_mode",
                        "passthrough",
                        "-pix_fmt",
                        "yuv420p",
                        "-f",
                        "rawvideo",
                        "-"));
        int bytes = facts.width() * facts.height() * 3 / 2;
        int last = whole.length / bytes - 1;
        assertThat(pictures.times(video).count()).isEqualTo(last + 1);
        for (int first : new int[] {0, 1, 19, 20, 21, 47, last / 2, last - 1, last}) {
            var taken = new ArrayList<byte[]>();
            pictures.frames(video, facts, first, 3, planes -> taken.add(planes.clone()));
            assertThat(taken).hasSize(Math.min(3, last - first + 1));
            for (int index = 0; index < taken.size(); index++) {
                int from = (first + index) * bytes;
                assertThat(Arrays.equals(taken.get(index), Arrays.copyOfRange(whole, from, from + bytes)))
                        .as("%s frame %d", name, first + index)
                        .isTrue();
            }
        }
    }

    @Test
    void aToneIsAsLoudAsItIsAndSilenceIsEmpty() throws Exception {
        Path video = ClipMaker.clip(folder.resolve("tone.mp4"), 24);
        var pictures = new FfmpegPictures(ClipMaker.kit(), folder.resolve("data"));
        float[] loudness = pictures.loudness(video, pictures.facts(video), 50);
        assertThat(loudness).hasSize(50);
        for (int part = 2; part < 48; part++) {
            assertThat(loudness[part]).isBetween(0.2f, 0.3f);
        }
        Path silent = pictures.withoutSound(video);
        assertThat(pictures.loudness(silent, pictures.facts(silent), 50)).isEmpty();
    }
}

package app.zoetrope.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.VideoFacts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameSheetTest {
    @Test
    void framesOfEveryShapeFitTheTileAndLieInRows() {
        assertThat(FrameSheet.of(facts(1280, 720, 145))).isEqualTo(new FrameSheet(16, 4, 288, 162));
        assertThat(FrameSheet.of(facts(400, 736, 145))).isEqualTo(new FrameSheet(16, 4, 88, 162));
        assertThat(FrameSheet.of(facts(400, 736, 3))).isEqualTo(new FrameSheet(3, 3, 88, 162));
        assertThat(FrameSheet.of(facts(1280, 720, 3)).rows()).isEqualTo(1);
        assertThat(FrameSheet.of(facts(1280, 720, 0)).frames()).as("unknown").isEqualTo(16);
    }

    @Test
    void thePartOfTheClipNamesTheFrame() {
        FrameSheet sheet = FrameSheet.of(facts(1280, 720, 145));
        assertThat(sheet.at(0)).isZero();
        assertThat(sheet.at(0.5)).isEqualTo(8);
        assertThat(sheet.at(1)).isEqualTo(15);
        assertThat(sheet.at(-1)).isZero();
    }

    private static VideoFacts facts(int width, int height, int frames) {
        return new VideoFacts(width, height, Duration.ofSeconds(6), 24, frames, "h264", "yuv420p", "aac", 1000);
    }
}

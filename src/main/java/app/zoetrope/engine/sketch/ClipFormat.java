package app.zoetrope.engine.sketch;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;

/// The nominal form of a sketch. Sides are even, within a hundredth of the ratio, and divisible by 16 or 8 where the
/// ratio allows it; each ratio has about as many pixels as 16:9 at that resolution, as the service does it
/// (`segmind-api.md`, "What comes back"):
///
/// | ratio | 480p | 720p |
/// |---|---|---|
/// | 16:9, 9:16 | 848x480 | 1280x720 |
/// | 3:2, 2:3 | 768x512 | 1152x768 |
/// | 4:3, 3:4 | 736x552 | 1088x816 |
/// | 1:1 | 640x640 | 960x960 |
record ClipFormat(int width, int height, int seconds) {
    static final int FRAMES_PER_SECOND = 24;
    static final int SAMPLES_PER_SECOND = 48_000;

    static ClipFormat of(GenerationRequest request) {
        return of(request.ratio(), request.resolution(), request.seconds());
    }

    static ClipFormat of(AspectRatio ratio, Resolution resolution, int seconds) {
        boolean large = resolution == Resolution.P720;
        return switch (ratio) {
            case R16X9 -> large ? new ClipFormat(1280, 720, seconds) : new ClipFormat(848, 480, seconds);
            case R3X2 -> large ? new ClipFormat(1152, 768, seconds) : new ClipFormat(768, 512, seconds);
            case R4X3 -> large ? new ClipFormat(1088, 816, seconds) : new ClipFormat(736, 552, seconds);
            case R1X1 -> large ? new ClipFormat(960, 960, seconds) : new ClipFormat(640, 640, seconds);
            case R3X4 -> of(AspectRatio.R4X3, resolution, seconds).turned();
            case R2X3 -> of(AspectRatio.R3X2, resolution, seconds).turned();
            case R9X16 -> of(AspectRatio.R16X9, resolution, seconds).turned();
        };
    }

    private ClipFormat turned() {
        return new ClipFormat(/* width= */ height, /* height= */ width, seconds);
    }

    int frames() {
        return seconds * FRAMES_PER_SECOND;
    }

    /// Of one channel.
    int samples() {
        return seconds * SAMPLES_PER_SECOND;
    }

    double aspect() {
        return (double) width / height;
    }

    /// Bytes of one frame in planar YUV 4:2:0.
    int frameBytes() {
        return width * height * 3 / 2;
    }
}

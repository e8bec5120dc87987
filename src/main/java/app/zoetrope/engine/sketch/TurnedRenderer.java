package app.zoetrope.engine.sketch;

/// For paths with rotation or perspective: each pixel is looked up in a picture that was brought to about the size of
/// the clip before, its brightness by cubic interpolation (Catmull-Rom), its colours by linear interpolation.
final class TurnedRenderer implements FrameRenderer {
    /// Room for the filter beside the picture.
    private static final int RIM = 4;

    /// Places in the picture are whole numbers of this fraction of a sample.
    private static final int PLACE_BITS = 14;

    private static final int ONE = 1 << PLACE_BITS;
    private static final int PHASE_BITS = 10;
    private static final int PHASES = 1 << PHASE_BITS;
    private static final int PHASE_SHIFT = PLACE_BITS - PHASE_BITS;
    /// Pixels between two exact places; those between lie on a line, which is right to a hundredth of a sample.
    private static final int SPAN = 8;

    private static final float[] CUBIC = cubic();

    private final YuvPicture picture;
    private final Stage stage;
    private final int width;
    private final int height;

    TurnedRenderer(YuvPicture picture, Stage stage, ClipFormat format) {
        this.picture = picture.padded(RIM);
        this.stage = stage;
        this.width = format.width();
        this.height = format.height();
    }

    @Override
    public Drawing at(Pose pose) {
        Pose.Homography map = pose.map();
        return (frame, from, to) -> {
            for (int row = from; row < to; row++) {
                brightness(line(picture.y(), map, 1, row), frame, row * width);
            }
            int luma = width * height;
            for (int row = from / 2; row < to / 2; row++) {
                int place = luma + row * (width / 2);
                colours(line(picture.u(), map, 2, row), frame, place, place + luma / 4);
            }
        };
    }

    /// One row of the clip on its way across the picture: `x / w` and `y / w`, from the picture's first sample.
    private record Line(
            double x, double stepX, double middleX, double y, double stepY, double middleY, double w, double stepW) {
        int across(int column) {
            return place((x + column * stepX) / (w + column * stepW) + middleX);
        }

        int down(int column) {
            return place((y + column * stepY) / (w + column * stepW) + middleY);
        }

        private static int place(double sample) {
            return (int) (sample * ONE + 0.5);
        }
    }

    /// @param pixel how many pixels of the clip a sample stands for, each way: 1, or 2 for colours
    private Line line(Plane source, Pose.Homography map, int pixel, int row) {
        double acrossScale = (source.width() - 2 * RIM) / stage.pictureWidth();
        double downScale = (source.height() - 2 * RIM) / stage.pictureHeight();
        double step = (double) pixel / height;
        // Both kinds of samples start half a pixel of the clip from the left; see FrameRenderer on colours.
        double screenLeft = (0.5 - width / 2.0) / height;
        double screenY = (row + 0.5) * step - 0.5;
        return new Line(
                (map.xx() * screenLeft + map.xy() * screenY + map.x0()) * acrossScale,
                map.xx() * step * acrossScale,
                source.width() / 2.0 - 0.5,
                (map.yx() * screenLeft + map.yy() * screenY + map.y0()) * downScale,
                map.yx() * step * downScale,
                source.height() / 2.0 - 0.5,
                map.wx() * screenLeft + map.wy() * screenY + map.w0(),
                map.wx() * step);
    }

    private void brightness(Line line, byte[] frame, int place) {
        float[] samples = picture.y().samples();
        int wide = picture.y().width();
        int nextX = line.across(0);
        int nextY = line.down(0);
        for (int column = 0; column < width; column += SPAN) {
            int x = nextX;
            int y = nextY;
            nextX = line.across(column + SPAN);
            nextY = line.down(column + SPAN);
            int stepX = (nextX - x) / SPAN;
            int stepY = (nextY - y) / SPAN;
            int end = Math.min(column + SPAN, width);
            for (int i = column; i < end; i++) {
                float value = cubic(samples, wide, x, y);
                frame[place + i] = (byte) Math.min(Math.max((int) (value + 0.5f), BLACK), WHITE);
                x += stepX;
                y += stepY;
            }
        }
    }

    private void colours(Line line, byte[] frame, int placeU, int placeV) {
        float[] u = picture.u().samples();
        float[] v = picture.v().samples();
        int wide = picture.u().width();
        int nextX = line.across(0);
        int nextY = line.down(0);
        for (int column = 0; column < width / 2; column += SPAN) {
            int x = nextX;
            int y = nextY;
            nextX = line.across(column + SPAN);
            nextY = line.down(column + SPAN);
            int stepX = (nextX - x) / SPAN;
            int stepY = (nextY - y) / SPAN;
            int end = Math.min(column + SPAN, width / 2);
            for (int i = column; i < end; i++) {
                int at = (y >> PLACE_BITS) * wide + (x >> PLACE_BITS);
                float right = (x & (ONE - 1)) * (1f / ONE);
                float below = (y & (ONE - 1)) * (1f / ONE);
                frame[placeU + i] = (byte) (linear(u, at, wide, right, below) + 0.5f);
                frame[placeV + i] = (byte) (linear(v, at, wide, right, below) + 0.5f);
                x += stepX;
                y += stepY;
            }
        }
    }

    private static float linear(float[] samples, int at, int wide, float right, float below) {
        float upper = samples[at] + right * (samples[at + 1] - samples[at]);
        float lower = samples[at + wide] + right * (samples[at + wide + 1] - samples[at + wide]);
        return upper + below * (lower - upper);
    }

    private static float cubic(float[] samples, int width, int x, int y) {
        int h = ((x >> PHASE_SHIFT) & (PHASES - 1)) * 4;
        int v = ((y >> PHASE_SHIFT) & (PHASES - 1)) * 4;
        int first = ((y >> PLACE_BITS) - 1) * width + (x >> PLACE_BITS) - 1;
        float a = CUBIC[h];
        float b = CUBIC[h + 1];
        float c = CUBIC[h + 2];
        float d = CUBIC[h + 3];
        int second = first + width;
        int third = second + width;
        int fourth = third + width;
        return CUBIC[v] * four(samples, first, a, b, c, d)
                + CUBIC[v + 1] * four(samples, second, a, b, c, d)
                + CUBIC[v + 2] * four(samples, third, a, b, c, d)
                + CUBIC[v + 3] * four(samples, fourth, a, b, c, d);
    }

    private static float four(float[] samples, int at, float a, float b, float c, float d) {
        return a * samples[at] + b * samples[at + 1] + c * samples[at + 2] + d * samples[at + 3];
    }

    private static float[] cubic() {
        float[] table = new float[PHASES * 4];
        for (int i = 0; i < PHASES; i++) {
            double t = (double) i / PHASES;
            table[4 * i] = (float) (((2 - t) * t - 1) * t / 2);
            table[4 * i + 1] = (float) ((t * t * (3 * t - 5) + 2) / 2);
            table[4 * i + 2] = (float) (((4 - 3 * t) * t + 1) * t / 2);
            table[4 * i + 3] = (float) ((t - 1) * t * t / 2);
        }
        return table;
    }
}

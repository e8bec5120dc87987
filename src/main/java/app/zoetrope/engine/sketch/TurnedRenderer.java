package app.zoetrope.engine.sketch;

/// For paths with rotation or perspective: each pixel is looked up by cubic interpolation (Catmull-Rom) in a picture
/// that was brought to about the size of the clip before.
final class TurnedRenderer implements FrameRenderer {
    /// Room for the filter beside the picture.
    private static final int RIM = 4;

    private static final int PHASES = 1024;
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
            int luma = width * height;
            plane(picture.y(), map, 1, frame, 0, from, to, WHITE);
            plane(picture.u(), map, 2, frame, luma, from / 2, to / 2, COLOUR);
            plane(picture.v(), map, 2, frame, luma + luma / 4, from / 2, to / 2, COLOUR);
        };
    }

    /// @param pixel how many pixels of the clip a sample stands for, each way: 1, or 2 for colours
    private void plane(
            Plane source, Pose.Homography map, int pixel, byte[] frame, int offset, int from, int to, int most) {
        int wide = width / pixel;
        double acrossScale = (source.width() - 2 * RIM) / stage.pictureWidth();
        double downScale = (source.height() - 2 * RIM) / stage.pictureHeight();
        double acrossMiddle = source.width() / 2.0 - 0.5;
        double downMiddle = source.height() / 2.0 - 0.5;
        double step = (double) pixel / height;
        // Both kinds of samples start half a pixel of the clip from the left; see FrameRenderer on colours.
        double screenLeft = (0.5 - width / 2.0) / height;
        for (int row = from; row < to; row++) {
            double screenY = (row + 0.5) * step - 0.5;
            double x = (map.xx() * screenLeft + map.xy() * screenY + map.x0()) * acrossScale;
            double y = (map.yx() * screenLeft + map.yy() * screenY + map.y0()) * downScale;
            double w = map.wx() * screenLeft + map.wy() * screenY + map.w0();
            double stepX = map.xx() * step * acrossScale;
            double stepY = map.yx() * step * downScale;
            double stepW = map.wx() * step;
            int place = offset + row * wide;
            for (int column = 0; column < wide; column++) {
                double scale = 1 / (w + column * stepW);
                float value = at(
                        source, (x + column * stepX) * scale + acrossMiddle, (y + column * stepY) * scale + downMiddle);
                frame[place + column] = (byte) Math.min(Math.max((int) (value + 0.5f), BLACK), most);
            }
        }
    }

    private static float at(Plane source, double x, double y) {
        float[] samples = source.samples();
        int width = source.width();
        int scaledX = (int) (x * PHASES + 0.5);
        int scaledY = (int) (y * PHASES + 0.5);
        int column = scaledX / PHASES;
        int row = scaledY / PHASES;
        int h = (scaledX - column * PHASES) * 4;
        int v = (scaledY - row * PHASES) * 4;
        int first = (row - 1) * width + column - 1;
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

package app.zoetrope.media;

import app.zoetrope.export.Look;
import app.zoetrope.model.Fit;

/// The size in which a clip comes out, and the filters that bring it there.
///
/// @param filters separated by commas; never empty
record OutputSize(int width, int height, String filters) {
    private static final int LEAST = 16;

    /// @param step sides are multiples of it: 2 where colours have half the resolution
    static OutputSize of(int width, int height, Look look, int step) {
        int wide = look.width();
        int high = look.height();
        if (wide == 0 && high == 0) {
            return plain(even(width, step), even(height, step), width, height);
        }
        if (wide == 0) {
            wide = (int) Math.max(1, Math.round((double) width * high / height));
        } else if (high == 0) {
            high = (int) Math.max(1, Math.round((double) height * wide / width));
        }
        double within = Math.min(1, Math.min((double) wide / width, (double) high / height));
        wide = even(wide, step);
        high = even(high, step);
        double inside = Math.min((double) wide / width, (double) high / height);
        double filling = Math.max((double) wide / width, (double) high / height);
        return switch (look.fit()) {
            case NONE -> {
                yield plain(
                        even((int) Math.round(width * within), step),
                        even((int) Math.round(height * within), step),
                        width,
                        height);
            }
            case PAD -> {
                int innerWide = Math.min(wide, even((int) Math.round(width * inside), step));
                int innerHigh = Math.min(high, even((int) Math.round(height * inside), step));
                yield new OutputSize(
                        wide, high, scale(innerWide, innerHigh) + ",pad=" + wide + ":" + high + ":-1:-1:black");
            }
            case CROP -> {
                int outerWide = Math.max(wide, (int) Math.ceil(width * filling));
                int outerHigh = Math.max(high, (int) Math.ceil(height * filling));
                yield new OutputSize(wide, high, scale(outerWide, outerHigh) + ",crop=" + wide + ":" + high);
            }
        };
    }

    /// Every clip of a join in the size of the first one, whole.
    static Look common(Look look, int width, int height) {
        OutputSize first = of(width, height, look, 2);
        return look.sized(first.width(), first.height(), look.fit() == Fit.NONE ? Fit.PAD : look.fit());
    }

    private static OutputSize plain(int wide, int high, int width, int height) {
        return new OutputSize(wide, high, wide == width && high == height ? "null" : scale(wide, high));
    }

    private static String scale(int wide, int high) {
        return "scale=" + wide + ":" + high + ":flags=bicubic";
    }

    private static int even(int side, int step) {
        return Math.max(LEAST, side / step * step);
    }
}

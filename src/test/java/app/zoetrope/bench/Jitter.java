package app.zoetrope.bench;

import java.util.ArrayList;
import java.util.List;

/// How much points tremble about a smooth path: bright dots are followed through a clip by their centres of brightness,
/// to fractions of a hundredth of a pixel, and what a smooth path does not explain is the jitter.
final class Jitter {
    private static final int REACH_IN_TIME = 6;
    private static final int REACH = 9;
    private static final int BACKGROUND = 80;

    private Jitter() {}

    /// @param greys frames one after the other, a byte a pixel
    /// @return pixels, root of the mean square along one axis
    static double rms(byte[] greys, int width, int height, int frames) {
        double sum = 0;
        int count = 0;
        for (double[] start : dots(greys, width, height)) {
            double[][] path = follow(greys, width, height, frames, start[0], start[1]);
            if (path.length == frames) {
                for (int axis = 0; axis < 2; axis++) {
                    sum += unexplained(path, axis);
                    count += frames - 2 * REACH_IN_TIME;
                }
            }
        }
        if (count == 0) {
            throw new IllegalStateException("No dot could be followed through the whole clip");
        }
        return Math.sqrt(sum / count);
    }

    /// The dots of the first frame that are well inside.
    private static List<double[]> dots(byte[] greys, int width, int height) {
        List<double[]> dots = new ArrayList<>();
        int edge = Math.min(width, height) / 5;
        for (int y = edge; y < height - edge; y++) {
            for (int x = edge; x < width - edge; x++) {
                if (isPeak(greys, width, x, y)) {
                    dots.add(new double[] {x, y});
                }
            }
        }
        return dots;
    }

    private static boolean isPeak(byte[] greys, int width, int x, int y) {
        int here = greys[y * width + x] & 255;
        if (here < 170) {
            return false;
        }
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                int there = greys[(y + dy) * width + x + dx] & 255;
                boolean before = dy < 0 || (dy == 0 && dx < 0);
                if (there > here || (before && there == here)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[][] follow(byte[] greys, int width, int height, int frames, double x, double y) {
        double[][] path = new double[frames][];
        for (int frame = 0; frame < frames; frame++) {
            for (int pass = 0; pass < 3; pass++) {
                int left = (int) Math.rint(x);
                int top = (int) Math.rint(y);
                if (left < REACH || top < REACH || left >= width - REACH || top >= height - REACH) {
                    return new double[0][];
                }
                double weight = 0;
                double sumX = 0;
                double sumY = 0;
                for (int dy = -REACH; dy <= REACH; dy++) {
                    for (int dx = -REACH; dx <= REACH; dx++) {
                        int place = (frame * height + top + dy) * width + left + dx;
                        double bright = Math.max(0, (greys[place] & 255) - BACKGROUND);
                        weight += bright;
                        sumX += bright * (left + dx);
                        sumY += bright * (top + dy);
                    }
                }
                if (weight < 100) {
                    return new double[0][];
                }
                x = sumX / weight;
                y = sumY / weight;
            }
            path[frame] = new double[] {x, y};
        }
        return path;
    }

    /// The sum of squares that is left when each place is compared with the cubic through its neighbours in time
    /// (Savitzky-Golay), scaled to what independent noise would have before.
    private static double unexplained(double[][] path, int axis) {
        double sum = 0;
        for (int i = REACH_IN_TIME; i < path.length - REACH_IN_TIME; i++) {
            double smooth = 0;
            for (int k = -REACH_IN_TIME; k <= REACH_IN_TIME; k++) {
                smooth += weight(k) * path[i + k][axis];
            }
            double rest = path[i][axis] - smooth;
            sum += rest * rest;
        }
        return sum / (1 - weight(0));
    }

    private static double weight(int k) {
        int m = REACH_IN_TIME;
        return 3.0 * (3 * m * m + 3 * m - 1 - 5 * k * k) / ((2 * m - 1) * (2 * m + 1) * (2 * m + 3));
    }
}

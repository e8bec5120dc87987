package app.zoetrope.engine.sketch;

import java.util.SplittableRandom;

/// The unrest of a camera held by hand: a sum of slow waves, smooth, at most 1 in size, the same for the same seed.
final class Sway {
    private static final int WAVES = 6;
    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 2.2;

    private final double[] frequency = new double[WAVES];
    private final double[] phase = new double[WAVES];
    private final double[] size = new double[WAVES];

    Sway(long seed) {
        var random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            double band = (i + random.nextDouble()) / WAVES;
            frequency[i] = SLOWEST * Math.pow(FASTEST / SLOWEST, band);
            phase[i] = 2 * Math.PI * random.nextDouble();
            size[i] = 1 / frequency[i];
            sum += size[i];
        }
        for (int i = 0; i < WAVES; i++) {
            size[i] /= sum;
        }
    }

    double at(double second) {
        double value = 0;
        for (int i = 0; i < WAVES; i++) {
            value += size[i] * Math.sin(2 * Math.PI * frequency[i] * second + phase[i]);
        }
        return value;
    }
}

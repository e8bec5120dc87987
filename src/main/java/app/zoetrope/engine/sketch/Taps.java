package app.zoetrope.engine.sketch;

/// The weights of a Lanczos-3 filter along one side: which samples of the source make up each sample of the target.
/// A reduction widens the filter, so that nothing finer than the target's grid gets through.
final class Taps {
    private static final int LOBES = 3;
    private static final int STEPS = 2048;
    /// A reduction too small to be seen needs no wider filter, which would cost a third more.
    private static final double HARDLY_SMALLER = 1.04;

    private static final float[] CURVE = curve();

    /// Weights of one target sample; an even number, or the whole source where that is shorter.
    final int count;
    /// First source sample of each target sample; `count` more from there on are all inside the source.
    final int[] start;
    /// `count` for each target sample; their sum is 1.
    final float[] weight;

    /// @param source samples in the source
    /// @param target samples to make
    /// @param from edge of the first target sample, in source samples from the source's edge
    /// @param step source samples for one target sample
    Taps(int source, int target, double from, double step) {
        double wide = step < HARDLY_SMALLER ? 1 : step;
        int reach = 2 * (int) Math.ceil(LOBES * wide - 1e-6);
        count = Math.min(source, reach);
        start = new int[target];
        weight = new float[target * count];
        float[] row = new float[reach];
        for (int i = 0; i < target; i++) {
            double centre = from + (i + 0.5) * step - 0.5;
            int first = (int) Math.floor(centre) - reach / 2 + 1;
            float sum = 0;
            for (int k = 0; k < reach; k++) {
                row[k] = at(Math.abs(first + k - centre) / wide);
                sum += row[k];
            }
            start[i] = Math.clamp(first, 0, source - count);
            for (int k = 0; k < reach; k++) {
                int place = Math.clamp(first + k, 0, source - 1) - start[i];
                weight[i * count + Math.clamp(place, 0, count - 1)] += row[k] / sum;
            }
        }
    }

    private static float at(double distance) {
        double place = distance * (STEPS / (double) LOBES);
        int index = (int) place;
        if (index >= STEPS) {
            return 0;
        }
        float between = (float) (place - index);
        return CURVE[index] + between * (CURVE[index + 1] - CURVE[index]);
    }

    private static float[] curve() {
        float[] curve = new float[STEPS + 1];
        curve[0] = 1;
        for (int i = 1; i < STEPS; i++) {
            double x = Math.PI * i * LOBES / STEPS;
            curve[i] = (float) (Math.sin(x) / x * Math.sin(x / LOBES) / (x / LOBES));
        }
        return curve;
    }
}

package app.zoetrope.media;

/// Scales by a Lanczos-3 filter, row by row, so that of a large source only a few rows are held.
final class Lanczos {
    private static final double LOBES = 3;

    private Lanczos() {}

    /// @param first of the source values that count
    /// @param weights one for each of them; their sum is 1
    @SuppressWarnings("ArrayRecordComponent") // private to the filter, never compared
    private record Taps(int first, float[] weights) {}

    /// The scaled picture: width x height x channels values of 8 bits, colours no longer multiplied by alpha.
    static byte[] scale(SampleRows source, int width, int height) {
        int channels = source.channels();
        Taps[] across = taps(source.width(), width);
        Taps[] down = taps(source.height(), height);
        int held = 0;
        for (Taps taps : down) {
            held = Math.max(held, taps.weights.length);
        }
        var ring = new float[held][width * channels];
        var row = new float[source.width() * channels];
        var sum = new float[width * channels];
        var result = new byte[width * height * channels];
        int read = 0;
        for (int y = 0; y < height; y++) {
            Taps taps = down[y];
            for (; read < taps.first + taps.weights.length; read++) {
                source.read(read, row);
                horizontally(row, across, channels, ring[read % held]);
            }
            java.util.Arrays.fill(sum, 0);
            for (int tap = 0; tap < taps.weights.length; tap++) {
                float weight = taps.weights[tap];
                float[] line = ring[(taps.first + tap) % held];
                for (int index = 0; index < sum.length; index++) {
                    sum[index] += weight * line[index];
                }
            }
            store(sum, channels, source.hasAlpha(), result, y * sum.length);
        }
        return result;
    }

    private static void horizontally(float[] row, Taps[] across, int channels, float[] into) {
        for (int x = 0; x < across.length; x++) {
            float[] weights = across[x].weights;
            int from = across[x].first * channels;
            for (int channel = 0; channel < channels; channel++) {
                float sum = 0;
                for (int tap = 0, index = from + channel; tap < weights.length; tap++, index += channels) {
                    sum += weights[tap] * row[index];
                }
                into[x * channels + channel] = sum;
            }
        }
    }

    private static void store(float[] row, int channels, boolean alpha, byte[] into, int offset) {
        for (int pixel = 0; pixel < row.length; pixel += channels) {
            float opacity = alpha ? Math.clamp(row[pixel + channels - 1] / 255f, 0f, 1f) : 1f;
            for (int channel = 0; channel < channels; channel++) {
                boolean colour = !alpha || channel < channels - 1;
                float value = row[pixel + channel];
                if (colour) {
                    value = opacity > 0 ? value / opacity : 0;
                }
                into[offset + pixel + channel] = (byte) Math.round(Math.clamp(value, 0f, 255f));
            }
        }
    }

    private static Taps[] taps(int source, int target) {
        double step = (double) source / target;
        double stretch = Math.max(1, step);
        var result = new Taps[target];
        for (int index = 0; index < target; index++) {
            double centre = (index + 0.5) * step - 0.5;
            int first = Math.clamp((int) Math.ceil(centre - LOBES * stretch + 1e-9), 0, source - 1);
            int last = Math.clamp((int) Math.floor(centre + LOBES * stretch - 1e-9), first, source - 1);
            result[index] = step == 1 ? new Taps(index, new float[] {1}) : weights(first, last, centre, stretch);
        }
        return result;
    }

    private static Taps weights(int first, int last, double centre, double stretch) {
        var weights = new float[last - first + 1];
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            double value = kernel((first + index - centre) / stretch);
            weights[index] = (float) value;
            sum += value;
        }
        for (int index = 0; index < weights.length; index++) {
            weights[index] /= (float) sum;
        }
        return new Taps(first, weights);
    }

    private static double kernel(double x) {
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}

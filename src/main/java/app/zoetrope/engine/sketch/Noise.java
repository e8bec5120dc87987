package app.zoetrope.engine.sketch;

/// White noise and the filters that colour it; the same for the same seed.
final class Noise {
    private int state;

    Noise(long seed) {
        state = Long.hashCode(seed * 0x9E3779B97F4A7C15L) | 1;
    }

    /// -1 to 1.
    float next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state * 0x1p-31f;
    }

    /// 0 to 1.
    double chance() {
        return (next() + 1) / 2;
    }

    double between(double least, double most) {
        return least + chance() * (most - least);
    }

    /// Two poles; what it lets through can be changed while it runs.
    static final class Filter {
        private float low;
        private float band;
        private float high;
        private float cut;
        private final float damping;

        /// @param damping 2 is flat, less rings at the frequency
        Filter(double hertz, double damping) {
            this.damping = (float) damping;
            tune(hertz);
        }

        void tune(double hertz) {
            cut = (float) (2 * Math.sin(Math.PI * Math.min(hertz, 7000) / ClipFormat.SAMPLES_PER_SECOND));
        }

        private void feed(float in) {
            low += cut * band;
            high = in - low - damping * band;
            band += cut * high;
        }

        float low(float in) {
            feed(in);
            return low;
        }

        float band(float in) {
            feed(in);
            return band * damping;
        }

        float high(float in) {
            feed(in);
            return high;
        }
    }
}

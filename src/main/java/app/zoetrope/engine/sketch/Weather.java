package app.zoetrope.engine.sketch;

/// The steady voices, made of coloured noise that swells and fades. Each writes one channel.
final class Weather {
    private static final double RATE = ClipFormat.SAMPLES_PER_SECOND;

    private Weather() {}

    static void wind(float[] out, long seed) {
        var noise = new Noise(seed);
        var gusts = new Sway(seed);
        var body = new Noise.Filter(400, 0.9);
        var whistle = new Noise.Filter(900, 0.25);
        float level = 0;
        for (int i = 0; i < out.length; i++) {
            if (i % 64 == 0) {
                double gust = gusts.at(i / RATE * 0.6);
                body.tune(330 + 190 * gust);
                whistle.tune(900 + 380 * gust);
                level = (float) (0.55 + 0.45 * gust);
            }
            float white = noise.next();
            out[i] = level * (body.band(white) + 0.25f * level * whistle.band(white));
        }
    }

    static void rain(float[] out, long seed) {
        var noise = new Noise(seed);
        var hiss = new Noise.Filter(2200, 1.4);
        var soft = new Noise.Filter(6000, 1.6);
        float drop = 0;
        for (int i = 0; i < out.length; i++) {
            float white = noise.next();
            if (noise.next() > 0.9985f) {
                drop = 0.9f;
            }
            drop *= 0.985f;
            out[i] = 0.5f * soft.low(hiss.high(white)) + 0.6f * drop * white;
        }
    }

    static void waves(float[] out, long seed) {
        var noise = new Noise(seed);
        var start = new Noise(seed / 7 * 7).between(0.25, 0.45);
        var wash = new Noise.Filter(600, 1.5);
        var deep = new Noise.Filter(140, 1.4);
        float level = 0;
        for (int i = 0; i < out.length; i++) {
            if (i % 64 == 0) {
                double phase = i / RATE / 6.5 + start;
                double swell = swell(phase - Math.floor(phase));
                wash.tune(280 + 2600 * swell);
                level = (float) (0.12 + 0.88 * swell);
            }
            float white = noise.next();
            out[i] = level * wash.low(white) * 0.6f + 2.2f * deep.low(white);
        }
    }

    /// A wave comes up slowly, breaks, and runs out for long.
    private static double swell(double phase) {
        double up = 0.38;
        double height = phase < up ? phase / up : 1 - (phase - up) / (1 - up);
        return height * height * (3 - 2 * height);
    }

    static void stream(float[] out, long seed) {
        var noise = new Noise(seed);
        var bed = new Noise.Filter(900, 1.2);
        var bubble = new Noise.Filter(700, 0.12);
        for (int i = 0; i < out.length; i++) {
            if (i % 900 == 0) {
                bubble.tune(noise.between(450, 1500));
            }
            float white = noise.next();
            out[i] = 0.6f * bed.band(white) + 0.9f * bubble.band(white);
        }
    }

    static void city(float[] out, long seed) {
        var noise = new Noise(seed);
        var passing = new Sway(seed);
        var rumble = new Noise.Filter(150, 1.4);
        var tyres = new Noise.Filter(700, 1.1);
        float level = 0;
        for (int i = 0; i < out.length; i++) {
            if (i % 64 == 0) {
                double near = Math.max(0, passing.at(i / RATE * 0.45) + 0.15);
                level = (float) (0.1 + 0.9 * near * near);
                tyres.tune(500 + 700 * near);
            }
            float white = noise.next();
            out[i] = 3.2f * rumble.low(white) + level * tyres.band(white);
        }
    }

    static void crowd(float[] out, long seed) {
        var noise = new Noise(seed);
        for (int voice = 0; voice < 7; voice++) {
            var chest = new Noise.Filter(noise.between(240, 520), 0.35);
            var mouth = new Noise.Filter(noise.between(900, 1900), 0.3);
            var syllables = new Sway(seed * 31 + voice);
            float level = 0;
            for (int i = 0; i < out.length; i++) {
                if (i % 64 == 0) {
                    double speaking = Math.max(0, syllables.at(i / RATE * 2.6) + 0.1);
                    level = (float) speaking;
                }
                float white = noise.next();
                out[i] += level * (chest.band(white) + 0.35f * mouth.band(white));
            }
        }
    }

    /// The quiet of a room: hardly there.
    static void room(float[] out, long seed) {
        var noise = new Noise(seed);
        var air = new Noise.Filter(380, 1.6);
        for (int i = 0; i < out.length; i++) {
            out[i] = air.low(noise.next());
        }
    }
}

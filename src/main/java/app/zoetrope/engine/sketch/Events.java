package app.zoetrope.engine.sketch;

/// The voices that come and go: calls, crackles, steps, chords. Each writes one channel; what both channels share in
/// time is drawn from a seed of their own.
final class Events {
    private static final int RATE = ClipFormat.SAMPLES_PER_SECOND;
    /// Minor sevenths and major sevenths that lead into each other, in hertz.
    private static final double[][] CHORDS = {
        {110.00, 164.81, 196.00, 261.63, 329.63},
        {87.31, 130.81, 164.81, 220.00, 261.63},
        {130.81, 164.81, 196.00, 246.94, 392.00},
        {98.00, 146.83, 196.00, 246.94, 293.66}
    };

    private Events() {}

    static void birds(float[] out, long shared, double side) {
        var chance = new Noise(shared);
        double second = chance.between(0.05, 0.3);
        while (second < (double) out.length / RATE) {
            double pitch = chance.between(2300, 4600);
            double bend = chance.between(-900, 1300);
            float level = (float) (chance.between(0.15, 0.6) * pan(chance.chance(), side));
            int notes = 1 + (int) (chance.chance() * 4);
            for (int note = 0; note < notes; note++) {
                double length = chance.between(0.05, 0.13);
                whistle(out, second, length, pitch, bend, level, 0);
                second += length + chance.between(0.03, 0.08);
            }
            second += chance.between(0.1, 0.7);
        }
    }

    static void gulls(float[] out, long shared, double side) {
        var chance = new Noise(shared);
        double second = chance.between(0.1, 0.6);
        while (second < (double) out.length / RATE) {
            double pitch = chance.between(950, 1300);
            float level = (float) (chance.between(0.2, 0.5) * pan(chance.chance(), side));
            int cries = 2 + (int) (chance.chance() * 3);
            for (int cry = 0; cry < cries; cry++) {
                whistle(out, second, 0.26, pitch, -320, level, 0.45f);
                second += 0.33;
            }
            second += chance.between(0.7, 2.2);
        }
    }

    private static double pan(double place, double side) {
        return side < 0 ? Math.sqrt(1 - place * 0.8) : Math.sqrt(0.2 + place * 0.8);
    }

    /// A tone that rises or falls by `bend` hertz, with `edge` of its second and third overtones.
    private static void whistle(
            float[] out, double second, double length, double pitch, double bend, float level, float edge) {
        int from = (int) (second * RATE);
        int count = (int) (length * RATE);
        double phase = 0;
        for (int i = 0; i < count && from + i < out.length; i++) {
            double share = (double) i / count;
            phase += 2 * Math.PI * (pitch + bend * Math.sin(Math.PI * share * 0.8)) / RATE;
            double shape = Math.sin(Math.PI * share);
            double tone = Math.sin(phase) + edge * Math.sin(2 * phase) + edge * 0.6 * Math.sin(3 * phase);
            out[from + i] += (float) (level * shape * tone);
        }
    }

    static void fire(float[] out, long seed) {
        var noise = new Noise(seed);
        var roar = new Noise.Filter(180, 1.2);
        var snap = new Noise.Filter(2400, 0.7);
        float crack = 0;
        float fading = 0.99f;
        for (int i = 0; i < out.length; i++) {
            float white = noise.next();
            if (noise.next() > 0.9994f) {
                crack = (float) noise.between(0.3, 1.6);
                fading = (float) noise.between(0.975, 0.996);
            }
            crack *= fading;
            out[i] = 1.8f * roar.low(white) + snap.band(white * crack);
        }
    }

    static void thunder(float[] out, long seed, long shared) {
        var noise = new Noise(seed);
        var chance = new Noise(shared);
        var deep = new Noise.Filter(95, 1.1);
        var rolling = new Sway(shared);
        int next = (int) (chance.between(0.15, 0.5) * RATE);
        double level = 0;
        double target = 0;
        for (int i = 0; i < out.length; i++) {
            if (i == next) {
                target = chance.between(0.7, 1);
                next += (int) (chance.between(5, 9) * RATE);
            }
            level += (target - level) * 0.0006;
            target *= 0.99998;
            float rumble = deep.low(noise.next());
            out[i] = (float) (rumble * level * (1 + 0.6 * rolling.at((double) i / RATE * 3)));
        }
    }

    static void footsteps(float[] out, long seed, long shared) {
        var noise = new Noise(seed);
        var chance = new Noise(shared);
        var sole = new Noise.Filter(320, 0.9);
        var grit = new Noise.Filter(2600, 1.3);
        int next = RATE / 8;
        float heel = 0;
        float toe = 0;
        for (int i = 0; i < out.length; i++) {
            if (i == next) {
                heel = (float) chance.between(0.7, 1);
                toe = heel * 0.5f;
                next += (int) (chance.between(0.5, 0.58) * RATE);
            }
            heel *= 0.9985f;
            toe *= 0.9994f;
            float white = noise.next();
            out[i] = 2.5f * sole.low(white * heel) + 0.4f * grit.band(white * toe);
        }
    }

    /// A pad: one soft chord after the other, each fading into the next.
    static void music(float[] out, double side) {
        double chordSeconds = 4;
        for (int chord = 0; chord * chordSeconds < (double) out.length / RATE + 1; chord++) {
            for (double pitch : CHORDS[chord % CHORDS.length]) {
                tone(out, (chord * chordSeconds - 1) * RATE, (chordSeconds + 2) * RATE, pitch * (1 + side * 0.0009));
                tone(out, (chord * chordSeconds - 1) * RATE, (chordSeconds + 2) * RATE, pitch * (1 - side * 0.0017));
            }
        }
    }

    private static void tone(float[] out, double from, double length, double pitch) {
        double turn = 2 * Math.PI * pitch / RATE;
        float level = (float) Math.sqrt(160 / pitch);
        int first = Math.max(0, (int) from);
        int end = (int) Math.min(out.length, from + length);
        for (int i = first; i < end; i++) {
            double shape = Math.sin(Math.PI * (i - from) / length);
            double phase = turn * i;
            out[i] += (float) (level * shape * shape * (Math.sin(phase) + 0.22 * Math.sin(2 * phase)));
        }
    }
}

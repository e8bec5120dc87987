package app.zoetrope.engine.sketch;

/// One channel of a picture.
///
/// @param samples row by row; shared, not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost too much
record Plane(int width, int height, float[] samples) {
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /// With `rim` more samples at each side, repeated from the edge.
    Plane padded(int rim) {
        int wide = width + 2 * rim;
        Plane padded = new Plane(wide, height + 2 * rim);
        for (int y = 0; y < padded.height; y++) {
            int from = Math.clamp(y - rim, 0, height - 1) * width;
            int to = y * wide;
            System.arraycopy(samples, from, padded.samples, to + rim, width);
            for (int x = 0; x < rim; x++) {
                padded.samples[to + x] = samples[from];
                padded.samples[to + wide - 1 - x] = samples[from + width - 1];
            }
        }
        return padded;
    }
}

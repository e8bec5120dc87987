package app.zoetrope.media;

/// The loudest sample in each of many equal parts of a sound, out of raw samples as they come: 16 bits, little endian,
/// one channel.
final class Loudness {
    private static final double LOUDEST = 32768.0;

    private final int[] peaks;
    private final long samples;
    private long at;
    private int low = -1;

    /// @param samples that the whole will about have
    Loudness(int parts, long samples) {
        peaks = new int[parts];
        this.samples = Math.max(1, samples);
    }

    void take(byte[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            if (low < 0) {
                low = buffer[index] & 0xff;
                continue;
            }
            int part = (int) Math.min(peaks.length - 1L, at++ * peaks.length / samples);
            peaks[part] = Math.max(peaks[part], Math.abs(buffer[index] << 8 | low));
            low = -1;
        }
    }

    /// 0 to 1 each; empty where no sample came.
    float[] result() {
        var result = new float[at == 0 ? 0 : peaks.length];
        for (int part = 0; part < result.length; part++) {
            result[part] = (float) (peaks[part] / LOUDEST);
        }
        return result;
    }
}

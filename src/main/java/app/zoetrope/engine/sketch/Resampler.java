package app.zoetrope.engine.sketch;

import java.util.Arrays;

/// Applies two sets of weights to a plane, down the columns first: that pass runs along whole rows, which the compiler
/// turns into vector instructions.
final class Resampler {
    private Resampler() {}

    /// Rows `from` to `to` of the target, into a plane of floats.
    static void draw(Plane source, Taps columns, Taps rows, int from, int to, float[] target) {
        int width = columns.start.length;
        float[] line = new float[source.width()];
        for (int y = from; y < to; y++) {
            down(source, rows, y, line, 0, source.width());
            int place = y * width;
            for (int x = 0; x < width; x++) {
                target[place + x] = across(line, columns, x);
            }
        }
    }

    /// Rows `from` to `to` of the target, into bytes.
    ///
    /// @param offset of the target's first row
    static void draw(
            Plane source, Taps columns, Taps rows, int from, int to, byte[] target, int offset, int least, int most) {
        int width = columns.start.length;
        int left = columns.start[0];
        int right = columns.start[width - 1] + columns.count;
        float[] line = new float[source.width()];
        for (int y = from; y < to; y++) {
            down(source, rows, y, line, left, right);
            int place = offset + y * width;
            switch (columns.count) {
                case 6 -> acrossSix(line, columns, target, place, least, most);
                case 8 -> acrossEight(line, columns, target, place, least, most);
                default -> acrossAny(line, columns, target, place, least, most);
            }
        }
    }

    private static void down(Plane source, Taps rows, int y, float[] line, int left, int right) {
        float[] samples = source.samples();
        int width = source.width();
        int count = rows.count;
        int at = y * count;
        int row = rows.start[y] * width;
        if (count < 6) {
            Arrays.fill(line, left, right, 0);
            for (int k = 0; k < count; k++) {
                add(samples, row + k * width, rows.weight[at + k], line, left, right);
            }
            return;
        }
        six(samples, row, width, rows.weight, at, line, left, right);
        for (int k = 6; k < count; k += 2) {
            two(samples, row + k * width, width, rows.weight, at + k, line, left, right);
        }
    }

    private static void six(
            float[] samples, int row, int width, float[] weight, int at, float[] line, int left, int right) {
        float a = weight[at];
        float b = weight[at + 1];
        float c = weight[at + 2];
        float d = weight[at + 3];
        float e = weight[at + 4];
        float f = weight[at + 5];
        int row1 = row + width;
        int row2 = row1 + width;
        int row3 = row2 + width;
        int row4 = row3 + width;
        int row5 = row4 + width;
        for (int x = left; x < right; x++) {
            line[x] = a * samples[row + x]
                    + b * samples[row1 + x]
                    + c * samples[row2 + x]
                    + d * samples[row3 + x]
                    + e * samples[row4 + x]
                    + f * samples[row5 + x];
        }
    }

    private static void two(
            float[] samples, int row, int width, float[] weight, int at, float[] line, int left, int right) {
        float a = weight[at];
        float b = weight[at + 1];
        int next = row + width;
        for (int x = left; x < right; x++) {
            line[x] += a * samples[row + x] + b * samples[next + x];
        }
    }

    private static void add(float[] samples, int row, float weight, float[] line, int left, int right) {
        for (int x = left; x < right; x++) {
            line[x] += weight * samples[row + x];
        }
    }

    private static void acrossSix(float[] line, Taps columns, byte[] target, int place, int least, int most) {
        int[] start = columns.start;
        float[] weight = columns.weight;
        for (int x = 0, w = 0; x < start.length; x++, w += 6) {
            int s = start[x];
            float value = weight[w] * line[s]
                    + weight[w + 1] * line[s + 1]
                    + weight[w + 2] * line[s + 2]
                    + weight[w + 3] * line[s + 3]
                    + weight[w + 4] * line[s + 4]
                    + weight[w + 5] * line[s + 5];
            target[place + x] = (byte) Math.min(Math.max((int) (value + 0.5f), least), most);
        }
    }

    private static void acrossEight(float[] line, Taps columns, byte[] target, int place, int least, int most) {
        int[] start = columns.start;
        float[] weight = columns.weight;
        for (int x = 0, w = 0; x < start.length; x++, w += 8) {
            int s = start[x];
            float value = weight[w] * line[s]
                    + weight[w + 1] * line[s + 1]
                    + weight[w + 2] * line[s + 2]
                    + weight[w + 3] * line[s + 3];
            float more = weight[w + 4] * line[s + 4]
                    + weight[w + 5] * line[s + 5]
                    + weight[w + 6] * line[s + 6]
                    + weight[w + 7] * line[s + 7];
            target[place + x] = (byte) Math.min(Math.max((int) (value + more + 0.5f), least), most);
        }
    }

    private static void acrossAny(float[] line, Taps columns, byte[] target, int place, int least, int most) {
        for (int x = 0; x < columns.start.length; x++) {
            target[place + x] = (byte) Math.min(Math.max((int) (across(line, columns, x) + 0.5f), least), most);
        }
    }

    private static float across(float[] line, Taps columns, int x) {
        int s = columns.start[x];
        int w = x * columns.count;
        float value = 0;
        for (int k = 0; k < columns.count; k++) {
            value += columns.weight[w + k] * line[s + k];
        }
        return value;
    }
}

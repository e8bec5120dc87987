package app.zoetrope.engine.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Applies two sets of weights to a plane. Both passes run along whole rows, which the compiler turns into vector
/// instructions: what came down the columns is turned on its side before it is drawn together across.
final class Resampler {
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /// Rows of the target that are turned together: many, so that vectors are long, but few enough for a cache.
    private static final int TILE = 240;

    private static final int AT_ONCE = 8;
    /// What is summed is kept as whole parts of this size: no less than a float holds. A loop that reads one type of
    /// array and writes another is known not to read what it writes, without which there are no vectors.
    private static final int BITS = 20;

    private static final int HALF = 1 << (BITS - 1);
    private static final float PARTS = 1 << BITS;

    private final Plane source;
    private final Taps columns;
    private final Taps rows;
    /// The part of the source's rows that is seen.
    private final int left;

    private final int right;
    private final int[] lines;
    /// Columns of the part that is seen, each `TILE` long.
    private final float[] tile;

    Resampler(Plane source, Taps columns, Taps rows) {
        this.source = source;
        this.columns = columns;
        this.rows = rows;
        left = columns.start[0];
        right = columns.start[columns.start.length - 1] + columns.count;
        lines = new int[AT_ONCE * (right - left)];
        tile = new float[TILE * (right - left)];
    }

    /// Rows `from` to `to` of the target, into a plane of floats.
    void draw(int from, int to, float[] target) {
        int width = columns.start.length;
        int[] column = new int[TILE];
        for (int y = from; y < to; y += TILE) {
            int height = Math.min(TILE, to - y);
            fill(y, height);
            for (int x = 0; x < width; x++) {
                across(x, height, column, 0);
                for (int row = 0; row < height; row++) {
                    target[(y + row) * width + x] = column[row] / PARTS;
                }
            }
        }
    }

    /// Rows `from` to `to` of the target, at least four wide, into bytes.
    ///
    /// @param offset of the target's first row
    void draw(int from, int to, byte[] target, int offset, int least, int most) {
        int width = columns.start.length;
        int[] four = new int[4 * TILE];
        for (int y = from; y < to; y += TILE) {
            int height = Math.min(TILE, to - y);
            fill(y, height);
            for (int x = 0; x < width; x += 4) {
                int first = Math.min(x, width - 4);
                for (int k = 0; k < 4; k++) {
                    across(first + k, height, four, k * TILE);
                }
                pack(four, height, least, most);
                int place = offset + y * width + first;
                for (int row = 0; row < height; row++) {
                    FOUR_BYTES.set(target, place + row * width, four[row]);
                }
            }
        }
    }

    private void fill(int y, int height) {
        int wide = right - left;
        for (int row = 0; row < height; row += AT_ONCE) {
            int count = Math.min(AT_ONCE, height - row);
            for (int k = 0; k < count; k++) {
                int weight = (y + row + k) * rows.count;
                int start = rows.start[y + row + k] * source.width() + left;
                combine(source.samples(), start, source.width(), rows, weight, lines, k * wide, wide);
            }
            turn(lines, wide, tile, row);
        }
    }

    /// Eight rows become eight samples of each column.
    private static void turn(int[] lines, int wide, float[] tile, int row) {
        int b = wide;
        int c = b + wide;
        int d = c + wide;
        int e = d + wide;
        int f = e + wide;
        int g = f + wide;
        int h = g + wide;
        for (int x = 0; x < wide; x++) {
            int place = x * TILE + row;
            tile[place] = lines[x] / PARTS;
            tile[place + 1] = lines[b + x] / PARTS;
            tile[place + 2] = lines[c + x] / PARTS;
            tile[place + 3] = lines[d + x] / PARTS;
            tile[place + 4] = lines[e + x] / PARTS;
            tile[place + 5] = lines[f + x] / PARTS;
            tile[place + 6] = lines[g + x] / PARTS;
            tile[place + 7] = lines[h + x] / PARTS;
        }
    }

    private void across(int x, int height, int[] out, int at) {
        combine(tile, (columns.start[x] - left) * TILE, TILE, columns, x * columns.count, out, at, height);
    }

    /// Four columns become bytes side by side, in the place of the first one.
    private static void pack(int[] four, int height, int least, int most) {
        for (int i = 0; i < height; i++) {
            int a = Math.min(Math.max((four[i] + HALF) >> BITS, least), most);
            int b = Math.min(Math.max((four[TILE + i] + HALF) >> BITS, least), most);
            int c = Math.min(Math.max((four[2 * TILE + i] + HALF) >> BITS, least), most);
            int d = Math.min(Math.max((four[3 * TILE + i] + HALF) >> BITS, least), most);
            four[i] = a | b << 8 | c << 16 | d << 24;
        }
    }

    /// The weighted sum of neighbouring rows.
    ///
    /// @param first sample of the first row
    /// @param stride from row to row
    /// @param weight index of the first row's
    private static void combine(
            float[] samples, int first, int stride, Taps taps, int weight, int[] out, int at, int length) {
        int count = taps.count;
        if (count < 6) {
            Arrays.fill(out, at, at + length, 0);
            for (int k = 0; k < count; k++) {
                add(samples, first + k * stride, PARTS * taps.weight[weight + k], out, at, length);
            }
            return;
        }
        three(samples, first, stride, taps.weight, weight, out, at, length);
        addThree(samples, first + 3 * stride, stride, taps.weight, weight + 3, out, at, length);
        for (int k = 6; k < count; k += 2) {
            addTwo(samples, first + k * stride, stride, taps.weight, weight + k, out, at, length);
        }
    }

    // Three rows at once: the compiler makes no vectors of a loop over six.

    private static void three(
            float[] samples, int first, int stride, float[] weight, int w, int[] out, int at, int length) {
        float a = PARTS * weight[w];
        float b = PARTS * weight[w + 1];
        float c = PARTS * weight[w + 2];
        int second = first + stride;
        int third = second + stride;
        for (int i = 0; i < length; i++) {
            out[at + i] = (int) (a * samples[first + i] + b * samples[second + i] + c * samples[third + i]);
        }
    }

    private static void addThree(
            float[] samples, int first, int stride, float[] weight, int w, int[] out, int at, int length) {
        float a = PARTS * weight[w];
        float b = PARTS * weight[w + 1];
        float c = PARTS * weight[w + 2];
        int second = first + stride;
        int third = second + stride;
        for (int i = 0; i < length; i++) {
            out[at + i] += (int) (a * samples[first + i] + b * samples[second + i] + c * samples[third + i]);
        }
    }

    private static void addTwo(
            float[] samples, int first, int stride, float[] weight, int w, int[] out, int at, int length) {
        float a = PARTS * weight[w];
        float b = PARTS * weight[w + 1];
        int second = first + stride;
        for (int i = 0; i < length; i++) {
            out[at + i] += (int) (a * samples[first + i] + b * samples[second + i]);
        }
    }

    private static void add(float[] samples, int first, float weight, int[] out, int at, int length) {
        for (int i = 0; i < length; i++) {
            out[at + i] += (int) (weight * samples[first + i]);
        }
    }
}

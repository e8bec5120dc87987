package app.zoetrope.ui.player;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A decoded frame as videos hold it, brightness and two colours, outside of the heap: a window of frames is large and
/// short-lived. Closed by the JavaFX thread once nothing shows it.
final class PlanarFrame implements Still, AutoCloseable {
    private static final int BLACK = 16;
    private static final int NO_COLOUR = 128;

    private final int width;
    private final int height;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment planes;

    /// @param bytes as `ClipPictures.FrameSink` takes them; copied
    PlanarFrame(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        planes = arena.allocate(bytes.length);
        MemorySegment.copy(bytes, 0, planes, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }

    static long bytes(int width, int height) {
        return (long) width * height + 2L * ((width + 1) / 2) * ((height + 1) / 2);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /// By the matrix of BT.601 whatever the file says: JavaFX shows the moving video so, and the colours must not jump
    /// when it stands still.
    @Override
    public void paint(int[] argb) {
        int half = (width + 1) / 2;
        var light = new byte[width];
        var blue = new byte[half];
        var red = new byte[half];
        long blues = (long) width * height;
        long reds = blues + (long) half * ((height + 1) / 2);
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(planes, ValueLayout.JAVA_BYTE, (long) row * width, light, 0, width);
            if ((row & 1) == 0) {
                MemorySegment.copy(planes, ValueLayout.JAVA_BYTE, blues + (long) row / 2 * half, blue, 0, half);
                MemorySegment.copy(planes, ValueLayout.JAVA_BYTE, reds + (long) row / 2 * half, red, 0, half);
            }
            paintRow(light, blue, red, argb, row * width);
        }
    }

    private static void paintRow(byte[] light, byte[] blue, byte[] red, int[] argb, int at) {
        for (int column = 0; column < light.length; column++) {
            int y = 298 * ((light[column] & 0xff) - BLACK) + 128;
            int u = (blue[column >> 1] & 0xff) - NO_COLOUR;
            int v = (red[column >> 1] & 0xff) - NO_COLOUR;
            int r = (y + 409 * v) >> 8;
            int g = (y - 100 * u - 208 * v) >> 8;
            int b = (y + 516 * u) >> 8;
            argb[at + column] = 0xff000000 | limited(r) << 16 | limited(g) << 8 | limited(b);
        }
    }

    private static int limited(int value) {
        return (value & ~0xff) == 0 ? value : value < 0 ? 0 : 255;
    }

    @Override
    public void close() {
        arena.close();
    }
}

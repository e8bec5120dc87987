package app.zoetrope.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The seven frame shapes that the service knows (`segmind-api.md`, "The contract"), from wide to tall.
public enum AspectRatio {
    R16X9(16, 9),
    R3X2(3, 2),
    R4X3(4, 3),
    R1X1(1, 1),
    R3X4(3, 4),
    R2X3(2, 3),
    R9X16(9, 16);

    private final int width;
    private final int height;

    AspectRatio(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Width divided by height.
    public double value() {
        return (double) width / height;
    }

    /// As the service writes it: `16:9`.
    public String label() {
        return width + ":" + height;
    }

    public static Optional<AspectRatio> of(String label) {
        return Arrays.stream(values())
                .filter(ratio -> ratio.label().equals(label.strip()))
                .findFirst();
    }

    /// The shape that loses least of a picture of this size, measured on a logarithmic scale so that wide and tall
    /// count alike. Sizes are in pixels and positive.
    public static AspectRatio nearest(int pixelsWide, int pixelsHigh) {
        double wanted = Math.log((double) pixelsWide / pixelsHigh);
        return List.of(values()).stream()
                .min(Comparator.comparingDouble(ratio -> Math.abs(Math.log(ratio.value()) - wanted)))
                .orElseThrow();
    }
}

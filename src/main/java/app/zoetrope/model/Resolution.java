package app.zoetrope.model;

import java.util.Arrays;
import java.util.Optional;

/// The two picture sizes that the service sells. What comes back is measured, never assumed from this.
public enum Resolution {
    P480(480),
    P720(720);

    private final int lines;

    Resolution(int lines) {
        this.lines = lines;
    }

    /// The nominal length of the short side of a 16:9 picture, in pixels.
    public int lines() {
        return lines;
    }

    /// As the service writes it: `480p`.
    public String label() {
        return lines + "p";
    }

    public static Optional<Resolution> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label.strip()))
                .findFirst();
    }
}

package app.zoetrope.ui.shell;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.ColorScheme;

/// The guide's pictures: parts of the real window, taken by `installer/pictures` in every language and both themes,
/// with
/// two pixels for each of the window's.
public enum GuidePicture {
    PROMPT(358, 352),
    PRICE(358, 264),
    WATCH(640, 144),
    LIBRARY(600, 348);

    public static final int SCALE = 2;

    private final double width;
    private final double height;

    GuidePicture(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// In the window's pixels.
    public double width() {
        return width;
    }

    /// In the window's pixels.
    public double height() {
        return height;
    }

    /// The topic that it belongs to.
    String topic() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GuidePicture> of(String topic) {
        for (GuidePicture each : values()) {
            if (each.topic().equals(topic)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Beside this class, such as `guide/de/watch-dark.jpg`.
    public String file(Locale language, ColorScheme scheme) {
        return "guide/%s/%s-%s.jpg"
                .formatted(language.getLanguage(), topic(), scheme.name().toLowerCase(Locale.ROOT));
    }

    /// In that language, or in English where there is none.
    URL address(Locale language, ColorScheme scheme) {
        URL own = GuidePicture.class.getResource(file(language, scheme));
        return own != null
                ? own
                : Objects.requireNonNull(GuidePicture.class.getResource(file(Locale.ENGLISH, scheme)), name());
    }
}
